/** Where the picture comes from: the resources that are drawn now, and what must be said of them. Pure. */
import type { ResourceName, ResourceSource } from '@/domain/dataset/dataset'
import { criterionResources } from '@/domain/need/criterion-resources'
import type { IsoDate } from '@/domain/units'
import type { DeviceTheme } from '@/store/session/devices-view'
import type { GapPicture } from '../gaps/use-gap-picture'
import type { MapPicture } from '../use-map-picture'

/** What each figure of the devices workspace rests on. */
const OF_DEVICES: Readonly<Record<DeviceTheme, readonly ResourceName[]>> = {
  'lacking-share': ['device-need', 'handovers', 'schools'],
  lacking: ['device-need', 'handovers', 'schools'],
  allocated: ['device-supply', 'device-need', 'handovers', 'schools'],
  both: ['mobile-coverage', 'villages', 'device-need', 'handovers', 'schools'],
}

/** @param gaps what the gaps workspace draws; `null` elsewhere. */
export function drawnResources(
  { layers, theme, plan, zones, devices }: MapPicture,
  gaps: GapPicture | null = null,
): ResourceName[] {
  const drawn = new Set<ResourceName>()
  const take = (names: readonly ResourceName[]) => {
    for (const name of names) drawn.add(name)
  }
  if (devices) {
    take(OF_DEVICES[devices.theme])
    if (devices.stage === 'after') take(['device-supply'])
  } else if (theme) {
    const ranked = theme.indicator.kind === 'score' || theme.indicator.kind === 'rank'
    const ids = ranked ? plan.criteria.filter(c => c.weight > 0).map(c => c.id) : [theme.indicator.id]
    for (const id of ids) take(criterionResources(id))
  }
  if (layers.alerts && zones.day !== null) take(['covid-levels'])
  if (layers.coverage) take(['mobile-coverage'])
  if (layers.sites) take(['sites'])
  if (layers.fibre) take(['fibre-routes', 'fibre-nodes', 'schools'])
  if (layers.schools) take(['schools'])
  if (gaps?.found && gaps.found.gaps.length > 0) take(['mobile-coverage', 'villages'])
  if (gaps?.measured && gaps.measured.count > 0) take(['measurements'])
  if (gaps && gaps.rasters.length > 0) take(['signal-rasters'])
  if (gaps && gaps.nearest.length > 0) take(['sites'])
  // Under everything, and so last: what is drawn upon them is the news.
  take(['boundaries'])
  return [...drawn]
}

export interface SourceLine {
  readonly resources: readonly ResourceName[]
  /** In the words of whoever gave the data, both languages. */
  readonly source: ResourceSource['source']
}

export interface DrawnSources {
  readonly schematic: boolean
  readonly illustrative: boolean
  /** Oldest and newest date among the drawn resources other than boundaries; `null`: none is dated. */
  readonly dates: readonly [oldest: IsoDate, newest: IsoDate] | null
  /** Each source once, with all that is drawn from it. */
  readonly lines: readonly SourceLine[]
}

export function drawnSources(picture: MapPicture, gaps: GapPicture | null = null): DrawnSources {
  const names = drawnResources(picture, gaps)
  const { records } = picture.dataset
  const sourcesOf = (name: ResourceName) => statedSources(picture, name)
  const used = names.flatMap(sourcesOf)
  const dated = names
    .filter(name => name !== 'boundaries')
    .flatMap(sourcesOf)
    .flatMap(source => source.asOf ?? [])
    .sort()
  const lines = new Map<string, { resources: ResourceName[]; source: ResourceSource['source'] }>()
  for (const name of names) {
    for (const { source } of sourcesOf(name)) {
      const key = source.vi || source.en
      if (!key) continue
      const line = lines.get(key)
      if (!line) lines.set(key, { resources: [name], source })
      else if (!line.resources.includes(name)) line.resources.push(name)
    }
  }
  return {
    schematic: records.boundaries.schematic,
    illustrative: used.some(source => source.illustrative),
    dates: dated.length > 0 ? [dated[0]!, dated[dated.length - 1]!] : null,
    lines: [...lines.values()],
  }
}

type Stated = Pick<ResourceSource, 'asOf' | 'illustrative' | 'source'>

/** A decision says where its figures came from on its day; the shapes under them are today's. */
function statedSources({ dataset, decision }: MapPicture, name: ResourceName): readonly Stated[] {
  if (decision && name !== 'boundaries')
    return decision.decision.sources.filter(({ resource }) => resource === name)
  return (dataset.sources[name] ?? []).filter(({ count }) => count > 0)
}
