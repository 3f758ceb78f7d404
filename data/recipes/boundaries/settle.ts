/**
 * One piece a commune: of the cells that a commune holds, those joined to its seed stay; the others go to the
 * communes that touch them, cheapest cell first.
 */
import type { Costs } from './costs'
import type { Grid } from './grid'

export function settle(grid: Grid, seeds: number[], costs: Costs, label: Int16Array): void {
  const sides = [-1, 1, -grid.columns, grid.columns]
  const held = new Int16Array(label.length).fill(-1)
  // Every seed and the eight cells round it are its commune's own, whoever the cheapest was; two seeds are never so
  // near that this could be disputed.
  seeds.forEach((seed, commune) => {
    for (const row of [-grid.columns, 0, grid.columns])
      for (const column of [-1, 0, 1]) {
        const cell = seed + row + column
        if (!grid.inside[cell]) continue
        label[cell] = commune
        held[cell] = commune
      }
  })
  for (const [commune, seed] of seeds.entries()) {
    const queue = [-1, 0, 1]
      .flatMap(c => [-grid.columns, 0, grid.columns].map(r => seed + r + c))
      .filter(cell => held[cell] === commune)
    for (let i = 0; i < queue.length; i++)
      for (const side of sides) {
        const cell = queue[i]! + side
        if (label[cell] !== commune || held[cell] !== -1) continue
        held[cell] = commune
        queue.push(cell)
      }
  }
  const heap = new CellHeap()
  const offerAround = (cell: number) => {
    for (const side of sides) {
      const next = cell + side
      if (!grid.inside[next] || held[next] !== -1) continue
      // A cell that no candidate reaches still goes to someone: the dearest offer is better than none.
      heap.push(Math.min(costs.of(next, held[cell]!), 1e9), next, held[cell]!)
    }
  }
  for (const cell of costs.cells) if (held[cell] !== -1) offerAround(cell)
  for (let next = heap.pop(); next; next = heap.pop()) {
    if (held[next.cell] !== -1) continue
    held[next.cell] = next.commune
    offerAround(next.cell)
  }
  label.set(held)
}

/** A binary heap of (price, cell, commune); equal prices leave in order of cell, so that the outcome is one. */
class CellHeap {
  private items: { price: number; cell: number; commune: number }[] = []

  push(price: number, cell: number, commune: number): void {
    const { items } = this
    const item = { price, cell, commune }
    let i = items.length
    for (; i > 0; ) {
      const parent = (i - 1) >> 1
      if (!before(item, items[parent]!)) break
      items[i] = items[parent]!
      i = parent
    }
    items[i] = item
  }

  pop(): { cell: number; commune: number } | undefined {
    const { items } = this
    const top = items[0]
    const last = items.pop()
    if (!top || !last || items.length === 0) return top
    let i = 0
    for (;;) {
      let child = 2 * i + 1
      if (child >= items.length) break
      if (child + 1 < items.length && before(items[child + 1]!, items[child]!)) child++
      if (before(last, items[child]!)) break
      items[i] = items[child]!
      i = child
    }
    items[i] = last
    return top
  }
}

type Item = { price: number; cell: number; commune: number }
const before = (a: Item, b: Item) =>
  a.price < b.price ||
  (a.price === b.price && (a.cell < b.cell || (a.cell === b.cell && a.commune < b.commune)))
