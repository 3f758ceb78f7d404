/** Which pixels have their centre inside an area: row by row, as runs of columns. */

/** Column, row, column, row, … of each ring's vertices, open; one clean area (even–odd). */
export type PixelRings = readonly Float64Array[]

/** `run(row, from, to)`: the pixels `from` … `to − 1`. Rows and columns may lie beside the raster. */
export function scanRings(rings: PixelRings, run: (row: number, from: number, to: number) => void): void {
  let [first, last] = [Infinity, -Infinity]
  let edges = 0
  for (const ring of rings) {
    edges += ring.length / 2
    for (let i = 1; i < ring.length; i += 2) {
      first = Math.min(first, ring[i])
      last = Math.max(last, ring[i])
    }
  }
  if (!(first < last)) return
  const top = Math.ceil(first - 0.5)
  const rows = Math.ceil(last - 0.5) - top
  if (rows <= 0) return
  const rowOf = (y: number) => Math.min(rows, Math.max(0, Math.ceil(y - 0.5) - top))
  // Two passes over the edges: how many crossings a row has, then where they are.
  const starts = new Int32Array(rows + 1)
  const eachEdge = (visit: (ax: number, ay: number, bx: number, by: number) => void) => {
    for (const ring of rings) {
      let [ax, ay] = [ring[ring.length - 2], ring[ring.length - 1]]
      for (let i = 0; i < ring.length; i += 2) {
        const [bx, by] = [ring[i], ring[i + 1]]
        if (ay < by) visit(ax, ay, bx, by)
        else if (ay > by) visit(bx, by, ax, ay)
        ax = bx
        ay = by
      }
    }
  }
  eachEdge((_ax, ay, _bx, by) => {
    const end = rowOf(by)
    for (let r = rowOf(ay); r < end; r++) starts[r + 1]++
  })
  for (let r = 0; r < rows; r++) starts[r + 1] += starts[r]
  const crossings = new Float64Array(starts[rows] + (edges === 0 ? 1 : 0))
  const next = starts.slice()
  eachEdge((ax, ay, bx, by) => {
    const slope = (bx - ax) / (by - ay)
    const end = rowOf(by)
    for (let r = rowOf(ay); r < end; r++) crossings[next[r]++] = ax + (r + top + 0.5 - ay) * slope
  })
  for (let r = 0; r < rows; r++) {
    const row = crossings.subarray(starts[r], starts[r + 1]).sort()
    for (let i = 0; i + 1 < row.length; i += 2) {
      const from = Math.ceil(row[i] - 0.5)
      const to = Math.ceil(row[i + 1] - 0.5)
      if (from < to) run(r + top, from, to)
    }
  }
}
