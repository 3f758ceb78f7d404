/** The layers of the gaps workspace. Each is remembered by what it is made of. */
import type { Layer } from '@deck.gl/core'
import { useMemo } from 'react'
import { useText } from '@/i18n/use-text'
import { chosenGap, gapAreas } from '../layers/gap-areas'
import {
  contradictionBadges,
  drawnShapeLayers,
  markPins,
  markShapes,
  openMarkLayers,
  tickedMarks,
} from '../layers/gap-marks'
import { measured } from '../layers/measured'
import { nearestSites } from '../layers/nearest-sites'
import { rasterCoverage, rasterLevels } from '../layers/signal-rasters'
import type { ViewWindow } from '../use-view-window'
import { distanceText } from './distance-text'
import { labelOffsets } from './nearest-lines'
import { shapesInWindow } from './shapes-in-window'
import type { GapPicture } from './use-gap-picture'

export interface GapLayers {
  /** Above coverage, beneath borders. */
  readonly beneath: readonly Layer[]
  /** Above everything else. */
  readonly above: readonly Layer[]
}

const NONE: readonly Layer[] = []

/** @param zoom of the map, in steps. */
export function useGapLayers(
  gaps: GapPicture | null,
  operators: readonly string[],
  zoom: number,
  window: ViewWindow | null,
): GapLayers {
  const { format } = useText()
  const { found, classes, contradicted, mark, markShown, ticked, gap, drawn, nearest, rasterBins } =
    gaps ?? {}
  const marks = gaps?.drawnMarks
  const rasters = gaps?.rasters
  const minimum = gaps?.minimumDbm ?? Number.NaN
  const readings = gaps?.measured

  const operator = gaps?.operator ?? 'any'
  const coats = gaps?.coats ?? 0
  const grids = useMemo(() => {
    if (!rasters || rasters.length === 0) return NONE
    return rasterBins ? rasterLevels(rasters, operator) : rasterCoverage(rasters, operator, minimum, coats)
  }, [rasters, rasterBins, operator, minimum, coats])
  const areas = useMemo(() => (found && classes ? gapAreas(found.gaps, classes) : NONE), [found, classes])
  const chosen = useMemo(() => (gap ? chosenGap(gap) : NONE), [gap])
  const shapes = useMemo(() => (marks ? markShapes(shapesInWindow(marks, window)) : NONE), [marks, window])
  const pins = useMemo(() => (marks && marks.length > 0 ? [markPins(marks)] : NONE), [marks])
  const badges = useMemo(
    () => (contradicted && contradicted.length > 0 ? [contradictionBadges(contradicted)] : NONE),
    [contradicted],
  )
  const dots = useMemo(() => (readings ? [measured(readings)] : NONE), [readings])
  const lines = useMemo(
    () =>
      nearest && nearest.length > 0
        ? nearestSites(
            nearest,
            operators,
            line => `${line.operator} ${distanceText(format, line.distanceM)}`,
            labelOffsets(nearest, 360 / (512 * 2 ** zoom)),
          )
        : NONE,
    [nearest, operators, format, zoom],
  )
  const ticks = useMemo(() => (ticked && ticked.length > 0 ? tickedMarks(ticked) : NONE), [ticked])
  const open = useMemo(() => (mark && markShown ? openMarkLayers(mark, true) : NONE), [mark, markShown])
  const fresh = useMemo(() => (drawn ? drawnShapeLayers(drawn) : NONE), [drawn])
  const beneath = useMemo(() => [...grids, ...areas], [grids, areas])
  const above = useMemo(
    () => [...shapes, ...chosen, ...dots, ...lines, ...ticks, ...pins, ...badges, ...open, ...fresh],
    [shapes, chosen, dots, lines, ticks, pins, badges, open, fresh],
  )
  return useMemo(() => ({ beneath, above }), [beneath, above])
}
