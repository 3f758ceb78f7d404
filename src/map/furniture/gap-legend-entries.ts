/** What the legend lists of the gaps workspace: only what is drawn now. Pure; the words are added by the component. */
import type { Technology } from '@/domain/dataset/records'
import { GAP_KINDS, type GapKind, MARK_STATUSES, type MarkStatus } from '@/domain/gap/mark'
import type { FoundClasses } from '../gaps/found-classes'
import type { GapPicture } from '../gaps/use-gap-picture'
import { coverageAreas } from '../theme/shown'
import type { MapPicture } from '../use-map-picture'

export type GapLegendEntry =
  | {
      readonly kind: 'question-coverage'
      readonly operator: string
      readonly technology: Technology
      /** Operators that have a map of the technology; of `all`, the strength of the colour counts them. */
      readonly operators: readonly string[]
      /** dBm from which a raster counts as covered; `null`: no raster is drawn as "covered or not". */
      readonly rasterFromDbm: number | null
    }
  | {
      readonly kind: 'found'
      readonly classes: FoundClasses
      readonly kinds: readonly GapKind[]
      readonly minimumKm2: number
      readonly slivers: { readonly count: number; readonly areaKm2: number }
    }
  | {
      readonly kind: 'marks'
      readonly statuses: readonly MarkStatus[]
      readonly contradiction: boolean
      readonly ticked: boolean
    }
  | { readonly kind: 'nearest'; readonly operators: readonly string[]; readonly all: readonly string[] }
  | {
      readonly kind: 'measured'
      readonly operator: string
      readonly technology: Technology
      /** Readings a bin; `null` where there are none and a raster alone is drawn in bins. */
      readonly bins: readonly number[] | null
      readonly withoutSignal: number
      readonly raster: boolean
    }

export function gapLegendEntries(picture: MapPicture, gaps: GapPicture): GapLegendEntry[] {
  const { dataset, plan, operators } = picture
  const { gapOperator: operator, gapTechnology: technology } = plan
  const entries: GapLegendEntry[] = []
  const { found, marks, mark, markShown, measured, rasters } = gaps
  if (found && found.gaps.length > 0)
    entries.push({
      kind: 'found',
      classes: gaps.classes,
      kinds: GAP_KINDS.filter(kind => found.gaps.some(gap => gap.kind === kind)),
      minimumKm2: found.question.minimumKm2,
      slivers: found.slivers,
    })
  const drawn = mark && markShown && !marks.includes(mark) ? [...marks, mark] : marks
  if (drawn.length > 0)
    entries.push({
      kind: 'marks',
      statuses: MARK_STATUSES.filter(status => drawn.some(each => each.status === status)),
      contradiction: gaps.contradicted.length > 0,
      ticked: gaps.ticked.length > 0,
    })
  const inBins = gaps.rasterBins && rasters.length > 0
  if ((measured && measured.count > 0) || inBins)
    entries.push({
      kind: 'measured',
      operator,
      technology,
      bins: measured && measured.count > 0 ? measured.bins : null,
      withoutSignal: measured?.withoutSignal ?? 0,
      raster: inBins,
    })
  if (gaps.nearest.length > 0)
    entries.push({
      kind: 'nearest',
      operators: operators.filter(name => gaps.nearest.some(line => line.operator === name)),
      all: operators,
    })
  const areas = coverageAreas(dataset.records['mobile-coverage'], operator, technology)
  const rasterShown = rasters.length > 0 && !gaps.rasterBins
  if (areas.length > 0 || rasterShown)
    entries.push({
      kind: 'question-coverage',
      operator,
      technology,
      operators: [...new Set([...areas, ...rasters].map(area => area.operator))].sort(),
      rasterFromDbm: rasterShown ? gaps.minimumDbm : null,
    })
  return entries
}
