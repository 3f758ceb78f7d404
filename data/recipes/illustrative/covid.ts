/**
 * Alert levels and teaching modes at three dates. The lists of communes at level 3 and 4 were never published as a set:
 * these clusters are drawn, their document numbers say "minh họa", and levels are never computed from anything real.
 */
import type { AlertLevel, CovidLevel, TeachingMode, TeachingModeRecord } from '@/domain/dataset/records'
import type { CommuneFigures } from './communes'
import { distanceKm } from './plane'
import { type Random, randomStream } from './random'

interface Survey {
  readonly from: string
  readonly until: string | null
  readonly documentNo: string
  /** Cluster: commune at its middle, height (levels above 1), reach in km. */
  readonly clusters: readonly (readonly [code: string, height: number, reachKm: number])[]
  /** Share of communes not assessed. */
  readonly missing: number
}

export const SURVEYS: readonly Survey[] = [
  {
    from: '2021-10-22',
    until: '2021-11-07',
    documentNo: 'MH-01/2021 (minh họa)',
    clusters: [
      ['14785', 2.6, 2],
      ['16624', 2.4, 3.5],
      ['16621', 2.2, 3],
      ['15397', 1.9, 2.5],
    ],
    missing: 0.055,
  },
  {
    from: '2021-11-08',
    until: '2021-11-21',
    documentNo: 'MH-02/2021 (minh họa)',
    clusters: [
      ['14782', 2.9, 2.8],
      ['16621', 2.8, 4],
      ['16090', 2.6, 3],
      ['14836', 2.3, 2.4],
      ['16645', 2.2, 4],
    ],
    missing: 0.03,
  },
  {
    from: '2021-11-22',
    until: null,
    documentNo: 'MH-03/2021 (minh họa)',
    clusters: [
      ['14782', 3.3, 2.5],
      ['14842', 3.2, 3],
      ['16621', 3.4, 4.2],
      ['16645', 2.8, 4],
      ['16090', 3.3, 3.6],
      ['16438', 2.4, 2.6],
      ['14854', 2.8, 9],
      ['14959', 2.6, 6],
      ['15499', 2.2, 2.6],
    ],
    missing: 0.012,
  },
]

const levelOf = (
  survey: Survey,
  commune: CommuneFigures,
  all: ReadonlyMap<string, CommuneFigures>,
  random: Random,
) => {
  let height = 0
  for (const [code, top, reach] of survey.clusters) {
    const middle = all.get(code)
    if (!middle) throw new Error(`no commune ${code}`)
    const away = distanceKm(middle.centroid, commune.centroid) / reach
    height = Math.max(height, top * Math.exp(-0.5 * away * away))
  }
  const stray = random.chance(0.14) ? 0.75 : 0
  const value = 1 + Math.max(height, stray) + 0.22 * random.normal()
  return Math.min(4, Math.max(1, Math.round(value))) as AlertLevel
}

export const buildLevels = (communes: readonly CommuneFigures[], seed: number): CovidLevel[] => {
  const all = new Map(communes.map(commune => [commune.code, commune]))
  return SURVEYS.flatMap(survey => {
    const random = randomStream(seed, `covid/${survey.from}`)
    return communes.flatMap((commune): CovidLevel[] => {
      const level = levelOf(survey, commune, all, random)
      // Not assessed: no row at all, and never where there was an outbreak.
      if (random.chance(survey.missing) && level < 3) return []
      return [
        {
          communeCode: commune.code,
          level,
          effectiveFrom: survey.from,
          effectiveUntil: survey.until,
          documentNo: survey.documentNo,
          cutoffAt: `${survey.from}T09:00`,
          method: '4800',
          extra: {},
        },
      ]
    })
  })
}

/** Mostly online where the level is 3 or 4; by television where signal is scarce. */
const modeOf = (level: number, commune: CommuneFigures, random: Random): TeachingMode => {
  const dice = random.next()
  if (level >= 3) {
    if (commune.mountain) return dice < 0.45 ? 'online' : dice < 0.85 ? 'television' : 'mixed'
    return dice < 0.86 ? 'online' : dice < 0.95 ? 'mixed' : 'in-person'
  }
  if (level === 2)
    return dice < 0.07 ? 'online' : dice < 0.3 ? 'mixed' : dice < 0.34 ? 'television' : 'in-person'
  return dice < 0.006 ? 'online' : dice < 0.025 ? 'mixed' : 'in-person'
}

export const buildModes = (
  communes: readonly CommuneFigures[],
  levels: readonly CovidLevel[],
  seed: number,
): TeachingModeRecord[] => {
  const found = new Map(levels.map(row => [`${row.communeCode}/${row.effectiveFrom}`, row.level]))
  return SURVEYS.flatMap(({ from }) => {
    const random = randomStream(seed, `modes/${from}`)
    return communes.map(
      (commune): TeachingModeRecord => ({
        communeCode: commune.code,
        mode: modeOf(found.get(`${commune.code}/${from}`) ?? 1, commune, random),
        effectiveFrom: from,
        extra: {},
      }),
    )
  })
}
