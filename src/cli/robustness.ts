/**
 * `robustness DIR|TABLE.csv --samples N --seed S [--band B | --keep-order | --data | --methods] --top K [--json]`: how sure each
 * rank is. Without one of the four, weights are uniform over the simplex.
 */
import { robustness } from '@/domain/ranking/robustness/robustness'
import { acceptability, type Robustness } from '@/domain/ranking/robustness/robustness-of'
import type { RobustnessQuestion, Variation } from '@/domain/ranking/robustness/robustness-question'
import { formatIn } from '@/i18n/format'
import { type Command, type Io, wrongUse } from './command'
import {
  type OpenedRanking,
  openRanking,
  RANKING_WORDS,
  type RankingWords,
  rankingWords,
} from './open-ranking'
import { readWordsWithPlace, wholeNumber } from './read-words'
import { whoIs } from './who-is'

/** Samples where none are stated: by the quick road of the arithmetic mean, and by the whole ranking. */
const QUICK_SAMPLES = 10_000
const SLOW_SAMPLES = 1_000
const MOST_SAMPLES = 10_000_000
/** k of the top k where none is stated. */
const STANDING_TOP = 50

export const run: Command = async (args, io) => {
  const asked = readArguments(args)
  if (typeof asked === 'string') return wrongUse(io, asked)
  const opened = await openRanking(asked, io)
  if (typeof opened === 'number') return opened
  const variation = variationOf(asked, opened)
  if (variation.kind === 'data' && variation.errors.every(error => error === null))
    return wrongUse(io, '--data: no criterion of the index has an "error"')
  const quick = variation.kind === 'weights' && opened.question.aggregation === 'arithmetic'
  const { seed, top } = asked
  const samples = asked.samples ?? (quick ? QUICK_SAMPLES : SLOW_SAMPLES)
  const question: RobustnessQuestion = { question: opened.question, variation, samples, seed, top }
  let answer: Robustness
  try {
    answer = robustness(question)
  } catch (error) {
    // Nobody ranked, or more units than fit: what was asked cannot be answered on this data.
    if (!(error instanceof RangeError)) throw error
    io.err(`${error.message}\n`)
    return 1
  }
  if (asked.json) sayJson(answer, seed, opened, io)
  else sayText(answer, opened, io)
  saySummary(answer, io)
  return opened.source.exitCode
}

interface Asked extends RankingWords {
  readonly samples: number | null
  readonly seed: number
  readonly top: number
  readonly band: number | null
  readonly vary: 'keep-order' | 'data' | 'methods' | null
  readonly json: boolean
}

function variationOf({ band, vary }: Asked, { source, index }: OpenedRanking): Variation {
  if (vary === 'methods') return { kind: 'methods' }
  if (vary === 'data')
    return {
      kind: 'data',
      errors: index.criteria.map(({ column, error }) =>
        error === null ? null : { halfWidth: error, limits: source.world.boundsOf(column) },
      ),
    }
  if (vary === 'keep-order') return { kind: 'weights', region: { kind: 'keep-order' } }
  return { kind: 'weights', region: band === null ? { kind: 'simplex' } : { kind: 'band', band } }
}

/** Units by today's rank. */
const places = ({ units, rank }: Robustness, codes: readonly string[]): readonly number[] =>
  [...units.keys()].sort((a, b) => rank[a] - rank[b] || (codes[units[a]] < codes[units[b]] ? -1 : 1))

/** A line a unit: a province's worth of shares is too long for one string of the whole. */
function sayJson(answer: Robustness, seed: number, { question }: OpenedRanking, io: Io): void {
  const { samples, top, proved, sensitivity } = answer
  const head = JSON.stringify({ samples, seed, top, proved, sensitivity })
  io.out(`${head.slice(0, -1)},"units":[`)
  places(answer, question.codes).forEach((unit, at) => {
    const row = {
      code: question.codes[answer.units[unit]],
      rank: answer.rank[unit],
      rankLow: answer.rankLow[unit],
      rankHigh: answer.rankHigh[unit],
      rankBest: answer.rankBest[unit],
      rankWorst: answer.rankWorst[unit],
      pTop: answer.pTop[unit],
      certainty: answer.certainty[unit],
      acceptability: [...acceptability(answer, unit)],
    }
    io.out(`${at === 0 ? '' : ','}\n${JSON.stringify(row)}`)
  })
  io.out('\n]}\n')
}

function sayText(answer: Robustness, { question, source }: OpenedRanking, io: Io): void {
  const format = formatIn('en')
  const lines = places(answer, question.codes).map(unit => {
    const { rank, rankLow, rankHigh, pTop, certainty, units } = answer
    const interval = `${rankLow[unit]}–${rankHigh[unit]}`
    return `${String(rank[unit]).padStart(5)}  ${interval.padStart(11)}  ${format.share(pTop[unit]).padStart(7)}  ${certainty[unit].padEnd(9)}  ${whoIs(source.units.records.communes[units[unit]])}`
  })
  io.out(`${lines.join('\n')}\n`)
}

function saySummary({ samples, top, certainty, proved, sensitivity }: Robustness, io: Io): void {
  const count = (kind: string) => certainty.filter(one => one === kind).length
  const how = proved ? 'proved' : 'as far as the samples show'
  io.err(
    `${samples} samples; in the top ${top} always ${count('always')}, never ${count('never')}, contested ${count('contested')} (${how})\n`,
  )
  const strongest = sensitivity?.influences[0]
  if (strongest && strongest.share > 0) io.err(`most sensitive to ${strongest.factor}\n`)
}

/** What was asked, or the sentence that says what is wrong with it. */
function readArguments(args: readonly string[]): Asked | string {
  const read = readWordsWithPlace(args, OPTIONS, 'robustness takes one DIR or one table')
  if (typeof read === 'string') return read
  const { place, values } = read
  const samples = values.samples === undefined ? null : wholeNumber(values.samples)
  if (samples !== null && !(samples > 0 && samples <= MOST_SAMPLES))
    return `--samples takes a whole number, 1 to ${MOST_SAMPLES}`
  const seed = values.seed === undefined ? 1 : wholeNumber(values.seed)
  if (!(seed >= 0)) return '--seed takes a whole number from 0 up'
  const top = values.top === undefined ? STANDING_TOP : wholeNumber(values.top)
  if (!(top > 0)) return '--top takes a whole number above 0'
  const band = values.band === undefined ? null : values.band.trim() === '' ? Number.NaN : Number(values.band)
  if (band !== null && !(band >= 0 && band <= 1)) return '--band takes a share, 0 to 1'
  const kinds = (['keep-order', 'data', 'methods'] as const).filter(name => values[name])
  if (kinds.length + (band === null ? 0 : 1) > 1)
    return '--band, --keep-order, --data or --methods: one of them'
  return {
    ...rankingWords(place, values),
    samples,
    seed,
    top,
    band,
    vary: kinds[0] ?? null,
    json: values.json ?? false,
  }
}

const OPTIONS = {
  ...RANKING_WORDS,
  samples: { type: 'string' },
  seed: { type: 'string' },
  top: { type: 'string' },
  band: { type: 'string' },
  'keep-order': { type: 'boolean' },
  data: { type: 'boolean' },
  methods: { type: 'boolean' },
  json: { type: 'boolean' },
} as const
