/**
 * Keeps the results in step with the dataset and the plan. Coverage is slow and works in its thread, again only when
 * something that it rests on has changed; need, view and rank are quick and follow every change at once.
 */
import { recordedHandovers } from '@/domain/allocation/recorded-handovers'
import type { CountedCoverage } from '@/domain/coverage/coverage'
import { coverageInput } from '@/domain/coverage/coverage-input'
import type { SignalMinimum } from '@/domain/coverage/raster-mask'
import type { Dataset, ResourceName } from '@/domain/dataset/dataset'
import type { NeedTable } from '@/domain/need/need'
import { needTable } from '@/domain/need/need-table'
import { communesInView } from '@/domain/plan/communes-in-view'
import { countedHandovers } from '@/domain/plan/counted-handovers'
import type { PlanHandover } from '@/domain/plan/device-records'
import type { Plan } from '@/domain/plan/plan'
import { rankingQuestion } from '@/domain/plan/ranking-question'
import { criterionBelowZero } from '@/domain/ranking/below-zero'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { type Results, results } from '@/store/results/results'
import { Cancelled, type Job } from '@/workers/job'
import { latest } from './latest'
import { core } from './ports'
import { reportFault } from './report-fault'

const COVERAGE_RESTS_ON: readonly ResourceName[] = [
  'communes',
  'boundaries',
  'villages',
  'schools',
  'mobile-coverage',
  'signal-rasters',
]

interface Covered {
  readonly dataset: Dataset
  /** What a signal raster was cut off at. */
  readonly minimum: SignalMinimum
  /** `null`: could not be computed. */
  readonly table: CountedCoverage | null
}

/** Begins now with what there is. @returns a function that stops it. */
export function startRecomputing(): () => void {
  const handoversOf = latest(handoversCounted)
  const needOf = latest(needTable)
  const viewOf = latest(communesInView)
  const rankingOf = latest(rank)
  let covered: Covered | null = null
  let job: Job<CountedCoverage> | null = null

  const follow = () => {
    if (!covered) return
    const { dataset, table } = covered
    const { plan, records } = currentPlan.getState()
    const need = needOf(dataset, table, plan.date, handoversOf(dataset, records.handovers))
    const inView = viewOf(plan.filters, dataset, need)
    const { ranking, belowZero } = rankingOf(
      plan.criteria,
      plan.groups,
      plan.missingRule,
      plan.normalisation,
      plan.aggregation,
      plan.minimumKnownShare,
      dataset,
      need,
      inView,
    )
    show({ datasetVersion: dataset.version, coverage: table, need, inView, ranking, belowZero })
  }

  const cover = (dataset: Dataset) => {
    job?.cancel()
    job = null
    const known = covered
    const minimum = currentPlan.getState().plan.signalMinimumDbm
    if (
      known?.table &&
      COVERAGE_RESTS_ON.every(name => known.dataset.records[name] === dataset.records[name]) &&
      (known.minimum === minimum || dataset.records['signal-rasters'].length === 0)
    ) {
      covered = { dataset, minimum, table: known.table }
      show({ progress: null, failure: null })
      follow()
      return
    }
    // The old figures stand, and follow the plan, until the new ones come; but never beside another list of communes.
    if (covered && !sameCommunes(covered.dataset, dataset)) covered = null
    show({ ...(covered ? {} : NOTHING), progress: 0, failure: null })
    const asked = core().coverage(coverageInput(dataset, { signalMinimumDbm: minimum }), progress => {
      if (job === asked) show({ progress })
    })
    job = asked
    const arrive = (table: CountedCoverage | null) => {
      // Late: the dataset has moved on, and another job has been asked.
      if (job !== asked) return
      job = null
      covered = { dataset, minimum, table }
      show({ progress: null, failure: table ? null : 'coverage' })
      follow()
    }
    asked.answer.then(arrive, error => {
      if (error instanceof Cancelled) return
      reportFault(error)
      arrive(null)
    })
  }

  const stops = [
    currentDataset.subscribe((now, before) => {
      if (now.dataset && now.dataset !== before.dataset) cover(now.dataset)
    }),
    currentPlan.subscribe((now, before) => {
      if (now.plan === before.plan && now.records.handovers === before.records.handovers) return
      const { dataset } = currentDataset.getState()
      const levelMoved = now.plan.signalMinimumDbm !== before.plan.signalMinimumDbm
      if (dataset && levelMoved && dataset.records['signal-rasters'].length > 0) cover(dataset)
      follow()
    }),
    () => job?.cancel(),
  ]
  const { dataset } = currentDataset.getState()
  if (dataset) cover(dataset)
  return () => {
    for (const stop of stops) stop()
    job = null
  }
}

const NOTHING: Partial<Results> = {
  datasetVersion: null,
  coverage: null,
  need: null,
  inView: null,
  ranking: null,
  belowZero: null,
}

/** Recorded in the app they count as the data's do (P20). */
const handoversCounted = (dataset: Dataset, handovers: readonly PlanHandover[]) =>
  countedHandovers(recordedHandovers(dataset), handovers).records

function rank(
  criteria: Plan['criteria'],
  groups: Plan['groups'],
  missingRule: Plan['missingRule'],
  normalisation: Plan['normalisation'],
  aggregation: Plan['aggregation'],
  minimumKnownShare: Plan['minimumKnownShare'],
  dataset: Dataset,
  need: NeedTable,
  inView: Uint8Array,
) {
  const index = { criteria, groups, missingRule, normalisation, aggregation, minimumKnownShare }
  const question = rankingQuestion(index, dataset, need, inView)
  // A link, or two people's settings merged, may ask for a mean that the values do not have.
  const belowZero = aggregation === 'geometric' ? criterionBelowZero(question) : null
  return { ranking: belowZero === null ? rankCommunes(question) : null, belowZero }
}

/** Tells the store only what differs: a change of the theme redraws the map, not the list. */
function show(news: Partial<Results>): void {
  const now = results.getState()
  if ((Object.keys(news) as (keyof Results)[]).some(key => now[key] !== news[key])) results.setState(news)
}

function sameCommunes(a: Dataset, b: Dataset): boolean {
  const [first, second] = [a.records.communes, b.records.communes]
  return (
    first.length === second.length && first.every((c, index) => c.communeCode === second[index].communeCode)
  )
}
