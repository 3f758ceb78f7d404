/**
 * Weights from pairwise comparison (AHP): rules R50–R53. Saaty, "Decision making with the analytic hierarchy process",
 * Int. J. Services Sciences 1 (2008); for pairs that nobody judged Harker, "Incomplete pairwise comparisons in the
 * analytic hierarchy process", Mathematical Modelling 9 (1987).
 */
import { principalEigenvector } from './principal-eigenvector'

/** "`a` is `times` as important as `b`": 1/9…9, below 1 where `b` is the more important. */
export interface Judgement {
  readonly a: number
  readonly b: number
  readonly times: number
}

export interface PairwiseWeights {
  /** Sum to 1, all positive. */
  readonly weights: Float64Array
  /** The number of things compared where the judgements are consistent, greater where not. */
  readonly lambdaMax: number
  /** (λmax − n) ÷ (n − 1); 0 for fewer than three. */
  readonly consistencyIndex: number
  /** R52. Up to 0.10 is held to be good enough. `null` where there is no random index: more than 15 things compared. */
  readonly consistencyRatio: number | null
}

/** The words of the scale end here. */
export const GREATEST_JUDGEMENT = 9
/** Saaty's bound: above it the judgements should be looked at again. */
export const GOOD_CONSISTENCY = 0.1

/**
 * Mean consistency index of matrices filled at random, by their size 0…15: Saaty, *Theory and Applications of the
 * Analytic Network Process* (2005), p. 31.
 */
const RANDOM_INDEX = [0, 0, 0, 0.52, 0.89, 1.11, 1.25, 1.35, 1.4, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59]

/**
 * @param count how many things are compared: indices 0…count − 1
 * @returns `null` where the judgements do not yet connect everything with everything (R51): ask on
 * @throws RangeError on a judgement outside 1/9…9, of a thing with itself or with one that is not there, or a pair judged twice
 */
export function pairwiseWeights(count: number, judgements: readonly Judgement[]): PairwiseWeights | null {
  const matrix = harkerMatrix(count, judgements)
  if (count === 0 || !isConnected(matrix, count)) return null
  const { vector, value } = principalEigenvector(matrix, count)
  // Never below n but by rounding (Saaty 1977, theorem 1; Harker 1987 for missing pairs).
  const consistencyIndex = count < 3 ? 0 : Math.max(0, (value - count) / (count - 1))
  const unjudged = (count * (count - 1)) / 2 - judgements.length
  return {
    weights: vector,
    lambdaMax: value,
    consistencyIndex,
    consistencyRatio: ratioOf(consistencyIndex, count, unjudged),
  }
}

/**
 * R50: every pair of `count` things, so ordered that the first `count` − 1 answers already give weights (each thing
 * beside the next), and what comes after only checks them.
 */
export function pairsToAsk(count: number): (readonly [a: number, b: number])[] {
  const pairs: (readonly [number, number])[] = []
  for (let apart = 1; apart < count; apart++)
    for (let a = 0; a + apart < count; a++) pairs.push([a, a + apart])
  return pairs
}

/**
 * R52. Matrices with gaps have fewer ways to contradict themselves, so their random index is smaller, by Ágoston and
 * Csató, "Inconsistency thresholds for incomplete pairwise comparison matrices", Omega 108 (2022). They
 * speak of the completion with the least λmax; Harker's is never less, so the ratio errs on the strict side.
 */
function ratioOf(index: number, count: number, unjudged: number): number | null {
  if (count < 3) return 0
  if (count >= RANDOM_INDEX.length) return null
  const random = RANDOM_INDEX[count] * (1 - (2 * unjudged) / ((count - 1) * (count - 2)))
  // Only a chain of judgements has none: nothing in it can contradict anything.
  return random > 1e-9 ? index / random : 0
}

/** Harker: an unjudged pair is 0, and the diagonal 1 + the number of the row's unjudged pairs. */
function harkerMatrix(count: number, judgements: readonly Judgement[]): Float64Array {
  const matrix = new Float64Array(count * count)
  for (let i = 0; i < count; i++) matrix[i * count + i] = count
  for (const { a, b, times } of judgements) {
    const there = Number.isInteger(a) && Number.isInteger(b) && Math.min(a, b) >= 0 && Math.max(a, b) < count
    if (!there || a === b) throw new RangeError(`no such pair: ${a}, ${b}`)
    // 1/9 written as a decimal may lie a last digit beyond the end of the scale.
    if (!(Math.abs(Math.log(times)) <= Math.log(GREATEST_JUDGEMENT) + 1e-9))
      throw new RangeError(`judgement outside 1/9…9: ${times}`)
    if (matrix[a * count + b] !== 0) throw new RangeError(`pair judged twice: ${a}, ${b}`)
    matrix[a * count + b] = times
    matrix[b * count + a] = 1 / times
    matrix[a * count + a]--
    matrix[b * count + b]--
  }
  return matrix
}

function isConnected(matrix: Float64Array, count: number): boolean {
  const reached = new Set([0])
  // A set hands out what is added while it is walked.
  for (const i of reached) for (let j = 0; j < count; j++) if (matrix[i * count + j] !== 0) reached.add(j)
  return reached.size === count
}
