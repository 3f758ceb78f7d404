/** Which of many boxes meet a box. A thin door to flatbush, which refuses to index nothing and answers unsorted. */
import Flatbush from 'flatbush'
import type { Box } from '../shapes'

export interface BoxIndex {
  /** Indices of the boxes that meet or touch the box, ascending. */
  search(box: Box): number[]
  /** Indices of the `count` boxes nearest to the point, nearest first. */
  nearest(x: number, y: number, count: number): number[]
}

/** Any unit, the same for boxes and queries. Empty boxes (minX > maxX) keep their index and are never found. */
export function boxIndex(boxes: readonly Box[]): BoxIndex {
  const filled = boxes.flatMap((box, i) => (box.minX <= box.maxX && box.minY <= box.maxY ? [i] : []))
  if (filled.length === 0) return { search: () => [], nearest: () => [] }
  const tree = new Flatbush(filled.length)
  for (const i of filled) tree.add(boxes[i].minX, boxes[i].minY, boxes[i].maxX, boxes[i].maxY)
  tree.finish()
  return {
    search: box =>
      tree
        .search(box.minX, box.minY, box.maxX, box.maxY)
        .map(i => filled[i])
        .sort((a, b) => a - b),
    nearest: (x, y, count) => tree.neighbors(x, y, count).map(i => filled[i]),
  }
}
