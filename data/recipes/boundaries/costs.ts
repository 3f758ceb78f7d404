/**
 * What a cell costs each of the communes near it: squared Mahalanobis distance, less the commune's weight, and a
 * matter of edges. The facts say who touches the sea and who touches Laos: all others pay for cells in the strip along
 * it, and those who should touch and do not yet are pulled towards it.
 */
import { ellipsesOf } from './ellipses'
import type { CommuneFacts } from './facts'
import { cellCentre, type Grid } from './grid'

/** Candidates a cell chooses from; in 86 million choices the winner was never beyond the eighth. */
const candidates = 10
/** Width of the strip along the edge, and how far the pull reaches, metres. */
export const seaReach = { strip: 700, pull: 2500 }
export const laosReach = { strip: 1500, pull: 4000 }

export interface Costs {
  /** Numbers of the inside cells. */
  cells: Int32Array
  weight: Float64Array
  /** Strength of the pull to the edge a commune should touch; 0 at first. */
  pull: Float64Array
  /** Infinity where the commune is no candidate of the cell. */
  of(cell: number, commune: number): number
  cheapest(cell: number): number
}

export function cellCosts(
  grid: Grid,
  communes: CommuneFacts[],
  toSea: Float32Array,
  toLaos: Float32Array,
): Costs {
  const cells = Int32Array.from(grid.inside.keys()).filter(cell => grid.inside[cell])
  const slot = new Int32Array(grid.inside.length).fill(-1)
  for (let i = 0; i < cells.length; i++) slot[cells[i]!] = i
  const near = new Int16Array(cells.length * candidates)
  const base = new Float32Array(cells.length * candidates)
  const closeness = new Float32Array(cells.length * candidates)
  const ellipses = ellipsesOf(communes)
  const shortlist = shortlists(grid, ellipses)
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]!
    const [x, y] = cellCentre(grid, cell)
    const start = i * candidates
    let filled = 0
    for (const c of shortlist(cell)) {
      let cost = ellipses[c]!(x, y)
      if (!communes[c]!.touchesSea) cost += 2.5 * nearness(toSea[cell]!, seaReach.strip)
      if (!communes[c]!.touchesLaos) cost += 2.5 * nearness(toLaos[cell]!, laosReach.strip)
      if (filled === candidates && cost >= base[start + filled - 1]!) continue
      let k = filled < candidates ? filled++ : candidates - 1
      for (; k > 0 && base[start + k - 1]! > cost; k--) {
        base[start + k] = base[start + k - 1]!
        near[start + k] = near[start + k - 1]!
      }
      base[start + k] = cost
      near[start + k] = c
    }
    for (let k = start; k < start + candidates; k++) {
      const commune = communes[near[k]!]!
      if (commune.touchesSea) closeness[k] = nearness(toSea[cell]!, seaReach.pull)
      if (commune.touchesLaos) closeness[k] = nearness(toLaos[cell]!, laosReach.pull)
    }
  }
  const weight = new Float64Array(communes.length)
  const pull = new Float64Array(communes.length)
  return {
    cells,
    weight,
    pull,
    of(cell, commune) {
      const start = slot[cell]! * candidates
      if (start < 0) return Number.POSITIVE_INFINITY
      for (let k = start; k < start + candidates; k++)
        if (near[k] === commune) return base[k]! - weight[commune]! - pull[commune]! * closeness[k]!
      return Number.POSITIVE_INFINITY
    },
    cheapest(cell) {
      const start = slot[cell]! * candidates
      let best = -1
      let least = Number.POSITIVE_INFINITY
      for (let k = start; k < start + candidates; k++) {
        const c = near[k]!
        const cost = base[k]! - weight[c]! - pull[c]! * closeness[k]!
        if (cost < least) {
          best = c
          least = cost
        }
      }
      return best
    },
  }
}

/** 1 at the edge, falling to 0 at `reach` metres. */
const nearness = (metres: number, reach: number) => (metres < reach ? 1 - metres / reach : 0)

/** The communes worth asking at a cell, found once for a block of cells. */
function shortlists(grid: Grid, ellipses: ((x: number, y: number) => number)[]): (cell: number) => number[] {
  const block = 10
  const lists = new Map<number, number[]>()
  return cell => {
    const column = Math.floor((cell % grid.columns) / block)
    const row = Math.floor(Math.floor(cell / grid.columns) / block)
    const key = row * grid.columns + column
    let list = lists.get(key)
    if (!list) {
      const x = grid.x0 + (column + 0.5) * block * grid.size
      const y = grid.y0 + (row + 0.5) * block * grid.size
      list = ellipses
        .map((ellipse, c) => ({ c, d: ellipse(x, y) }))
        .sort((a, b) => a.d - b.d)
        .slice(0, candidates * 3)
        .map(({ c }) => c)
      lists.set(key, list)
    }
    return list
  }
}
