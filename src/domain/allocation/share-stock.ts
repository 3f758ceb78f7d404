/**
 * The common stock shared by the rule (A2–A5), in boxes: class after class, within a class those who teach online first,
 * under `strict` place after place. Everybody is met until the stock no longer does for all who share; they share the rest.
 */
import type { AllocationRule } from './allocation'
import type { BoxNeed } from './boxes'
import { type Ideal, largestRemainder } from './largest-remainder'
import type { ServedUnits } from './served-units'
import { waterFilling } from './water-filling'
import { webster } from './webster'

export interface TookLast {
  readonly class: number
  /** They teach online at level 3–4 and came first for it. */
  readonly online: boolean
}

/** Where the stock ran out. */
export interface StockEnd {
  readonly class: number
  /** Those who shared the rest: units from…to−1 in the order served. */
  readonly from: number
  readonly to: number
  /** Boxes that they shared; 0: nothing was left for them. */
  readonly stock: number
  /** The part of it that is each one's by the rule, before rounding, 0…1, by place − from. */
  readonly shares: Float64Array
  /** Who got the last box: these, else those before them; `null`: nobody got any. */
  readonly tookLast: TookLast | null
}

export interface Sharing {
  readonly boxes: Float64Array
  /** `null`: there was enough for all. */
  readonly end: StockEnd | null
}

export interface StockQuestion {
  readonly units: ServedUnits
  readonly need: BoxNeed
  /** Devices by class and unit met before the common stock is shared, out of `units.gross`. */
  readonly met: Float64Array
  readonly rule: AllocationRule
  readonly box: number
  /** Boxes. */
  readonly stock: number
}

export function shareStock(question: StockQuestion): Sharing {
  const { units, need, rule } = question
  const { count, classes, onlineEnd } = units
  const starts = rule === 'strict' ? units.placeStarts : Int32Array.of(0, onlineEnd, count)
  const boxes = new Float64Array(need.boxes.length)
  let left = question.stock
  let tookLast: TookLast | null = null
  for (let c = 0; c < classes; c++) {
    for (let pool = 0; pool + 1 < starts.length; pool++) {
      const [from, to] = [starts[pool], starts[pool + 1]]
      let wanted = 0
      for (let i = c * count + from; i < c * count + to; i++) wanted += need.boxes[i]
      if (wanted > 0 && left > 0) tookLast = { class: c, online: from < onlineEnd }
      if (wanted > left) {
        const { given, shares } = share(question, c, from, to, left)
        boxes.set(given, c * count + from)
        return { boxes, end: { class: c, from, to, stock: left, shares, tookLast } }
      }
      for (let i = c * count + from; i < c * count + to; i++) boxes[i] = need.boxes[i]
      left -= wanted
    }
  }
  return { boxes, end: null }
}

/** Shares less than what is needed among units from…to−1. */
function share(question: StockQuestion, c: number, from: number, to: number, stock: number) {
  const { count } = question.units
  const part = (column: Float64Array) => column.subarray(c * count + from, c * count + to)
  const needs = part(question.need.boxes)
  if (stock === 0) return { given: new Float64Array(to - from), shares: new Float64Array(to - from) }
  const ideal: Ideal =
    question.rule === 'equal'
      ? waterFilling(
          {
            gross: part(question.units.gross),
            met: difference(part(question.met), part(question.need.ofHigher)),
            room: needs,
            box: question.box,
          },
          stock,
        )
      : { numerators: needs.map(need => need * stock), denominator: sum(needs) }
  const given = question.rule === 'strict' ? webster(needs, stock) : largestRemainder(ideal, stock)
  const whole = ideal.denominator * stock
  return { given, shares: ideal.numerators.map(numerator => numerator / whole) }
}

function sum(column: Float64Array): number {
  let total = 0
  for (const value of column) total += value
  return total
}

const difference = (a: Float64Array, b: Float64Array) => a.map((value, i) => value - b[i])
