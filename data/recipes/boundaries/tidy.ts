/**
 * Two cells of one commune that meet only at a corner would make its ring touch itself. One of the two cells beside
 * them changes hands, chosen so that the commune that gives stays in one piece and keeps its seed.
 */
import type { Grid } from './grid'

export function joinCornerContacts(grid: Grid, label: Int16Array, seeds: number[]): void {
  const { columns } = grid
  const isSeed = new Set(seeds)
  const canGive = (cell: number) =>
    grid.inside[cell] === 1 && !isSeed.has(cell) && staysWhole(label, columns, cell)
  for (let round = 0; round < 50; round++) {
    let contacts = 0
    for (let sw = 0; sw < label.length - columns - 1; sw++) {
      const [se, nw, ne] = [sw + 1, sw + columns, sw + columns + 1]
      if (label[sw] === label[se] || label[nw] === label[ne]) continue
      for (const [a, b, c] of [
        [sw, se, nw],
        [se, sw, ne],
      ] as const) {
        const opposite = a === sw ? ne : nw
        if (label[a] !== label[opposite] || label[a] === -1 || label[a] === label[b] || label[a] === label[c])
          continue
        contacts++
        const giver = [b, c, a, opposite].find(canGive)
        if (giver !== undefined) label[giver] = giver === b || giver === c ? label[a]! : label[b]!
      }
    }
    if (contacts === 0) return
  }
  throw new Error('corner contacts between cells could not be joined')
}

/** Whether the cell's like-labelled neighbours stay joined around it when it leaves. */
function staysWhole(label: Int16Array, columns: number, cell: number): boolean {
  const around = [1, columns + 1, columns, columns - 1, -1, -columns - 1, -columns, -columns + 1]
  const same = around.map(step => label[cell + step] === label[cell])
  // Count runs of like cells around the rim that hold a side cell (even places): more than one run means a break.
  let runs = 0
  for (let k = 0; k < 8; k += 2) {
    if (!same[k]) continue
    const joinedToNext = same[(k + 1) % 8] && same[(k + 2) % 8]
    if (!joinedToNext) runs++
  }
  return runs === 1
}
