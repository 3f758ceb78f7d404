/**
 * The borders between labelled cells as arcs that both sides share.
 *
 * An arc runs between two nodes (grid corners where three labels meet) or in a circle. It has one vertex for every
 * cell side it crosses, placed where the two communes' costs are equal between the two cell centres, so the arcs are
 * smooth curves from the start and not stairs.
 */
import type { Assignment } from './assign'
import { cellCentre, type Grid } from './grid'
import type { Point } from './plane'

export interface TracedArc {
  /** Commune numbers on either side, −1 outside the province. */
  left: number
  right: number
  /** Node numbers; −1 on a closed arc. */
  from: number
  to: number
  points: Point[]
}

export interface TracedNode {
  at: Point
  /** On the province's edge. */
  outer: boolean
}

export function traceArcs(
  grid: Grid,
  { label, costs }: Assignment,
): { arcs: TracedArc[]; nodes: TracedNode[] } {
  const { columns, rows } = grid
  const step = [1, columns, -1, -columns]
  // Corner (i, j) is the south-west corner of cell (i, j) and carries its number. Directions: east, north, west, south.
  const leftCell = (corner: number, d: number) => corner + [0, -1, -columns - 1, -columns][d]!
  const rightCell = (corner: number, d: number) => corner + [-columns, 0, -1, -columns - 1][d]!
  const isBorder = (corner: number, d: number) => label[leftCell(corner, d)] !== label[rightCell(corner, d)]
  const degree = (corner: number) => [0, 1, 2, 3].filter(d => isBorder(corner, d)).length
  const used = new Set<number>()
  const sideOf = (corner: number, d: number) => (d < 2 ? corner * 2 + d : (corner + step[d]!) * 2 + d - 2)

  const crossing = (corner: number, d: number): Point => {
    const l = leftCell(corner, d)
    const r = rightCell(corner, d)
    const [a, b] = [label[l]!, label[r]!]
    let t = 0.5
    if (a >= 0 && b >= 0) {
      const fl = costs.of(l, a) - costs.of(l, b)
      const fr = costs.of(r, a) - costs.of(r, b)
      if (fl < 0 && fr > 0 && fr - fl < Number.POSITIVE_INFINITY)
        t = Math.max(0.08, Math.min(0.92, fl / (fl - fr)))
    }
    const p = cellCentre(grid, l)
    const q = cellCentre(grid, r)
    return [p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t]
  }

  const nodes: TracedNode[] = []
  const nodeAt = new Map<number, number>()
  const corners: number[] = []
  for (let corner = columns + 1; corner < columns * (rows - 1); corner++) {
    const cells = [corner, corner - 1, corner - columns, corner - columns - 1].map(cell => label[cell]!)
    if (new Set(cells).size === 1) continue
    corners.push(corner)
    if (degree(corner) < 3) continue
    nodeAt.set(corner, nodes.length)
    const at: Point = [
      grid.x0 + (corner % columns) * grid.size,
      grid.y0 + Math.floor(corner / columns) * grid.size,
    ]
    nodes.push({ at, outer: cells.includes(-1) })
  }

  const arcs: TracedArc[] = []
  const follow = (start: number, first: number) => {
    const points: Point[] = []
    const left = label[leftCell(start, first)]!
    const right = label[rightCell(start, first)]!
    let corner = start
    let d = first
    for (;;) {
      used.add(sideOf(corner, d))
      points.push(crossing(corner, d))
      corner += step[d]!
      if (nodeAt.has(corner) || corner === start) break
      d = [d, (d + 1) % 4, (d + 3) % 4].find(turn => isBorder(corner, turn))!
    }
    const from = nodeAt.get(start) ?? -1
    arcs.push({ left, right, from, to: nodeAt.get(corner) ?? -1, points })
  }
  for (const wantNode of [true, false])
    for (const corner of corners)
      for (let d = 0; d < 4; d++)
        if (nodeAt.has(corner) === wantNode && isBorder(corner, d) && !used.has(sideOf(corner, d)))
          follow(corner, d)
  return { arcs, nodes }
}
