/** What is to be drawn, gathered from the stores: theme, alert zones, shapes. Legend, layers and tooltip share it. */
import { useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import type { CoverageTable } from '@/domain/coverage/coverage'
import type { Dataset } from '@/domain/dataset/dataset'
import { indicatorOf, indicatorValues } from '@/domain/need/indicators'
import type { NeedTable } from '@/domain/need/need'
import type { Plan } from '@/domain/plan/plan'
import type { Ranking } from '@/domain/ranking/ranking'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { deviceResults, type ShownDevices } from '@/store/results/device-figures'
import { results } from '@/store/results/results'
import { robustnessResults } from '@/store/results/robustness'
import { type ShownDecision, shownDecision } from '@/store/results/shown-decision'
import { type Layers, session } from '@/store/session/session'
import { gapLayersShown } from './gaps/gap-layers-shown'
import { type MapShapes, mapShapes } from './geometry/map-shapes'
import { type AlertZones, alertZones } from './theme/alert-zones'
import { asDecided } from './theme/as-decided'
import { asDevices, devicesPicture } from './theme/as-devices'
import { type Contested, contestedCommunes } from './theme/contested'
import { type ThemePicture, themePicture } from './theme/theme-picture'

export interface MapPicture {
  readonly dataset: Dataset
  readonly shapes: MapShapes
  readonly plan: Plan
  /** As they are drawn: the gaps workspace has its own. */
  readonly layers: Layers
  /** Whether gaps are the news, and everything else their ground. */
  readonly forGaps?: boolean
  /** `null`: the theme is off, or its figures are not computed yet. */
  readonly theme: ThemePicture | null
  /** Values of the plan's theme by commune, NaN = missing; `null` as above. */
  readonly values: Float64Array | null
  readonly zones: AlertZones
  /** Who is hatched as contested; absent or `null`: nothing of it is drawn. */
  readonly contested?: Contested | null
  readonly ranking: Ranking | null
  /** Keeps its identity while its content stays. */
  readonly inView: Uint8Array | null
  /** Operators of sites and coverage, sorted: the order of their colours. */
  readonly operators: readonly string[]
  /** The frozen decision that all of the above is of; absent or `null`: it is today's. */
  readonly decision?: ShownDecision | null
  /** What the devices workspace shows in place of the plan's theme; absent or `null`: another workspace is open. */
  readonly devices?: ShownDevices | null
  /** Today's ranking, beside a decision's. */
  readonly today?: Ranking | null
}

/** `null` until a dataset is there. */
export function useMapPicture(): MapPicture | null {
  const dataset = useStore(currentDataset, state => state.dataset)
  const planNow = useStore(currentPlan, state => state.plan)
  const chosen = useStore(session, state => state.layers)
  const forGaps = useStore(session, state => state.workspace === 'gaps')
  const coverage = useStore(results, state => state.coverage)
  const need = useStore(results, state => state.need)
  const today = useStore(results, state => state.ranking)
  const inViewNow = useStore(results, state => state.inView)
  const shown = useStore(shownDecision, state => state.shown)
  // By another list of communes while new data come in.
  const decision = shown?.inView.length === dataset?.records.communes.length ? shown : null

  const forDevices = useStore(session, state => state.workspace === 'devices')
  const figures = useStore(deviceResults, state => state.shown)
  const devices =
    forDevices && figures?.values.both.before.length === dataset?.records.communes.length ? figures : null

  const { gapOperator, gapTechnology } = planNow
  const layersNow = useMemo(
    () => (forGaps ? gapLayersShown(chosen, { gapOperator, gapTechnology }) : chosen),
    [forGaps, chosen, gapOperator, gapTechnology],
  )
  const drawn = useMemo(() => {
    const now = { plan: planNow, layers: layersNow, ranking: today, inView: inViewNow }
    if (forDevices) return asDevices(now)
    return decision ? asDecided(now, decision) : now
  }, [planNow, layersNow, today, inViewNow, decision, forDevices])
  const { plan, layers, ranking } = drawn
  const inView = useSameBytes(drawn.inView)
  const boundaries = dataset?.records.boundaries
  const communes = dataset?.records.communes
  // biome-ignore lint/correctness/useExhaustiveDependencies: shapes depend on these two resources of the dataset alone
  const shapes = useMemo(() => dataset && mapShapes(dataset), [boundaries, communes])
  const zones = useMemo(() => dataset && alertZones(dataset, plan.date), [dataset, plan.date])
  const operators = useMemo(() => (dataset ? operatorsOf(dataset) : []), [dataset])
  const values = useMemo(() => {
    if (forDevices) return devices ? devices.values[devices.theme][devices.stage] : null
    return dataset && valuesOf(dataset, plan.theme, coverage, need, ranking)
  }, [forDevices, devices, dataset, plan.theme, coverage, need, ranking])
  const theme = useMemo(() => {
    if (forDevices) return devices && devicesPicture(devices)
    const indicator = dataset && indicatorOf(plan.theme, dataset)
    return layers.choropleth && indicator && values ? themePicture(indicator, values, inView) : null
  }, [dataset, plan.theme, values, inView, layers.choropleth, forDevices, devices])

  const robustness = useStore(robustnessResults)
  const sureness = useStore(session, state => state.sureness)
  const workspace = useStore(session, state => state.workspace)
  const count = communes?.length ?? 0
  const { answer, stale, progress } = robustness
  const working = progress !== null
  const contested = useMemo(
    // How sure a decision was is not kept with it.
    () =>
      decision
        ? null
        : contestedCommunes({ answer, stale, working }, { sureness, workspace }, plan, layers, count),
    [answer, stale, working, sureness, workspace, plan, layers, count, decision],
  )

  return useMemo(
    () =>
      dataset && shapes && zones
        ? {
            dataset,
            shapes,
            plan,
            layers,
            forGaps,
            theme,
            values,
            zones,
            contested,
            ranking,
            inView,
            operators,
            decision,
            devices,
            today,
          }
        : null,
    [
      dataset,
      shapes,
      plan,
      layers,
      forGaps,
      theme,
      values,
      zones,
      contested,
      ranking,
      inView,
      operators,
      decision,
      devices,
      today,
    ],
  )
}

/** `null` while a figure that the theme rests on belongs to another dataset or is not computed. */
function valuesOf(
  dataset: Dataset,
  theme: string,
  coverage: CoverageTable | null,
  need: NeedTable | null,
  ranking: Ranking | null,
): Float64Array | null {
  const count = dataset.records.communes.length
  if (!need || need.communes.length !== count || !indicatorOf(theme, dataset)) return null
  const ranked = ranking?.rank.length === count ? ranking : null
  if (!ranked && (theme === 'score' || theme === 'rank')) return null
  const covered = coverage?.communeCodes.length === count ? coverage : null
  if (!covered && theme.startsWith('coverage_')) return null
  return indicatorValues(theme, { dataset, coverage: covered, need, ranking: ranked })
}

const operatorsOf = ({ records }: Dataset): string[] =>
  [...new Set([...records.sites, ...records['mobile-coverage']].map(record => record.operator))].sort()

/** The last array of equal content, so that what is drawn from it is not made again. */
export function useSameBytes<T extends Uint8Array | readonly number[] | null>(next: T): T {
  const last = useRef(next)
  const before = last.current
  const same =
    before !== null &&
    next !== null &&
    before.length === next.length &&
    next.every((value, i) => value === before[i])
  if (!same) last.current = next
  return last.current
}
