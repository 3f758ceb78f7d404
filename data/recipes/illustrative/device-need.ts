/**
 * Pupils without a device, as schools would have reported them in October 2021, by class. A unit that did not report
 * has no row; a class that a unit left out has none either; 0 is a reported zero.
 */
import type { DeviceNeed, NeedClass, School } from '@/domain/dataset/records'
import type { CommuneFigures } from './communes'
import { HARDEST_DISTRICTS } from './facts'
import { type Random, randomStream } from './random'

interface Hardship {
  readonly poor: number
  readonly nearPoor: number
}

/** Shares of poor and near-poor households: of the commune, or of the whole district for its upper schools. */
const hardshipOf = (school: School, communes: readonly CommuneFigures[]): Hardship => {
  const own = communes.find(commune => commune.code === school.communeCode)!
  const group =
    school.managingUnit === 'so' ? communes.filter(commune => commune.district === own.district) : [own]
  const sum = (of: (commune: CommuneFigures) => number) =>
    group.reduce((total, commune) => total + of(commune), 0)
  const households = sum(commune => commune.households)
  return {
    poor: sum(commune => commune.poor) / households,
    nearPoor: sum(commune => commune.nearPoor) / households,
  }
}

const thinned = (expected: number, random: Random) =>
  Math.max(0, Math.round(expected + Math.sqrt(Math.max(0, expected) * 0.8) * random.normal()))

export const buildNeed = (
  schools: readonly School[],
  communes: readonly CommuneFigures[],
  seed: number,
): DeviceNeed[] => {
  const random = randomStream(seed, 'device-need')
  return schools
    .filter(school => school.level !== 'MN')
    .flatMap((school): DeviceNeed[] => {
      const commune = communes.find(one => one.code === school.communeCode)!
      const { poor, nearPoor } = hardshipOf(school, communes)
      const hard = HARDEST_DISTRICTS.includes(commune.district)
      // Boarding schools take their pupils from the poorest homes.
      const boarding = school.level === 'DTNT' ? 1.6 : 1
      // Fewer of the poor go on after grade 9, and more of those who do own a phone.
      const older = school.managingUnit === 'so' && school.level !== 'DTNT' ? 0.42 : 1
      const lacking = (hard ? 0.82 : commune.mountain ? 0.7 : 0.55) * older * random.between(0.85, 1.12)
      const pupils = school.pupils!
      const poorPupils = Math.min(pupils * 0.7, pupils * poor * 1.12 * boarding)
      const nearPoorPupils = Math.min(pupils * 0.28, pupils * nearPoor * 1.06 * boarding)
      const counts: Record<NeedClass, number> = {
        poor: Math.min(Math.floor(poorPupils), thinned(poorPupils * lacking, random)),
        'near-poor': Math.min(Math.floor(nearPoorPupils), thinned(nearPoorPupils * lacking * 0.72, random)),
        'covid-bereaved': random.chance(pupils / 42_000) ? 1 : 0,
        'other-hardship': thinned(pupils * 0.011 * (commune.mountain ? 1.5 : 1), random),
      }
      const reportedAt = `2021-10-${random.whole(11, 20)}`
      const silent = random.chance(hard ? 0.06 : 0.03)
      const rows = (Object.keys(counts) as NeedClass[]).flatMap((kind): DeviceNeed[] => {
        const without = counts[kind]
        const supported = random.chance(0.12)
          ? Math.min(without, Math.round(without * random.between(0.02, 0.15)))
          : 0
        const unsaid = random.chance(0.08)
        if (kind === 'other-hardship' && random.chance(0.07)) return []
        return [
          {
            unitCode: school.schoolCode,
            class: kind,
            withoutDevice: without,
            alreadySupported: unsaid ? null : supported,
            unitOfCount: 'pupil',
            reportedAt,
            extra: {},
          },
        ]
      })
      return silent ? [] : rows
    })
}
