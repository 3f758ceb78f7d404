/**
 * Which commune each cell belongs to: the one whose ellipse is nearest, as squared Mahalanobis distance less a
 * weight, with the weights moved until the areas match (after Aurenhammer, Hoffmann & Aronov, Algorithmica 20 (1998),
 * 61–76, with ellipses in place of discs).
 */
import { type Costs, cellCosts, laosReach, seaReach } from './costs'
import type { CommuneFacts } from './facts'
import { cellAt, distanceTo, type Grid } from './grid'
import { type Point, toPlane } from './plane'
import { settle } from './settle'
import { joinCornerContacts } from './tidy'

export interface Assignment {
  /** Commune number of each cell, −1 outside. */
  label: Int16Array
  costs: Costs
}

/** Rounds in which cells choose alone; then rounds in which every commune is also kept in one piece. */
const looseRounds = 60
const settledRounds = 60
/** Cells on the edge that make a commune reach it. */
const enough = 6
const strongest = 4

/** `sea` and `laos`: points along those parts of the outline. */
export function assignCells(grid: Grid, communes: CommuneFacts[], sea: Point[], laos: Point[]): Assignment {
  const toSea = distanceTo(grid, sea, seaReach.pull)
  const toLaos = distanceTo(grid, laos, laosReach.pull)
  const costs = cellCosts(grid, communes, toSea, toLaos)
  const { cells, weight, pull } = costs
  const scale = cells.length / communes.reduce((sum, commune) => sum + commune.areaKm2, 0)
  const seeds = communes.map(commune => cellAt(grid, toPlane([commune.lon, commune.lat])))
  if (seeds.some(seed => !grid.inside[seed])) throw new Error('a centroid lies outside the outline')
  const rate = new Float64Array(communes.length).fill(0.8)
  const givenUp = new Uint8Array(communes.length)
  const before = new Float64Array(communes.length)
  const label = new Int16Array(grid.inside.length).fill(-1)
  for (let round = 0; round < looseRounds + settledRounds; round++) {
    for (const cell of cells) label[cell] = costs.cheapest(cell)
    const settled = round >= looseRounds
    if (settled) settle(grid, seeds, costs, label)
    if (round + 1 === looseRounds + settledRounds) break
    const area = new Int32Array(communes.length)
    const touching = new Uint32Array(communes.length)
    for (const cell of cells) {
      const c = label[cell]!
      area[c]!++
      const edge = communes[c]!.touchesSea ? toSea : toLaos
      if (edge[cell]! < grid.size * 0.75) touching[c]!++
    }
    communes.forEach((commune, c) => {
      const target = commune.areaKm2 * scale
      const short = Math.max(-1, 1 - area[c]! / target)
      // A weight that swings about its goal takes shorter steps, one that is still far takes longer ones.
      rate[c] = Math.max(0.05, Math.min(settled ? 1 : 3, rate[c]! * (short * before[c]! < 0 ? 0.5 : 1.15)))
      before[c] = short
      weight[c]! += rate[c]! * short
      if (round < 20 || !(commune.touchesSea || commune.touchesLaos)) return
      if (touching[c]! < enough) pull[c]! += givenUp[c] ? 0 : 0.1
      else if (touching[c]! > 4 * enough) pull[c] = Math.max(0, pull[c]! - 0.05)
      // Too far from the edge: a pull that grows in vain would only bend the communes between.
      if (pull[c]! > strongest) {
        pull[c] = 0
        givenUp[c] = 1
      }
    })
  }
  joinCornerContacts(grid, label, seeds)
  return { label, costs }
}
