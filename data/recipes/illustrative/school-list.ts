/**
 * Which schools there are, before they are placed: a preschool, a primary and a lower secondary school in nearly every
 * commune (one school for both in small ones, several in large ones), and the district's upper secondary schools.
 */
import type { SchoolLevel } from '@/domain/dataset/records'
import { apportion } from './apportion'
import type { CommuneFigures } from './communes'
import { bareDistrict, DISTRICT_SEATS } from './facts'
import type { Random } from './random'

export interface PlannedSchool {
  readonly commune: CommuneFigures
  readonly level: SchoolLevel
  readonly name: string
  readonly pupils: number
  /** The commune's first of its kind stands at the centre, the others among the villages. */
  readonly atCentre: boolean
}

const UPPER_SECONDARY_SCHOOLS = 90

const several = (name: string, index: number, count: number) => (count === 1 ? name : `${name} ${index + 1}`)

const split = (total: number, count: number, random: Random) =>
  apportion(
    total,
    Array.from({ length: count }, (_, i) => (i === 0 ? 1.35 : 0.9) * random.between(0.85, 1.15)),
    1,
  )

/** MN, TH, THCS and LC of one commune. Grades 1–9 of the commune sit in its TH, THCS and LC schools, all of them. */
export const communeSchools = (commune: CommuneFigures, random: Random): PlannedSchool[] => {
  const { basicPupils: basic, name } = commune
  const wide = commune.mountain && commune.areaKm2 > 45
  const make = (level: SchoolLevel, title: string, total: number, count: number) =>
    split(total, count, random).map(
      (pupils, i): PlannedSchool => ({
        commune,
        level,
        name: several(`${title} ${name}`, i, count),
        pupils,
        atCentre: i === 0,
      }),
    )
  const preschool = Math.round(commune.population * (0.056 + 0.003 * random.normal()))
  const preschools = make(
    'MN',
    'Trường Mầm non',
    preschool,
    (preschool > 620 ? 2 : 1) + (wide && preschool > 210 ? 1 : 0),
  )
  if (basic < 470) return [...preschools, ...make('LC', 'Trường TH&THCS', basic, 1)]
  const primary = Math.round(basic * (0.57 + 0.01 * random.normal()))
  const primaries = Math.min(3, primary > 1350 ? 3 : primary > 780 ? 2 : wide && primary > 330 ? 2 : 1)
  const boarding = commune.poorDistrict && commune.region === 'III' && commune.type === 'xa'
  const lower = boarding ? 'Trường PTDTBT THCS' : 'Trường THCS'
  const lowers = basic - primary > 1250 ? 2 : 1
  return [
    ...preschools,
    ...make('TH', 'Trường Tiểu học', primary, primaries),
    ...make('THCS', lower, basic - primary, lowers),
  ]
}

/** THPT, GDTX and DTNT of the whole province; a district's add up to its communes' pupils of grades 10–12. */
export const upperSchools = (communes: readonly CommuneFigures[], random: Random): PlannedSchool[] => {
  const districts = Object.keys(DISTRICT_SEATS)
  const members = districts.map(district => communes.filter(commune => commune.district === district))
  const totals = members.map(group => group.reduce((sum, commune) => sum + commune.upperPupils, 0))
  const counts = apportion(UPPER_SECONDARY_SCHOOLS, totals, 1)
  return districts.flatMap((district, d) => {
    const group = members[d]!
    const seat = group.find(commune => commune.code === DISTRICT_SEATS[district])!
    const name = bareDistrict(seat.districtName)
    const others = group
      .filter(commune => commune !== seat)
      .sort((a, b) => b.population - a.population || (a.code < b.code ? -1 : 1))
    const continuing = Math.round(totals[d]! * random.between(0.06, 0.11))
    const boarding = seat.mountain ? Math.min(420, Math.round(totals[d]! * random.between(0.09, 0.14))) : 0
    const general = split(totals[d]! - continuing - boarding, counts[d]!, random)
    const planned = general.map(
      (pupils, i): PlannedSchool => ({
        // Every second of the largest communes, so that the schools spread over the district.
        commune: i === 0 ? seat : others[Math.min(others.length - 1, 2 * i - 2)]!,
        level: 'THPT',
        name: several(`Trường THPT ${name}`, i, general.length),
        pupils,
        atCentre: true,
      }),
    )
    planned.push({
      commune: seat,
      level: 'GDTX',
      name: `Trung tâm GDNN-GDTX ${seat.districtName.replace(/^./, letter => letter.toLowerCase())}`,
      pupils: continuing,
      atCentre: true,
    })
    if (boarding > 0) {
      planned.push({
        commune: seat,
        level: 'DTNT',
        name: `Trường PTDTNT ${name}`,
        pupils: boarding,
        atCentre: true,
      })
    }
    return planned
  })
}
