/** Schools placed and equipped: teachers by level, fibre likelier near a node, lower where the country is hard. */
import type { School, SchoolLevel } from '@/domain/dataset/records'
import type { CommuneFigures } from './communes'
import { HARDEST_DISTRICTS } from './facts'
import type { PlacedNode } from './fibre'
import type { Places } from './places'
import { distanceKm, type Spot, toDegrees } from './plane'
import { type Random, randomStream } from './random'
import { communeSchools, type PlannedSchool, upperSchools } from './school-list'
import type { PlacedVillage } from './villages'

const PUPILS_PER_TEACHER: Readonly<Record<SchoolLevel, number>> = {
  MN: 12.5,
  TH: 21,
  THCS: 17.5,
  THPT: 17,
  LC: 18.5,
  GDTX: 24,
  DTNT: 12,
}

/** Chance of fibre at a school beside a node: delta and coast, mountains, the hardest districts. */
const FIBRE_CHANCE: Readonly<Record<SchoolLevel, readonly [number, number, number]>> = {
  MN: [0.93, 0.72, 0.42],
  TH: [0.97, 0.82, 0.56],
  THCS: [0.985, 0.88, 0.68],
  LC: [0.97, 0.84, 0.6],
  THPT: [1, 0.985, 0.95],
  GDTX: [1, 0.97, 0.9],
  DTNT: [1, 1, 1],
}

const fibreOf = (plan: PlannedSchool, away: number, random: Random): boolean | null => {
  const { commune, level } = plan
  const zone = HARDEST_DISTRICTS.includes(commune.district) ? 2 : commune.mountain ? 1 : 0
  const free = zone === 0 ? 1.5 : 0.9
  const chance = FIBRE_CHANCE[level][zone]! * Math.exp(-Math.max(0, away - free) / (zone === 0 ? 9 : 4))
  const has = random.chance(chance)
  // A few schools did not answer the question.
  return random.chance(0.012) ? null : has
}

export const buildSchools = (
  communes: readonly CommuneFigures[],
  centres: ReadonlyMap<string, Spot>,
  villages: readonly PlacedVillage[],
  nodes: readonly PlacedNode[],
  places: Places,
  seed: number,
): School[] => {
  const list = randomStream(seed, 'schools')
  const byCommune = new Map<string, PlacedVillage[]>()
  for (const village of villages) {
    const code = village.record.communeCode
    byCommune.set(code, [...(byCommune.get(code) ?? []), village])
  }
  const taken = new Map<string, number>()
  const place = (plan: PlannedSchool): School => {
    const { commune, level } = plan
    const index = (taken.get(`${commune.code}-${level}`) ?? 0) + 1
    taken.set(`${commune.code}-${level}`, index)
    const schoolCode = `${commune.code}-${level}${index}`
    const random = randomStream(seed, `schools/${schoolCode}`)
    const own = byCommune.get(commune.code)!
    const host = plan.atCentre ? own[0]! : own[1 + random.whole(0, Math.max(0, own.length - 2))]!
    const spot = places.around(
      commune.code,
      plan.atCentre ? centres.get(commune.code)! : host.spot,
      0.08,
      plan.atCentre ? 0.9 : 0.5,
      random,
    )
    const [lon, lat] = toDegrees(spot)
    const nearest = nodes
      .filter(node => node.record.communeCode === commune.code)
      .reduce((least, node) => Math.min(least, distanceKm(node.spot, spot)), Infinity)
    const underDepartment = level === 'THPT' || level === 'GDTX' || level === 'DTNT'
    const hard = HARDEST_DISTRICTS.includes(commune.district)
    const powered = plan.atCentre || (host.record.gridPower !== false && !(hard && random.chance(0.1)))
    const ratio = PUPILS_PER_TEACHER[level] * (commune.mountain ? 0.82 : 1) * random.between(0.88, 1.14)
    return {
      schoolCode,
      schoolName: plan.name,
      level,
      communeCode: commune.code,
      lon,
      lat,
      pupils: plan.pupils,
      teachers: Math.max(level === 'MN' ? 5 : 8, Math.round(plan.pupils / ratio)),
      managingUnit: underDepartment ? 'so' : commune.district,
      // Without power there is nothing to plug the fibre into.
      fibre: powered ? fibreOf(plan, nearest, random) : false,
      gridPower: powered,
      extra: {},
    }
  }
  const planned = [
    ...communes.flatMap(commune => communeSchools(commune, list)),
    ...upperSchools(communes, list),
  ]
  return planned.map(place)
}
