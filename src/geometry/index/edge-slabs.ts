/**
 * The edges of a clean area, sorted into vertical slabs. Both questions that coverage asks thousands of times need only
 * the edges above one x or one range of x: "is this point inside?" and "how much of this commune is inside?".
 *
 * Each edge runs from x1 to x2 with x1 < x2 (vertical edges bound no area and answer no ray, but lie on the boundary)
 * and carries a sign: +1 for an upper edge (the inside is below it), −1 for a lower one. The number of signs above a
 * point sums to its winding number.
 */

export interface EdgeSlabs {
  readonly x1: Float64Array
  readonly y1: Float64Array
  readonly x2: Float64Array
  readonly y2: Float64Array
  /** +1 upper, −1 lower, 0 vertical. */
  readonly sign: Int8Array
  readonly minX: number
  readonly maxX: number
  readonly slabWidth: number
  /** The larger of y1 and y2. */
  readonly top: Float64Array
  /** The leftmost slab that the edge stands in. */
  readonly firstSlab: Int32Array
  /** Edges of slab i: `entries[starts[i]]` … `entries[starts[i + 1] − 1]`, the highest `top` first. */
  readonly starts: Int32Array
  readonly entries: Int32Array
}

const MAX_SLABS = 8192

/**
 * Rings open or closed (a repeated first vertex makes an edge of no length, left out), outer rings counter-clockwise
 * and holes clockwise. `coordinates` x, y, …; `ringEnds` in vertices.
 */
export function edgeSlabs(coordinates: Float64Array, ringEnds: Int32Array): EdgeSlabs {
  const n = coordinates.length / 2
  const [x1, y1, x2, y2] = [
    new Float64Array(n),
    new Float64Array(n),
    new Float64Array(n),
    new Float64Array(n),
  ]
  const sign = new Int8Array(n)
  let [count, minX, maxX, run, start] = [0, Infinity, -Infinity, 0, 0]
  for (const end of ringEnds) {
    for (let i = start; i < end; i++) {
      const j = i + 1 < end ? i + 1 : start
      const [ax, ay] = [coordinates[2 * i], coordinates[2 * i + 1]]
      const [bx, by] = [coordinates[2 * j], coordinates[2 * j + 1]]
      if (ax === bx && ay === by) continue
      const forward = ax < bx
      x1[count] = forward ? ax : bx
      y1[count] = forward ? ay : by
      x2[count] = forward ? bx : ax
      y2[count] = forward ? by : ay
      sign[count] = ax === bx ? 0 : forward ? -1 : 1
      minX = Math.min(minX, ax)
      maxX = Math.max(maxX, ax)
      run += Math.abs(bx - ax)
      count++
    }
    start = end
  }
  // As wide as a mean edge: an edge then stands in two slabs, and a slab holds few edges that do not concern it.
  const extent = maxX - minX
  const slabs = run > 0 ? Math.max(1, Math.min(MAX_SLABS, Math.floor((extent * count) / run))) : 1
  const slabWidth = run > 0 ? extent / slabs : 1
  const starts = new Int32Array(slabs + 1)
  const top = new Float64Array(count)
  const firstSlab = new Int32Array(count)
  const base = { x1, y1, x2, y2, sign, minX, maxX, slabWidth, top, firstSlab, starts }
  for (let e = 0; e < count; e++) {
    top[e] = Math.max(y1[e], y2[e])
    firstSlab[e] = slabOf(base, x1[e])
    const last = slabOf(base, x2[e])
    for (let s = firstSlab[e]; s <= last; s++) starts[s + 1]++
  }
  for (let s = 0; s < slabs; s++) starts[s + 1] += starts[s]
  const entries = new Int32Array(starts[slabs])
  const next = starts.slice()
  // Handed out from the top down, so that each slab comes out sorted.
  const fromTop = Uint32Array.from(top.keys()).sort((a, b) => top[b] - top[a] || a - b)
  for (const e of fromTop) {
    const last = slabOf(base, x2[e])
    for (let s = firstSlab[e]; s <= last; s++) entries[next[s]++] = e
  }
  return { ...base, entries }
}

/** The slab of an x, the outermost for an x outside. */
export function slabOf(slabs: Pick<EdgeSlabs, 'minX' | 'slabWidth' | 'starts'>, x: number): number {
  const s = Math.floor((x - slabs.minX) / slabs.slabWidth)
  return s > 0 ? Math.min(s, slabs.starts.length - 2) : 0
}

/** Whether the point lies inside or within `tolerance` of the boundary. NaN lies nowhere. */
export function slabsContain(slabs: EdgeSlabs, x: number, y: number, tolerance = 0): boolean {
  const { x1, y1, x2, y2, top, sign, starts, entries } = slabs
  if (!(x >= slabs.minX - tolerance && x <= slabs.maxX + tolerance) || Number.isNaN(y)) return false
  const first = slabOf(slabs, x - tolerance)
  const last = slabOf(slabs, x + tolerance)
  const own = slabOf(slabs, x)
  let winding = 0
  for (let s = first; s <= last; s++) {
    for (let k = starts[s]; k < starts[s + 1]; k++) {
      const e = entries[k]
      if (top[e] < y - tolerance) break
      // Half-open in x, so a ray through a vertex meets one of its two edges.
      if (s === own && x1[e] <= x && x < x2[e]) {
        const above = (x2[e] - x1[e]) * (y - y1[e]) < (y2[e] - y1[e]) * (x - x1[e])
        if (above) winding += sign[e]
      }
      if (isNear(x1[e], y1[e], x2[e], y2[e], x, y, tolerance)) return true
    }
  }
  return winding > 0
}

function isNear(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  x: number,
  y: number,
  tolerance: number,
): boolean {
  if (x < x1 - tolerance || x > x2 + tolerance) return false
  if (y < Math.min(y1, y2) - tolerance || y > Math.max(y1, y2) + tolerance) return false
  const dx = x2 - x1
  const dy = y2 - y1
  const t = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)))
  // Without a tolerance the cross product is asked instead: the nearest point is rounded, the product is not.
  if (tolerance === 0) return dx * (y - y1) === dy * (x - x1)
  return Math.hypot(x1 + t * dx - x, y1 + t * dy - y) <= tolerance
}
