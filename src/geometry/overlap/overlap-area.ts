/**
 * The area that two clean regions share, without clipping one by the other.
 *
 * The inside of a region is a signed sum over its edges of "below this edge": +1 for an upper edge, −1 for a lower one.
 * The product of two such sums is the inside of both, so
 *   area(A ∩ B) = Σ over edges e of A and f of B of sign(e)·sign(f)·∫ min(y_e(x), y_f(x)) dx
 * over the x that e and f share. The sum is continuous in every coordinate: shared boundaries, touching corners and
 * near-parallel edges are no special cases, and there is no decision that rounding can turn.
 *
 * Most pairs need not be looked at. An edge of B below all of A adds nothing, because the signs of A cancel along every
 * vertical line. An edge of B above all of A adds sign(f)·(area of A in its range of x), so within a bin of x such edges
 * are only counted. Pairs are left where the boundary of B runs through the box of A, in the bins that it runs through.
 */
import type { Region } from '../clipping/region'
import { GRID, regionArea, regionBox } from '../clipping/region'
import { type EdgeSlabs, slabOf } from '../index/edge-slabs'
import { type EdgePieces, edgePieces } from './edge-pieces'

export interface OverlapMeter {
  /** Square metres of the region itself. */
  readonly area: number
  /** Square metres of the region that lie in the other; 0 ≤ overlap ≤ area. */
  overlap(other: EdgeSlabs): number
}

/** Prepared for many others. The others' edges are `edgeSlabs` of regions on the same grid. */
export function overlapMeter(region: Region): OverlapMeter {
  const area = regionArea(region)
  if (region.ringEnds.length === 0) return { area: 0, overlap: () => 0 }
  const box = regionBox(region)
  const pieces = edgePieces(region, box)
  const near = nearEdges()
  return {
    area,
    overlap(other) {
      const inBox = near.gather(other, box.minX, box.minY, pieces)
      if (!inBox) {
        // No edge but perhaps a vertical one runs through the box. If none does, it is all or nothing.
        const count = near.meanCount(pieces.width)
        if (count < 1e-9) return 0
        if (count > 1 - 1e-9) return area
      }
      const shared = sharedArea(pieces, near.sortIntoBins(pieces), near) * GRID * GRID
      return Math.max(0, Math.min(area, shared))
    },
  }
}

type NearEdges = ReturnType<typeof nearEdges>

/** The edges of the other in the range of x, cut to it, relative to the lower left corner of the box. */
function nearEdges() {
  let capacity = 256
  let [x1, y1, x2, y2] = [0, 1, 2, 3].map(() => new Float64Array(capacity))
  let sign = new Int8Array(capacity)
  let above = new Uint8Array(capacity)
  let count = 0
  const grow = () => {
    capacity *= 2
    const wider = (old: Float64Array) => {
      const array = new Float64Array(capacity)
      array.set(old)
      return array
    }
    ;[x1, y1, x2, y2] = [wider(x1), wider(y1), wider(x2), wider(y2)]
    const [oldSign, oldAbove] = [sign, above]
    sign = new Int8Array(capacity)
    sign.set(oldSign)
    above = new Uint8Array(capacity)
    above.set(oldAbove)
  }
  return {
    edge: (i: number) => ({ x1: x1[i], y1: y1[i], x2: x2[i], y2: y2[i], sign: sign[i] }),
    arrays: () => ({ x1, y1, x2, y2, sign }),
    /** Whether any gathered edge meets the box. */
    gather(other: EdgeSlabs, originX: number, originY: number, { width, height }: EdgePieces): boolean {
      count = 0
      let inBox = false
      if (other.entries.length === 0 || other.maxX <= originX || other.minX >= originX + width) return false
      const { starts, entries, firstSlab, top, sign: signs, x1: left, x2: right, y1: from, y2: to } = other
      const first = slabOf(other, originX)
      const last = slabOf(other, originX + width)
      for (let s = first; s <= last; s++) {
        const end = starts[s + 1]
        for (let k = starts[s]; k < end; k++) {
          const e = entries[k]
          // Sorted by height: from here on all lie below the box.
          if (top[e] <= originY) break
          if (signs[e] === 0 || (firstSlab[e] !== s && s !== first)) continue
          let ax = left[e] - originX
          let bx = right[e] - originX
          if (bx <= 0 || ax >= width) continue
          let ay = from[e] - originY
          let by = to[e] - originY
          const slope = (by - ay) / (bx - ax)
          if (ax < 0) {
            ay -= ax * slope
            ax = 0
          }
          if (bx > width) {
            by -= (bx - width) * slope
            bx = width
          }
          if (ay <= 0 && by <= 0) continue
          if (count === capacity) grow()
          x1[count] = ax
          y1[count] = ay
          x2[count] = bx
          y2[count] = by
          sign[count] = signs[e]
          above[count] = ay >= height && by >= height ? 1 : 0
          if (above[count] === 0) inBox = true
          count++
        }
      }
      return inBox
    },
    /** The winding number of the other at the top of the box, averaged over its width. */
    meanCount(width: number): number {
      let sum = 0
      for (let i = 0; i < count; i++) sum += sign[i] * (x2[i] - x1[i])
      return sum / width
    },
    /** `whole[b]`: signs of edges above the box over all of bin b. The others are listed bin by bin. */
    sortIntoBins({ bins, binWidth }: EdgePieces) {
      const whole = new Int32Array(bins)
      const starts = new Int32Array(bins + 1)
      const isWhole = (i: number, b: number) =>
        above[i] === 1 && x1[i] <= b * binWidth && x2[i] >= (b + 1) * binWidth
      const firstBin = (i: number) => Math.min(bins - 1, Math.floor(x1[i] / binWidth))
      const lastBin = (i: number) => Math.min(bins - 1, Math.floor(x2[i] / binWidth))
      for (let i = 0; i < count; i++) {
        const last = lastBin(i)
        for (let b = firstBin(i); b <= last; b++) {
          if (isWhole(i, b)) whole[b] += sign[i]
          else starts[b + 1]++
        }
      }
      for (let b = 0; b < bins; b++) starts[b + 1] += starts[b]
      const entries = new Int32Array(starts[bins])
      const next = starts.slice()
      for (let i = 0; i < count; i++) {
        const last = lastBin(i)
        for (let b = firstBin(i); b <= last; b++) if (!isWhole(i, b)) entries[next[b]++] = i
      }
      return { whole, starts, entries }
    },
  }
}

function sharedArea(
  pieces: EdgePieces,
  listed: ReturnType<NearEdges['sortIntoBins']>,
  near: NearEdges,
): number {
  const { x1, y1, x2, slope, sign, starts, areaOfBin } = pieces
  const f = near.arrays()
  let total = 0
  for (let b = 0; b < pieces.bins; b++) {
    total += listed.whole[b] * areaOfBin[b]
    for (let k = listed.starts[b]; k < listed.starts[b + 1]; k++) {
      const j = listed.entries[k]
      const fx1 = f.x1[j]
      const fx2 = f.x2[j]
      const fy1 = f.y1[j]
      const fSlope = (f.y2[j] - fy1) / (fx2 - fx1)
      let sum = 0
      for (let i = starts[b]; i < starts[b + 1]; i++) {
        const u = Math.max(x1[i], fx1)
        const v = Math.min(x2[i], fx2)
        if (v <= u) continue
        const eu = y1[i] + (u - x1[i]) * slope[i]
        const ev = y1[i] + (v - x1[i]) * slope[i]
        const fu = fy1 + (u - fx1) * fSlope
        const fv = fy1 + (v - fx1) * fSlope
        const du = eu - fu
        const dv = ev - fv
        let height: number
        if (du <= 0 && dv <= 0) height = eu + ev
        else if (du >= 0 && dv >= 0) height = fu + fv
        else {
          // They cross at the part t of the way: the lower one before it, the other after.
          const t = du / (du - dv)
          height = du < 0 ? eu + ev - dv * (1 - t) : fu + fv + dv * (1 - t)
        }
        sum += (sign[i] * height * (v - u)) / 2
      }
      total += f.sign[j] * sum
    }
  }
  return total
}
