/** The edges of a region cut at the borders of equal bins of x, bin by bin: the half of an overlap that is reused. */
import type { Region } from '../clipping/region'
import type { Box } from '../shapes'

export interface EdgePieces {
  readonly bins: number
  readonly binWidth: number
  /** Of the region's box. All lengths in grid units, relative to the lower left corner of the box. */
  readonly width: number
  readonly height: number
  /** Pieces of bin b: `starts[b]` … `starts[b + 1] − 1`; x1 < x2. */
  readonly starts: Int32Array
  readonly x1: Float64Array
  readonly y1: Float64Array
  readonly x2: Float64Array
  readonly slope: Float64Array
  /** +1 upper edge, −1 lower edge. */
  readonly sign: Int8Array
  /** The region's area in each bin, square grid units. */
  readonly areaOfBin: Float64Array
}

/** Some four edges lie above a bin of a simple shape; more bins would only cut edges in two. */
const EDGES_PER_BIN = 4
const MAX_BINS = 256

export function edgePieces(region: Region, box: Box): EdgePieces {
  const { coordinates: c, ringEnds } = region
  const width = box.maxX - box.minX
  const bins = Math.max(1, Math.min(MAX_BINS, Math.ceil(c.length / 2 / EDGES_PER_BIN)))
  const binWidth = width / bins
  const starts = new Int32Array(bins + 1)
  const eachPiece = (
    visit: (bin: number, x1: number, y1: number, x2: number, slope: number, sign: number) => void,
  ) => {
    let start = 0
    for (const end of ringEnds) {
      for (let i = start; i < end; i++) {
        const j = i + 1 < end ? i + 1 : start
        const dx = c[2 * j] - c[2 * i]
        if (dx === 0) continue
        const left = dx > 0 ? i : j
        const x0 = c[2 * left] - box.minX
        const y0 = c[2 * left + 1] - box.minY
        const xEnd = x0 + Math.abs(dx)
        const slope = (c[2 * j + 1] - c[2 * i + 1]) / dx
        const last = Math.min(bins - 1, Math.floor(xEnd / binWidth))
        for (let b = Math.min(bins - 1, Math.floor(x0 / binWidth)); b <= last; b++) {
          const u = Math.max(x0, b * binWidth)
          const v = b === bins - 1 ? xEnd : Math.min(xEnd, (b + 1) * binWidth)
          if (u < v) visit(b, u, y0 + (u - x0) * slope, v, slope, dx > 0 ? -1 : 1)
        }
      }
      start = end
    }
  }
  eachPiece(b => {
    starts[b + 1]++
  })
  for (let b = 0; b < bins; b++) starts[b + 1] += starts[b]
  const n = starts[bins]
  const next = starts.slice()
  const [x1, y1, x2, slopes] = [0, 1, 2, 3].map(() => new Float64Array(n))
  const signs = new Int8Array(n)
  const areaOfBin = new Float64Array(bins)
  eachPiece((b, u, y, v, slope, sign) => {
    const at = next[b]++
    x1[at] = u
    y1[at] = y
    x2[at] = v
    slopes[at] = slope
    signs[at] = sign
    areaOfBin[b] += sign * (v - u) * (y + ((v - u) * slope) / 2)
  })
  return {
    bins,
    binWidth,
    width,
    height: box.maxY - box.minY,
    starts,
    x1,
    y1,
    x2,
    slope: slopes,
    sign: signs,
    areaOfBin,
  }
}
