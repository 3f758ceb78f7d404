/**
 * Taubin's λ|μ smoothing (Taubin, SIGGRAPH 1995) of the inner borders as one web: an arc's vertex moves towards the
 * middle of its two neighbours, a node towards the middle of its three or four, then almost as far back out, which
 * keeps areas. Nodes on the province's edge stay.
 */
import type { Point } from './plane'
import type { TracedArc, TracedNode } from './trace'

export function relax(arcs: TracedArc[], nodes: TracedNode[], rounds: number): void {
  for (let round = 0; round < rounds; round++)
    for (const factor of [0.5, -0.515]) moveAll(arcs, nodes, factor)
}

function moveAll(arcs: TracedArc[], nodes: TracedNode[], factor: number): void {
  const sum = nodes.map(() => [0, 0, 0])
  const add = (node: number, p: Point) => {
    const s = sum[node]!
    s[0]! += p[0]
    s[1]! += p[1]
    s[2]!++
  }
  const moved = arcs.map(({ points, from, to }) => {
    const last = points.length - 1
    const before = from < 0 ? points[last]! : nodes[from]!.at
    const after = to < 0 ? points[0]! : nodes[to]!.at
    if (from >= 0) add(from, points[0]!)
    if (to >= 0) add(to, points[last]!)
    return points.map((p, i): Point => {
      const a = i === 0 ? before : points[i - 1]!
      const b = i === last ? after : points[i + 1]!
      return [p[0] + factor * ((a[0] + b[0]) / 2 - p[0]), p[1] + factor * ((a[1] + b[1]) / 2 - p[1])]
    })
  })
  arcs.forEach((arc, i) => {
    arc.points = moved[i]!
  })
  nodes.forEach((node, i) => {
    const [x, y, n] = sum[i] as [number, number, number]
    if (!node.outer && n > 0)
      node.at = [node.at[0] + factor * (x / n - node.at[0]), node.at[1] + factor * (y / n - node.at[1])]
  })
}
