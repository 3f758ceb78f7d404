/**
 * Keeps what follows from the dataset for gaps in step: the facts of every mark, and, while the workspace is open, the
 * gaps that the product finds by itself. Facts of a mark just moved are there at once; those of many marks are worked
 * out in slices, so that the page answers between them.
 */
import type { Dataset, ResourceName } from '@/domain/dataset/dataset'
import type { GapMark, MarkFacts, MarkId } from '@/domain/gap/mark'
import { type MarkFactsReader, markFactsReader } from '@/domain/gap/mark-facts'
import type { Plan } from '@/domain/plan/plan'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { type FactsBasis, gapResults } from '@/store/results/gap-results'
import { session } from '@/store/session/session'
import { findGaps, stopFinding } from './find-gaps'
import { recordClaims } from './record-claims'

const FACTS_REST_ON: readonly ResourceName[] = [
  'communes',
  'boundaries',
  'villages',
  'schools',
  'sites',
  'mobile-coverage',
  'signal-rasters',
]

/** Milliseconds that a slice may take before the page gets its turn. */
const SLICE_MS = 12
/** Milliseconds of rest before, and between, slices that prepare what no mark has come near yet. */
const AHEAD_REST_MS = 4
/**
 * Milliseconds between two tellings of facts that are still being worked out, the first and the longest: each makes
 * table and map look at every mark again, so that in a long register they come ever more rarely.
 */
const TELL_MS = { first: 150, longest: 2400 } as const
/** Milliseconds of rest before claims are written down: a mark that is being dragged claims nothing yet. */
const CLAIMS_MS = 800

/** Begins now with what there is. @returns a function that stops it. */
export function startGapResults(): () => void {
  const facts = followFacts()
  const found = followFound()
  return () => {
    facts()
    found()
  }
}

function followFound(): () => void {
  let asked: readonly unknown[] | null = null
  const follow = () => {
    const { dataset } = currentDataset.getState()
    if (!dataset || session.getState().workspace !== 'gaps') return
    const { plan } = currentPlan.getState()
    const { gapOperator, gapTechnology, gapMinimumKm2, signalMinimumDbm } = plan
    const basis = [...FACTS_REST_ON.map(name => dataset.records[name])]
    const level = dataset.records['signal-rasters'].length > 0 ? signalMinimumDbm[gapTechnology] : null
    const question = [gapOperator, gapTechnology, gapMinimumKm2, level, ...basis]
    if (asked?.every((part, at) => part === question[at])) return
    // Pieces of other boundaries must not be seen on these; of another question they stand until the answer comes.
    if (asked && asked.at(-FACTS_REST_ON.length) !== basis[0]) gapResults.setState({ found: null })
    asked = question
    void findGaps()
  }
  const stops = [
    currentDataset.subscribe(follow),
    currentPlan.subscribe((now, before) => {
      if (now.plan !== before.plan) follow()
    }),
    session.subscribe(follow),
  ]
  follow()
  return () => {
    for (const stop of stops) stop()
    stopFinding()
  }
}

function followFacts(): () => void {
  let basis: readonly unknown[] | null = null
  let reader: MarkFactsReader | null = null
  let factsOf: FactsBasis | null = null
  /** What each mark's facts were worked out from. */
  let known = new Map<MarkId, { readonly mark: GapMark; readonly reader: MarkFactsReader }>()
  let facts = new Map<MarkId, MarkFacts>()
  let waiting: GapMark[] = []
  let timer: ReturnType<typeof setTimeout> | null = null
  let claimsTimer: ReturnType<typeof setTimeout> | null = null
  /** What the reader has still to prepare, and the slice that waits to do it. */
  let ahead: Generator<void> | null = null
  let aheadTimer: ReturnType<typeof setTimeout> | null = null
  let told = 0
  let tellMs: number = TELL_MS.first

  const tell = () => {
    told = performance.now()
    tellMs = waiting.length === 0 ? TELL_MS.first : Math.min(TELL_MS.longest, 2 * tellMs)
    gapResults.setState({ facts: new Map(facts), factsOf: waiting.length === 0 ? factsOf : null })
  }
  /** While the workspace is open and no mark waits: the first mark that is drawn or moved finds everything ready. */
  const prepare = () => {
    if (!ahead || aheadTimer || timer || session.getState().workspace !== 'gaps') return
    aheadTimer = setTimeout(() => {
      aheadTimer = null
      if (timer || !ahead) return
      const end = performance.now() + SLICE_MS
      while (ahead && performance.now() < end) if (ahead.next().done) ahead = null
      prepare()
    }, AHEAD_REST_MS)
  }
  const slice = () => {
    timer = null
    if (!reader) return
    const end = performance.now() + SLICE_MS
    let at = 0
    while (at < waiting.length && (at === 0 || performance.now() < end)) {
      const mark = waiting[at++]
      facts.set(mark.id, reader(mark))
      known.set(mark.id, { mark, reader })
    }
    waiting = waiting.slice(at)
    if (waiting.length > 0) {
      if (performance.now() - told > tellMs) tell()
      timer = setTimeout(slice)
      return
    }
    tell()
    prepare()
    if (claimsTimer) clearTimeout(claimsTimer)
    claimsTimer = setTimeout(() => {
      claimsTimer = null
      const version = currentDataset.getState().dataset?.version
      if (version !== undefined && timer === null && waiting.length === 0) recordClaims(version)
    }, CLAIMS_MS)
  }
  const followMarks = () => {
    const now = reader
    if (!now) return
    const { marks } = currentPlan.getState().register
    const here = new Set(marks.map(mark => mark.id))
    const gone = [...facts.keys()].filter(id => !here.has(id))
    for (const id of gone) {
      facts.delete(id)
      known.delete(id)
    }
    waiting = marks.filter(mark => {
      const last = known.get(mark.id)
      return last?.reader !== now || !samePlace(last.mark, mark)
    })
    if (timer) clearTimeout(timer)
    timer = null
    if (waiting.length > 0) {
      gapResults.setState({ factsOf: null })
      slice()
    } else if (gone.length > 0) tell()
    prepare()
  }
  const followDataset = (dataset: Dataset, { signalMinimumDbm }: Plan) => {
    const next = [
      ...FACTS_REST_ON.map(name => dataset.records[name]),
      dataset.records['signal-rasters'].length > 0 ? signalMinimumDbm : null,
    ]
    if (factsOf?.datasetVersion !== dataset.version || factsOf.signalMinimumDbm !== signalMinimumDbm)
      factsOf = { datasetVersion: dataset.version, signalMinimumDbm }
    if (basis?.every((part, at) => part === next[at])) {
      // Other data or levels, and nothing of them that facts rest on.
      if (waiting.length === 0 && gapResults.getState().factsOf !== factsOf) gapResults.setState({ factsOf })
      return
    }
    basis = next
    reader = markFactsReader(dataset, { signalMinimumDbm })
    ahead = reader.ahead()
    followMarks()
  }
  const follow = () => {
    const { dataset } = currentDataset.getState()
    if (dataset) followDataset(dataset, currentPlan.getState().plan)
  }
  const stops = [
    currentDataset.subscribe(follow),
    currentPlan.subscribe((now, before) => {
      if (now.plan !== before.plan) follow()
      if (now.register !== before.register) followMarks()
    }),
    session.subscribe(prepare),
  ]
  follow()
  return () => {
    for (const stop of stops) stop()
    if (timer) clearTimeout(timer)
    if (claimsTimer) clearTimeout(claimsTimer)
    if (aheadTimer) clearTimeout(aheadTimer)
    reader = null
    ahead = null
    known = new Map()
    facts = new Map()
    gapResults.setState({ factsOf: null })
  }
}

/** Whether the facts of one hold for the other: a new status or a note changes none. */
function samePlace(a: GapMark, b: GapMark): boolean {
  if (a === b) return true
  if (a.villageCode !== b.villageCode) return false
  return a.geometry === b.geometry || JSON.stringify(a.geometry) === JSON.stringify(b.geometry)
}
