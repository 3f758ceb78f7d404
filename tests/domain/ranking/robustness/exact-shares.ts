/**
 * Exact shares of each rank by cutting up the region of weights, with no sampling and none of the product's code: the region is a
 * heap of simplices; each plane on which two scores are equal cuts a simplex along its edges until none is crossed; what is
 * left has one order on all of it, and its volume counts for that order's rank.
 */

type Corner = readonly number[]

interface Piece {
  readonly corners: readonly Corner[]
  readonly volume: number
}

/** The region in coordinates in which the difference of two scores is linear through the origin; volumes sum to 1. */
export type Region = readonly Piece[]

export const simplexRegion = (m: number): Region => [
  { corners: Array.from({ length: m }, (_, c) => unitVector(m, c)), volume: 1 },
]

/** First coordinate greatest: corners are the first few criteria in equal shares. */
export const orderedRegion = (m: number): Region => [
  {
    corners: Array.from({ length: m }, (_, last) =>
      Array.from({ length: m }, (_, c) => (c <= last ? 1 / (last + 1) : 0)),
    ),
    volume: 1,
  },
]

/** Weights times 1 ± band, before they are divided by their sum: a box, cut into m! simplices of equal volume (Kuhn 1960). */
export function bandRegion(weights: readonly number[], band: number): Region {
  const m = weights.length
  const orders = permutations(Array.from(weights.keys()))
  return orders.map(order => {
    const corner = weights.map(weight => weight * (1 - band))
    const corners = [[...corner]]
    for (const c of order) {
      corner[c] = weights[c] * (1 + band)
      corners.push([...corner])
    }
    return { corners, volume: 1 / factorial(m) }
  })
}

/** `shares[unit][rank − 1]`. @param rows values of each unit by criterion, all known, no two rows equal. */
export function exactShares(rows: readonly (readonly number[])[], region: Region): number[][] {
  return rows.map((row, unit) => {
    const shares = rows.map(() => 0)
    const others = rows.filter((_, other) => other !== unit)
    const planes = others.map(other => other.map((value, c) => value - row[c]))
    const visit = (piece: Piece, at: number, before: number): void => {
      if (at === planes.length) {
        shares[before] += piece.volume
        return
      }
      for (const part of cut(piece, planes[at]))
        visit(part, at + 1, before + (sideOf(part, planes[at]) > 0 ? 1 : 0))
    }
    for (const piece of region) visit(piece, 0, 0)
    return shares
  })
}

const TOUCHING = 1e-13

function cut(piece: Piece, plane: Corner): Piece[] {
  const heights = piece.corners.map(corner => dot(corner, plane))
  const above = heights.findIndex(height => height > TOUCHING)
  const below = heights.findIndex(height => height < -TOUCHING)
  if (above < 0 || below < 0) return [piece]
  const share = heights[above] / (heights[above] - heights[below])
  const middle = piece.corners[above].map((x, c) => x + share * (piece.corners[below][c] - x))
  const parts = [
    { corners: piece.corners.with(below, middle), volume: piece.volume * share },
    { corners: piece.corners.with(above, middle), volume: piece.volume * (1 - share) },
  ]
  return parts.flatMap(part => cut(part, plane))
}

/** The height furthest from the plane tells the side. */
const sideOf = (piece: Piece, plane: Corner) =>
  piece.corners
    .map(corner => dot(corner, plane))
    .reduce((most, height) => (Math.abs(height) > Math.abs(most) ? height : most), 0)

const dot = (a: Corner, b: Corner) => a.reduce((sum, x, c) => sum + x * b[c], 0)
const unitVector = (m: number, at: number) => Array.from({ length: m }, (_, c) => (c === at ? 1 : 0))
const factorial = (m: number): number => (m <= 1 ? 1 : m * factorial(m - 1))
const permutations = (items: readonly number[]): number[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap(item => permutations(items.filter(other => other !== item)).map(rest => [item, ...rest]))
