/**
 * A frozen ranking as bytes, small enough to lie in a plan. Deflated (RFC 1951), and inside, numbers little-endian:
 *
 *     0  uint32   version of this layout
 *     4  uint32   bytes of the words
 *     8  words    UTF-8 JSON: codes, names, districts, criteria, how many are in order and unranked
 *        numbers  float64, the eight bytes of all numbers plane by plane: weights, bounds, scores, then criterion by
 *                 criterion values, normalised values, parts
 *        places   int32: order, unranked, ranks
 *        missing  a byte each, 0 or 1, criterion by criterion
 *
 * Numbers are kept bit for bit: what was shown on the day is shown again. Planes and columns only help the deflating,
 * since neighbours of one column have alike signs and exponents.
 */
import { deflateSync, inflateSync } from 'fflate'
import type { FrozenRanking } from '@/domain/plan/frozen-ranking'

const VERSION = 1
/** 10,600 communes by 40 criteria take some 11 million bytes; what claims far more is no ranking of ours. */
const MOST_BYTES = 100_000_000

interface Words {
  readonly codes: readonly string[]
  readonly names: readonly string[]
  readonly districtCodes: readonly string[]
  readonly districtNames: readonly string[]
  readonly criteria: readonly string[]
  readonly ordered: number
  readonly unranked: number
}

export function packRanking(frozen: FrozenRanking): Uint8Array {
  const { ranking, values, codes, names, districtCodes, districtNames } = frozen
  const { criteria, order, unranked, rank, missing } = ranking
  const [n, m] = [codes.length, criteria.length]
  const words: Words = {
    codes,
    names,
    districtCodes,
    districtNames,
    criteria,
    ordered: order.length,
    unranked: unranked.length,
  }
  const text = new TextEncoder().encode(JSON.stringify(words))
  const numbers = [
    ...[ranking.weights, ranking.bounds, ranking.score],
    ...[values, ranking.normalised, ranking.parts].map(each => turned(each, n, m)),
  ]
  const bytes = new Uint8Array(sizeOf(text.length, words).end)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, VERSION, true)
  view.setUint32(4, text.length, true)
  bytes.set(text, 8)
  const { numbers: at, count, places, missing: last } = sizeOf(text.length, words)
  const eight = new DataView(new ArrayBuffer(8))
  let k = 0
  for (const list of numbers)
    for (const number of list) {
      eight.setFloat64(0, number, true)
      for (let plane = 0; plane < 8; plane++) bytes[at + plane * count + k] = eight.getUint8(plane)
      k++
    }
  const whole = [...order, ...unranked, ...rank]
  whole.forEach((place, which) => {
    view.setInt32(places + which * 4, place, true)
  })
  bytes.set(turned(missing, n, m), last)
  return deflateSync(bytes)
}

/** `null` where the bytes are no ranking that this version can read. */
export function readPackedRanking(packed: Uint8Array): FrozenRanking | null {
  try {
    return unpack(inflated(packed))
  } catch {
    return null
  }
}

function unpack(bytes: Uint8Array): FrozenRanking | null {
  if (bytes.length < 8) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(0, true) !== VERSION) return null
  const length = view.getUint32(4, true)
  const words: Words = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length)))
  const { codes, names, districtCodes, districtNames, criteria } = words
  if (![codes, names, districtCodes, districtNames, criteria].every(areTexts)) return null
  if ([names, districtCodes, districtNames].some(list => list.length !== codes.length)) return null
  const { numbers: at, count, places, missing: last, end } = sizeOf(length, words)
  if (bytes.length !== end) return null
  const [n, m] = [codes.length, criteria.length]
  const eight = new DataView(new ArrayBuffer(8))
  let k = 0
  const take = (size: number) => {
    const list = new Float64Array(size)
    for (let i = 0; i < size; i++, k++) {
      for (let plane = 0; plane < 8; plane++) eight.setUint8(plane, bytes[at + plane * count + k])
      list[i] = eight.getFloat64(0, true)
    }
    return list
  }
  const [weights, bounds, score] = [take(m), take(m * 2), take(n)]
  const [values, normalised, parts] = [take(n * m), take(n * m), take(n * m)].map(each => turned(each, m, n))
  const place = (from: number, size: number) =>
    Int32Array.from({ length: size }, (_, which) => view.getInt32(places + (from + which) * 4, true))
  const order = place(0, words.ordered)
  const unranked = place(words.ordered, words.unranked)
  const rank = place(words.ordered + words.unranked, n)
  if ([...order, ...unranked].some(commune => commune < 0 || commune >= n)) return null
  const missing = turned(bytes.slice(last, end), m, n)
  const ranking = { criteria, weights, order, rank, score, normalised, parts, missing, bounds, unranked }
  return { codes, names, districtCodes, districtNames, values, ranking }
}

/** Never more than the limit, whatever the bytes claim. */
function inflated(packed: Uint8Array): Uint8Array {
  for (let size = 1 << 20; size <= MOST_BYTES; size *= 4) {
    const out = inflateSync(packed, { out: new Uint8Array(size) })
    if (out.length < size) return out
  }
  return new Uint8Array()
}

/** Where each part begins. */
function sizeOf(textLength: number, { codes, criteria, ordered, unranked }: Words) {
  const [n, m] = [codes.length, criteria.length]
  const count = m * 3 + n + n * m * 3
  const numbers = 8 + textLength
  const places = numbers + count * 8
  const missing = places + (ordered + unranked + n) * 4
  return { numbers, count, places, missing, end: missing + n * m }
}

/** Rows by columns into columns by rows. */
function turned<A extends Float64Array | Uint8Array>(list: A, rows: number, columns: number): A {
  const other = list.slice() as A
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) other[j * rows + i] = list[i * columns + j]
  return other
}

const areTexts = (list: unknown): boolean =>
  Array.isArray(list) && list.every(text => typeof text === 'string')
