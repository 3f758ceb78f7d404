/** The words after `rank`: read and checked; what is wrong with them is one sentence. */
import { FIRST_PLAN } from '@/domain/plan/plan'
import { type IndexCriterion, MISSING_RULES, NORMALISATIONS } from '@/domain/ranking/index-definition'
import type { Normalisation } from '@/domain/ranking/ranking'
import { RANKING_WORDS, type RankingWords, rankingWords } from './open-ranking'
import { readWordsWithPlace, wholeNumber } from './read-words'
import { plainCriterion, type StandingIndex } from './standing-index'

export interface RankArguments extends RankingWords, StandingIndex {
  readonly top: number | undefined
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
  const read = readWordsWithPlace(args, OPTIONS, 'rank takes one DIR or one table')
  if (typeof read === 'string') return read
  const { place, values } = read
  const top = values.top === undefined ? undefined : wholeNumber(values.top)
  if (top !== undefined && !(top > 0)) return '--top takes a whole number above 0'
  const stated = (['weights', 'missing', 'scale'] as const).find(name => values[name] !== undefined)
  if (values.index !== undefined && stated) return `--index states everything: leave --${stated} out`
  const missing = MISSING_RULES.find(rule => rule === (values.missing ?? FIRST_PLAN.missingRule))
  if (!missing) return `--missing takes one of ${MISSING_RULES.join(', ')}`
  const normalise = values.scale === undefined ? FIRST_PLAN.normalisation : SCALES[values.scale]
  if (!normalise) return `--scale takes one of ${Object.keys(SCALES).join(', ')}`
  if (values.csv && values.json) return '--csv or --json, not both'
  const weights = values.weights === undefined ? null : readWeights(values.weights)
  if (typeof weights === 'string') return weights
  const form = values.csv ? 'csv' : values.json ? 'json' : 'text'
  return { ...rankingWords(place, values), top, weights, missing, normalise, form }
}

const OPTIONS = {
  top: { type: 'string' },
  weights: { type: 'string' },
  missing: { type: 'string' },
  scale: { type: 'string' },
  ...RANKING_WORDS,
  csv: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

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
