/**
 * Which rings concern which of many boxes, with what lies far away cut off: the ground for clipping hundreds of
 * communes by one layer. A coverage made from a raster is one ring of a hundred thousand vertices; no commune should
 * have to sweep it whole.
 *
 * Boxes are those of the plane, on the sheared grid: x from minX to maxX and y − x from minY to maxY. Cutting along a
 * slanted line instead of a level one is on purpose: see `region` on level edges.
 */
import type { Box } from '../shapes'
import type { GridRing } from './region'

/** A ring this short is handed on whole: cutting it would cost more than it saves, and move its crossings. */
const SHORT_RING = 128

/** Grid units (10 m) between a box and a cut: no border of a cut ever comes near the box. */
const MARGIN = 10_000

interface Boxed {
  readonly ring: GridRing
  readonly box: Box
}

/**
 * For every box the rings that may meet it. Rings keep their direction, so winding numbers inside the box are those of
 * the rings given; outside the box they mean nothing. Empty boxes (minX > maxX) get none.
 */
export function cutToBoxes(rings: readonly GridRing[], boxes: readonly Box[]): GridRing[][] {
  const found: GridRing[][] = boxes.map(() => [])
  const filled = boxes.flatMap((box, i) => (box.minX <= box.maxX ? [i] : []))
  const visit = (some: readonly number[], near: readonly Boxed[]): void => {
    if (some.length === 0 || near.length === 0) return
    const around = boxAround(some.map(i => boxes[i]))
    const kept = near.flatMap(boxed => cutBoxed(boxed, around))
    if (some.length === 1) {
      found[some[0]] = kept.map(({ ring }) => ring)
      return
    }
    const wide = around.maxX - around.minX > around.maxY - around.minY
    const middle = (i: number) => (wide ? boxes[i].minX + boxes[i].maxX : boxes[i].minY + boxes[i].maxY)
    const sorted = some.toSorted((a, b) => middle(a) - middle(b) || a - b)
    const half = sorted.length >> 1
    visit(sorted.slice(0, half), kept)
    visit(sorted.slice(half), kept)
  }
  visit(
    filled,
    rings.map(ring => ({ ring, box: planeBox([ring]) })),
  )
  return found
}

/** The box in the plane of rings on the grid: x, and y − x. Empty for no rings. */
export function planeBox(rings: readonly GridRing[]): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const ring of rings) {
    for (const { x, y } of ring) {
      const v = y - x
      if (x < minX) minX = x
      if (x > maxX) maxX = x
      if (v < minY) minY = v
      if (v > maxY) maxY = v
    }
  }
  return { minX, minY, maxX, maxY }
}

function boxAround(boxes: readonly Box[]): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const box of boxes) {
    minX = Math.min(minX, box.minX - MARGIN)
    minY = Math.min(minY, box.minY - MARGIN)
    maxX = Math.max(maxX, box.maxX + MARGIN)
    maxY = Math.max(maxY, box.maxY + MARGIN)
  }
  return { minX, minY, maxX, maxY }
}

function cutBoxed(boxed: Boxed, around: Box): Boxed[] {
  const { ring, box } = boxed
  if (box.maxX < around.minX || box.minX > around.maxX || box.maxY < around.minY || box.minY > around.maxY)
    return []
  if (ring.length <= SHORT_RING) return [boxed]
  let cut = ring
  if (box.minX < around.minX) cut = cutHalf(cut, 'x', around.minX, 1)
  if (box.maxX > around.maxX) cut = cutHalf(cut, 'x', around.maxX, -1)
  if (box.minY < around.minY) cut = cutHalf(cut, 'v', around.minY, 1)
  if (box.maxY > around.maxY) cut = cutHalf(cut, 'v', around.maxY, -1)
  if (cut === ring) return [boxed]
  return cut.length < 3 ? [] : [{ ring: cut, box: planeBox([cut]) }]
}

/** Sutherland–Hodgman at one border; `side` 1 keeps what lies above it, −1 what lies below. */
function cutHalf(ring: GridRing, axis: 'x' | 'v', border: number, side: 1 | -1): GridRing {
  const kept: GridRing = []
  const level = (p: GridRing[number]) => (axis === 'x' ? p.x : p.y - p.x)
  let a = ring[ring.length - 1]
  let da = side * (level(a) - border)
  for (const b of ring) {
    const db = side * (level(b) - border)
    if ((da < 0 && db > 0) || (da > 0 && db < 0)) kept.push(crossing(a, b, da / (da - db), axis, border))
    if (db >= 0) kept.push(b)
    a = b
    da = db
  }
  return kept
}

function crossing(
  a: GridRing[number],
  b: GridRing[number],
  t: number,
  axis: 'x' | 'v',
  border: number,
): GridRing[number] {
  if (axis === 'x') return { x: border, y: Math.round(a.y + t * (b.y - a.y)) }
  const x = Math.round(a.x + t * (b.x - a.x))
  return { x, y: x + border }
}
