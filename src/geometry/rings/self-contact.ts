/**
 * Where a ring on the grid meets itself. A sweep over x with a short list of open edges: a commune's boundary has a
 * dozen edges above each x, so it costs little more than sorting.
 */
import type { GridRing } from '../clipping/region'

/** `crossing`: two edges cross within both. `touching`: any other contact that consecutive edges do not explain. */
export type SelfContact = 'crossing' | 'touching'

/** `null` where the ring is simple. A ring without consecutive equal vertices is expected. */
export function selfContact(ring: GridRing): SelfContact | null {
  if (isConvex(ring)) return null
  const n = ring.length
  const low = (i: number) => Math.min(ring[i].x, ring[(i + 1) % n].x)
  const lows = Float64Array.from(ring, (_, i) => low(i))
  const order = Uint32Array.from(lows.keys()).sort((a, b) => lows[a] - lows[b] || a - b)
  let open: number[] = []
  let touching = false
  for (const e of order) {
    const a = ring[e]
    const b = ring[(e + 1) % n]
    const minY = Math.min(a.y, b.y)
    const maxY = Math.max(a.y, b.y)
    const still: number[] = []
    for (const f of open) {
      const c = ring[f]
      const d = ring[(f + 1) % n]
      if (c.x < lows[e] && d.x < lows[e]) continue
      still.push(f)
      if ((c.y < minY && d.y < minY) || (c.y > maxY && d.y > maxY)) continue
      const adjacent = f === (e + 1) % n ? 1 : e === (f + 1) % n ? -1 : 0
      if (adjacent !== 0) {
        const [p, q, r] = adjacent === 1 ? [a, b, d] : [c, d, b]
        if (cross(p, q, r) === 0 && (r.x - q.x) * (q.x - p.x) + (r.y - q.y) * (q.y - p.y) < 0) touching = true
        continue
      }
      const s1 = Math.sign(cross(a, b, c))
      const s2 = Math.sign(cross(a, b, d))
      const s3 = Math.sign(cross(c, d, a))
      const s4 = Math.sign(cross(c, d, b))
      if (s1 * s2 < 0 && s3 * s4 < 0) return 'crossing'
      if (s1 * s2 > 0 || s3 * s4 > 0) continue
      // Collinear edges meet only where their boxes do; for the rest a zero means an end on the other edge.
      if (s1 === 0 && s2 === 0 && !boxesMeet(a, b, c, d)) continue
      touching = true
    }
    still.push(e)
    open = still
  }
  return touching ? 'touching' : null
}

interface Point {
  readonly x: number
  readonly y: number
}

const cross = (o: Point, p: Point, q: Point): number => (p.x - o.x) * (q.y - o.y) - (q.x - o.x) * (p.y - o.y)

const boxesMeet = (a: Point, b: Point, c: Point, d: Point): boolean =>
  Math.max(a.x, b.x) >= Math.min(c.x, d.x) &&
  Math.max(c.x, d.x) >= Math.min(a.x, b.x) &&
  Math.max(a.y, b.y) >= Math.min(c.y, d.y) &&
  Math.max(c.y, d.y) >= Math.min(a.y, b.y)

/** Turns one way only, and x rises and falls once: a disc is told to be simple in one pass. */
function isConvex(ring: GridRing): boolean {
  const n = ring.length
  let turn = 0
  let swings = 0
  let direction = 0
  for (let i = 0; i < n; i++) {
    const p = ring[i]
    const q = ring[(i + 1) % n]
    const t = Math.sign(cross(p, q, ring[(i + 2) % n]))
    if (t === 0) return false
    if (turn !== 0 && t !== turn) return false
    turn = t
    const d = Math.sign(q.x - p.x)
    if (d !== 0) {
      if (direction !== 0 && d !== direction) swings++
      direction = d
    }
  }
  return swings <= 2
}
