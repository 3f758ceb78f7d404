/** The words after `rank`: read and checked; what is wrong with them is one sentence. */
import { parseArgs } from 'node:util'
import { isCalendarDate } from '@/domain/plan/calendar-date'
import { FIRST_PLAN } from '@/domain/plan/plan'
import { type IndexCriterion, MISSING_RULES, NORMALISATIONS } from '@/domain/ranking/index-definition'
import type { MissingRule, Normalisation } from '@/domain/ranking/ranking'

export interface RankArguments {
  /** A data package's folder, or a single table. */
  readonly path: string
  readonly top: number | undefined
  /** `null`: not stated. */
  readonly weights: readonly IndexCriterion[] | null
  readonly missing: MissingRule
  readonly normalise: Normalisation
  /** Path of an index; it states weights, rule for missing values and normalisation by itself. */
  readonly index: string | null
  readonly date: string | null
  readonly form: 'text' | 'csv' | 'json'
}

/** Words of old for two of them. */
const SCALES: Readonly<Record<string, Normalisation>> = {
  'in-view': 'min-max',
  fixed: 'target',
  ...Object.fromEntries(NORMALISATIONS.map(name => [name, name])),
}

/** Far above any use; sums of weights up to it stay exact enough to divide by. */
const MAX_WEIGHT = 1_000_000

/** What was asked, or the sentence that says what is wrong with it. */
export function readRankArguments(args: readonly string[]): RankArguments | string {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(args)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  const { values, positionals } = parsed
  if (positionals.length !== 1) return 'rank takes one DIR or one table'
  const top = values.top === undefined ? undefined : Number(values.top)
  if (top !== undefined && !(Number.isInteger(top) && top > 0)) return '--top takes a whole number above 0'
  const stated = (['weights', 'missing', 'scale'] as const).find(name => values[name] !== undefined)
  if (values.index !== undefined && stated) return `--index states everything: leave --${stated} out`
  const missing = MISSING_RULES.find(rule => rule === (values.missing ?? FIRST_PLAN.missingRule))
  if (!missing) return `--missing takes one of ${MISSING_RULES.join(', ')}`
  const normalise = values.scale === undefined ? FIRST_PLAN.normalisation : SCALES[values.scale]
  if (!normalise) return `--scale takes one of ${Object.keys(SCALES).join(', ')}`
  if (values.date !== undefined && !isCalendarDate(values.date))
    return `--date ${values.date}: takes a day of the calendar, YYYY-MM-DD`
  if (values.csv && values.json) return '--csv or --json, not both'
  const weights = values.weights === undefined ? null : readWeights(values.weights)
  if (typeof weights === 'string') return weights
  const form = values.csv ? 'csv' : values.json ? 'json' : 'text'
  return {
    path: positionals[0],
    top,
    weights,
    missing,
    normalise,
    index: values.index ?? null,
    date: values.date ?? null,
    form,
  }
}

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      top: { type: 'string' },
      weights: { type: 'string' },
      missing: { type: 'string' },
      scale: { type: 'string' },
      index: { type: 'string' },
      date: { type: 'string' },
      csv: { type: 'boolean' },
      json: { type: 'boolean' },
    },
  })

/** `mobile_gap=0.4,fibre_gap=0.2`: only their ratios matter; a criterion that is not named has no weight. */
function readWeights(text: string): IndexCriterion[] | string {
  const read: IndexCriterion[] = []
  for (const pair of text.split(',')) {
    const [column, value, ...more] = pair.split('=').map(piece => piece.trim())
    const weight = value === '' || value === undefined ? Number.NaN : Number(value)
    if (!column || more.length > 0 || !(weight >= 0 && Number.isFinite(weight)))
      return `--weights: "${pair}" is not NAME=NUMBER`
    if (weight > MAX_WEIGHT) return `--weights: "${pair}" is above ${MAX_WEIGHT}`
    if (read.some(criterion => criterion.column === column)) return `--weights: "${column}" is named twice`
    read.push(plainCriterion(column, weight))
  }
  if (read.every(criterion => criterion.weight === 0)) return '--weights: at least one weight must be above 0'
  return read
}

export const plainCriterion = (column: string, weight: number): IndexCriterion => ({
  column,
  weight,
  direction: 'higher-first',
  group: null,
  bounds: null,
  error: null,
})
