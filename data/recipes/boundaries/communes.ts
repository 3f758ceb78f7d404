/** The 559 communes as shared arcs: outline, grid, assignment, borders traced, smoothed and simplified. */
import { assignCells } from './assign'
import { fitToOutline } from './edge'
import type { CommuneFacts } from './facts'
import { densified, gridOver, laosEndsAt } from './grid'
import { arcNumber, type Borders, ringOf, smoothBorders } from './outline'
import { fromSteps, type Point, ringArea, toPlane, toSteps } from './plane'
import { relax } from './relax'
import { simplifyArcs } from './simplify'
import type { SharedArc } from './topology'
import { traceArcs } from './trace'

/**
 * Nghi Sơn, an island commune. Its centroid of the facts lies 9 km offshore, between the island by the coast and the
 * islets further out; one piece that holds it can only be an island.
 */
const islandCode = '16657'
const cellSize = 125

export function communeArcs(facts: CommuneFacts[]): { arcs: SharedArc[]; borders: Borders } {
  const mainland = facts.filter(commune => commune.communeCode !== islandCode)
  const borders = smoothBorders(mainland)
  const references = borders.provinces.get('Thanh Hóa')![0]![0]!
  const clockwise = ringOf(borders.arcs, references)
  const outline = ringArea(clockwise) > 0 ? clockwise : clockwise.reverse()

  const grid = gridOver(outline, cellSize)
  const { sea, laos } = openEdges(borders, references)
  const assignment = assignCells(grid, mainland, sea, laos)
  const { arcs, nodes } = traceArcs(grid, assignment)
  const edge = fitToOutline(arcs, nodes, outline)
  relax(
    arcs.filter(arc => arc.right !== -1),
    nodes,
    10,
  )
  const paths = arcs.map(({ from, to, points }) =>
    from < 0 ? [...points, points[0]!] : [nodes[from]!.at, ...points, nodes[to]!.at],
  )
  const simple = simplifyArcs(
    paths,
    arcs.map(arc => arc.right === -1),
  )

  const numberOf = new Map(facts.map((commune, i) => [commune.communeCode, i]))
  const number = (c: number) => (c < 0 ? -1 : numberOf.get(mainland[c]!.communeCode)!)
  const shared = arcs.map(({ left, right }, i) => ({
    path: simple[i]!,
    left: number(left),
    right: number(right),
  }))
  const island = facts.find(commune => commune.communeCode === islandCode)!
  const scale = ringArea(outline) / mainland.reduce((sum, commune) => sum + commune.areaKm2, 0)
  shared.push({ path: islandRing(island, scale), left: numberOf.get(islandCode)!, right: -1 })
  return { arcs: shared, borders: { ...borders, arcs: withNodes(borders, references, edge) } }
}

/** Points along the parts of the outline that no other province shares. */
function openEdges({ arcs, provinces }: Borders, references: number[]) {
  const others = new Set(
    [...provinces].filter(([name]) => name !== 'Thanh Hóa').flatMap(([, p]) => p.flat(2).map(arcNumber)),
  )
  const sea: Point[] = []
  const laos: Point[] = []
  for (const n of references.map(arcNumber)) {
    if (others.has(n)) continue
    const points = densified(arcs[n]!, 40)
    const middle = points[Math.floor(points.length / 2)]!
    for (const p of points) (middle[0] < laosEndsAt ? laos : sea).push(p)
  }
  return { sea, laos }
}

/** The borders' arcs with the vertices that commune borders added to the outline, so that neighbours share them. */
function withNodes({ arcs }: Borders, references: number[], edge: Point[]): Point[][] {
  const key = (p: Point) => toSteps(p).join()
  const place = new Map(edge.map((p, i) => [key(p), i]))
  const renewed = arcs.slice()
  for (const n of references.map(arcNumber)) {
    const arc = arcs[n]!
    const from = place.get(key(arc[0]!))!
    const to = place.get(key(arc.at(-1)!))!
    const second = place.get(key(arc[1]!))!
    const length = edge.length
    const forwards = (second - from + length) % length < length / 2
    const path: Point[] = []
    for (let i = from; ; i = (i + (forwards ? 1 : length - 1)) % length) {
      path.push(edge[i]!)
      if (i === to) break
    }
    renewed[n] = path
  }
  return renewed
}

/** An oval of the commune's area (m² a km² by `scale`), twice as long as wide, lying as its ellipse lies. */
function islandRing(island: CommuneFacts, scale: number): Point[] {
  const [cx, cy] = toPlane([island.lon, island.lat])
  const bearing = (island.bearingDeg * Math.PI) / 180
  const minor = Math.sqrt((island.areaKm2 * scale) / (2 * Math.PI))
  const ring = Array.from({ length: 40 }, (_, k): Point => {
    const angle = (k / 40) * 2 * Math.PI
    // A slow wave on the radius: an oval of a map, not of a compass. It adds half of 0.07² + 0.04² to the area.
    const wave = (1 + 0.07 * Math.sin(2 * angle + 1) + 0.04 * Math.cos(3 * angle)) / Math.sqrt(1 + 0.00325)
    const along = 2 * minor * Math.cos(angle) * wave
    const across = minor * Math.sin(angle) * wave
    return [
      cx + along * Math.sin(bearing) - across * Math.cos(bearing),
      cy + along * Math.cos(bearing) + across * Math.sin(bearing),
    ]
  })
  const steps = ring.map(p => toSteps(p))
  const counterClockwise = ringArea(steps.map(fromSteps)) > 0 ? steps : steps.reverse()
  return [...counterClockwise, counterClockwise[0]!]
}
