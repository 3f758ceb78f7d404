/**
 * `flip DIR|TABLE.csv --pair A,B [--index INDEX.json] [--json]`: the smallest change of the weights at which B reaches A. That
 * there is none is an answer too, with its reason.
 */
import { flip } from '@/domain/ranking/flip/flip'
import type { Flip, FlipObstacle } from '@/domain/ranking/flip/flip-answer'
import type { RankingQuestion } from '@/domain/ranking/ranking'
import { type Command, wrongUse } from './command'
import { openRanking, RANKING_WORDS, type RankingWords, rankingWords } from './open-ranking'
import { readWordsWithPlace } from './read-words'

const WORDS: Readonly<Record<FlipObstacle, (a: string, b: string) => string>> = {
  dominated: (a, b) => `${b} is better than ${a} in no weighted criterion: no weights bring it level`,
  'not-found': (a, b) => `no weights were found at which ${b} reaches ${a}; that is no proof`,
  aggregation: () => 'for this aggregation the smallest change of the weights is not worked out',
  unranked: (a, b) => `${a} or ${b} is not ranked: too little is known of it`,
}

export const run: Command = async (args, io) => {
  const asked = readArguments(args)
  if (typeof asked === 'string') return wrongUse(io, asked)
  const opened = await openRanking(asked, io)
  if (typeof opened === 'number') return opened
  const { question, source } = opened
  const [a, b] = asked.pair
  const [placeA, placeB] = asked.pair.map(code => question.codes.indexOf(code))
  const unknown = placeA < 0 ? a : placeB < 0 ? b : null
  if (unknown !== null) return wrongUse(io, `--pair: there is no unit "${unknown}"`)
  const answer = flip(question, placeA, placeB)
  io.out(
    asked.json ? `${JSON.stringify(asJson(a, b, question, answer), null, 2)}\n` : asText(question, answer),
  )
  if (answer.kind === 'impossible') io.err(`${WORDS[answer.reason](a, b)}\n`)
  else if (answer.distance === 0) io.err(`${b} is level with ${a} or before it already\n`)
  else if (!answer.exact) io.err('found by search: a nearer one is not ruled out\n')
  return source.exitCode
}

function asJson(a: string, b: string, { criteria }: RankingQuestion, answer: Flip): object {
  if (answer.kind === 'impossible') return { a, b, distance: null, weights: null, reason: answer.reason }
  const { distance, weights, exact } = answer
  return { a, b, distance, weights: Object.fromEntries(criteria.map(({ id }, c) => [id, weights[c]])), exact }
}

function asText({ criteria }: RankingQuestion, answer: Flip): string {
  if (answer.kind === 'impossible') return ''
  const lines = criteria.map(({ id }, c) => `${answer.weights[c].toFixed(6)}  ${id}`)
  return `${[`${answer.distance.toFixed(6)}  distance`, ...lines].join('\n')}\n`
}

interface Asked extends RankingWords {
  readonly pair: readonly [a: string, b: string]
  readonly json: boolean
}

function readArguments(args: readonly string[]): Asked | string {
  const read = readWordsWithPlace(
    args,
    { pair: { type: 'string' }, ...RANKING_WORDS, json: { type: 'boolean' } },
    'flip takes one DIR or one table',
  )
  if (typeof read === 'string') return read
  const { place, values } = read
  const [a, b, ...more] = (values.pair ?? '').split(',').map(code => code.trim())
  if (!a || !b || a === b || more.length > 0) return '--pair takes two codes, A,B'
  return { ...rankingWords(place, values), pair: [a, b], json: values.json ?? false }
}
