/** What is drawn in the gaps workspace, gathered from the stores. Layers, legend, tooltip and pointer share it. */
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { SignalRaster } from '@/domain/dataset/records'
import { filteredMarks } from '@/domain/gap/filtered-marks'
import type { FoundGap, FoundGaps } from '@/domain/gap/found-gap'
import type { GapMark, MarkFacts, MarkGeometry, MarkId } from '@/domain/gap/mark'
import { currentPlan } from '@/store/document/current-plan'
import { gapResults } from '@/store/results/gap-results'
import { type GapDesk, gapDesk } from '@/store/session/gap-desk'
import { session } from '@/store/session/session'
import { coverageRasters } from '../theme/shown'
import type { MapPicture } from '../use-map-picture'
import type { contradictionReader } from './contradicts'
import { type FoundClasses, foundClasses } from './found-classes'
import { markSpot } from './mark-spot'
import { type MeasuredPoints, measuredPoints } from './measured-points'
import { type NearestLine, nearestLines } from './nearest-lines'
import { gapSpot } from './place-box'
import { useSameDrawing } from './same-drawing'
import { useContradicted } from './use-contradicted'

export interface GapPicture {
  /** `null`: not looked for, still being found, or found in another dataset. */
  readonly found: FoundGaps | null
  readonly classes: FoundClasses
  /** Those that pass the filters, in the register's order, without the one whose shape is in hand. */
  readonly marks: readonly GapMark[]
  /** The same marks at the same places, kept while they draw the same: what is made ready for them stays. */
  readonly drawnMarks: readonly GapMark[]
  readonly facts: ReadonlyMap<MarkId, MarkFacts>
  /** Of the marks: those whose evidence and whose operators' claims contradict each other. */
  readonly contradicted: readonly GapMark[]
  readonly mark: GapMark | null
  /** Whether the open mark is drawn: while its shape is in hand, the tool draws it. */
  readonly markShown: boolean
  readonly ticked: readonly GapMark[]
  readonly gap: FoundGap | null
  readonly drawn: MarkGeometry | null
  readonly tool: GapDesk['tool']
  readonly nearest: readonly NearestLine[]
  /** `null` unless the measured part is open and there are readings. */
  readonly measured: MeasuredPoints | null
  /** Of the question. */
  readonly operator: string
  /** Operators that have coverage of the question's technology, areas or rasters. */
  readonly coats: number
  /** Of the question's operator and technology. */
  readonly rasters: readonly SignalRaster[]
  /** Levels in bins instead of "covered or not". */
  readonly rasterBins: boolean
  /** dBm from which a raster counts as covered. */
  readonly minimumDbm: number
}

/** Marks from which the map may follow a moment later. */
const LONG_REGISTER = 2000

/** `null` outside the workspace and until a dataset is there. */
export function useGapPicture(picture: MapPicture | null): GapPicture | null {
  const here = useStore(session, state => state.workspace === 'gaps')
  const desk = useStore(gapDesk)
  const register = useStore(currentPlan, state => state.register)
  const facts = useStore(gapResults, state => state.facts)
  const all = useStore(gapResults, state => state.found)
  const version = useStore(gapResults, state => state.datasetVersion)
  const dataset = here ? picture?.dataset : undefined
  const plan = picture?.plan
  const day = desk.day ?? today()

  // One strong theme at a time: while readings are looked at, gaps step back.
  const measuring = desk.part === 'measured'
  const found = dataset && version === dataset.version && !measuring ? all : null
  const classes = useMemo(() => foundClasses(found?.gaps ?? []), [found])
  // A long register is made ready piece by piece while the page answers; a short one must not lag behind a hand that draws.
  const late = useDeferredValue(register)
  const listed = register.marks.length > LONG_REGISTER ? late : register
  const passing = useMemo(
    () => (dataset ? filteredMarks(listed, facts, dataset, desk.filters, day) : []),
    [dataset, listed, facts, desk.filters, day],
  )
  const inHand = desk.tool === 'edit' ? desk.mark : null
  const marks = useMemo(
    () => (inHand === null ? passing : passing.filter(mark => mark.id !== inHand)),
    [passing, inHand],
  )
  const drawnMarks = useSameDrawing(marks)
  const levels = plan?.signalMinimumDbm
  const reader = useContradictionReader(here)
  const contradicts = useMemo(
    () => (reader && dataset && levels ? reader(dataset, levels) : null),
    [reader, dataset, levels],
  )
  const contradicted = useSameDrawing(useContradicted(marks, facts, contradicts))
  const mark = useMemo(() => register.marks.find(({ id }) => id === desk.mark) ?? null, [register, desk.mark])
  const ticked = useMemo(() => {
    const ids = new Set(desk.ticked)
    return ids.size === 0 ? [] : passing.filter(({ id }) => ids.has(id))
  }, [passing, desk.ticked])
  // Looked at in the list of found gaps, and only while that is open.
  const looked = desk.part === 'found' ? desk.gap : null
  const gap = useMemo(() => found?.gaps.find(({ id }) => id === looked) ?? null, [found, looked])
  const stations = mark ? facts.get(mark.id)?.nearest : gap?.nearest
  const sites = dataset?.records.sites
  const resting = desk.tool === null
  const nearest = useMemo(() => {
    // Lines and labels would lie under the handles.
    if (!resting) return []
    const from = mark ? markSpot(mark.geometry) : gap && gapSpot(gap)
    return from && stations && sites ? nearestLines(from, stations, sites) : []
  }, [mark, gap, stations, sites, resting])
  const readings = dataset?.records.measurements
  const operator = plan?.gapOperator
  const technology = plan?.gapTechnology
  const measured = useMemo(
    () =>
      measuring && readings && readings.length > 0 && operator && technology
        ? measuredPoints(readings, operator, technology)
        : null,
    [measuring, readings, operator, technology],
  )
  const grids = dataset?.records['signal-rasters']
  const rasters = useMemo(
    () => (grids && operator && technology ? coverageRasters(grids, operator, technology) : []),
    [grids, operator, technology],
  )
  const claims = dataset?.records['mobile-coverage']
  const coats = useMemo(() => {
    const own = [...(claims ?? []), ...(grids ?? [])].filter(each => each.technology === technology)
    return new Set(own.map(each => each.operator)).size
  }, [claims, grids, technology])
  const minimumDbm = plan && technology ? plan.signalMinimumDbm[technology] : Number.NaN
  const { drawn, tool } = desk
  return useMemo(
    () =>
      dataset
        ? {
            found,
            classes,
            marks,
            drawnMarks,
            facts,
            contradicted,
            mark,
            markShown: inHand === null,
            ticked,
            gap,
            drawn,
            tool,
            nearest,
            measured,
            operator: operator ?? 'any',
            coats,
            rasters,
            rasterBins: measuring,
            minimumDbm,
          }
        : null,
    [
      dataset,
      found,
      classes,
      marks,
      drawnMarks,
      facts,
      contradicted,
      mark,
      inHand,
      ticked,
      gap,
      drawn,
      tool,
      nearest,
      measured,
      operator,
      coats,
      rasters,
      measuring,
      minimumDbm,
    ],
  )
}

/** Loaded when first needed: with it comes the whole of clipping. */
function useContradictionReader(needed: boolean): typeof contradictionReader | null {
  const [reader, setReader] = useState<typeof contradictionReader | null>(null)
  useEffect(() => {
    if (needed)
      void import('./contradicts').then(({ contradictionReader: loaded }) => setReader(() => loaded))
  }, [needed])
  return reader
}

/** As people here count days. */
function today(): string {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
