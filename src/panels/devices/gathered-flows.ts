/** The flows that fit on a screen: the largest donors and districts by name, the others gathered; sums are kept. */
import type { FlowNode, Flows } from '@/domain/allocation/flows'
import type { Measure } from './stage-stock'

/** A node as the domain has it, or several of one kind together. */
export type DrawnNode = FlowNode | { readonly of: 'other-donors' | 'other-districts'; readonly count: number }

export interface DrawnLink {
  /** Positions in `nodes`. */
  readonly from: number
  readonly to: number
  /** Above 0. */
  readonly amount: number
}

export interface DrawnFlows {
  /** Donors, channels, districts, then what comes to no district; in each the largest first, those gathered last. */
  readonly nodes: readonly DrawnNode[]
  /** By nodes, from the first to the last. */
  readonly links: readonly DrawnLink[]
  /** What passes through each node. */
  readonly amounts: readonly number[]
  /** From all donors together. */
  readonly total: number
}

export interface MostNodes {
  readonly donors: number
  readonly districts: number
}

const COLUMNS: readonly DrawnNode['of'][] = [
  'donor',
  'other-donors',
  'channel',
  'district',
  'other-districts',
  'unknown-unit',
  'at-school',
  'left',
]

/**
 * What has nothing of the measure is not drawn, and not counted among the others. One that would be gathered alone keeps
 * its name: "others (1)" says less in the same room.
 * @param most how many donors and districts keep their names; `null`: all.
 */
export function gatheredFlows({ nodes, links }: Flows, measure: Measure, most: MostNodes | null): DrawnFlows {
  const through = nodes.map((_, i) => throughOf(links, i, measure))
  const stands = standIns(nodes, through, most)
  const merged = new Map<string, { from: DrawnNode; to: DrawnNode; amount: number }>()
  for (const link of links) {
    if (link[measure] === 0) continue
    const [from, to] = [stands[link.from], stands[link.to]]
    const key = JSON.stringify([from, to])
    const own = merged.get(key) ?? { from, to, amount: 0 }
    own.amount += link[measure]
    merged.set(key, own)
  }
  const amounts = new Map<DrawnNode, number>()
  for (const [i, node] of stands.entries())
    if (through[i] > 0) amounts.set(node, (amounts.get(node) ?? 0) + through[i])
  const drawn = [...amounts].sort(
    ([a, x], [b, y]) =>
      COLUMNS.indexOf(a.of) - COLUMNS.indexOf(b.of) || y - x || (keyOf(a) < keyOf(b) ? -1 : 1),
  )
  const placeOf = new Map(drawn.map(([node], i) => [node, i]))
  return {
    nodes: drawn.map(([node]) => node),
    amounts: drawn.map(([, amount]) => amount),
    links: [...merged.values()]
      .map(({ from, to, amount }) => ({ from: placeOf.get(from)!, to: placeOf.get(to)!, amount }))
      .sort((a, b) => a.from - b.from || a.to - b.to),
    total: through.reduce((sum, amount, i) => (nodes[i].of === 'donor' ? sum + amount : sum), 0),
  }
}

const keyOf = (node: DrawnNode) => JSON.stringify(node)

/** A donor sends, an end takes, a channel does both alike. */
function throughOf(links: Flows['links'], node: number, measure: Measure): number {
  let [into, out] = [0, 0]
  for (const link of links) {
    if (link.to === node) into += link[measure]
    if (link.from === node) out += link[measure]
  }
  return Math.max(into, out)
}

/** For each node itself, or the one that stands for it and others. */
function standIns(
  nodes: readonly FlowNode[],
  through: readonly number[],
  most: MostNodes | null,
): readonly DrawnNode[] {
  const stands: DrawnNode[] = [...nodes]
  if (most === null) return stands
  const gather = (of: 'donor' | 'district', keep: number) => {
    const own = nodes
      .flatMap((node, i) => (node.of === of && through[i] > 0 ? [i] : []))
      .sort((a, b) => through[b] - through[a] || (keyOf(nodes[a]) < keyOf(nodes[b]) ? -1 : 1))
    const others = own.slice(keep)
    if (others.length < 2) return
    const one: DrawnNode = {
      of: of === 'donor' ? 'other-donors' : 'other-districts',
      count: others.length,
    }
    for (const i of others) stands[i] = one
  }
  gather('donor', most.donors)
  gather('district', most.districts)
  return stands
}
