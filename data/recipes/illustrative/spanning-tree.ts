/** The edges of a minimum spanning tree over `count` points (Prim 1957); ties go to the lower index. */
export const minimumTree = (count: number, cost: (a: number, b: number) => number): [number, number][] => {
  const edges: [number, number][] = []
  if (count < 2) return edges
  const best = Array.from({ length: count }, (_, i) => (i === 0 ? 0 : cost(0, i)))
  const from = new Int32Array(count)
  const done = new Uint8Array(count)
  done[0] = 1
  for (let round = 1; round < count; round++) {
    let next = -1
    for (let i = 0; i < count; i++) if (!done[i] && (next < 0 || best[i]! < best[next]!)) next = i
    done[next] = 1
    edges.push([from[next]!, next])
    for (let i = 0; i < count; i++) {
      if (done[i]) continue
      const through = cost(next, i)
      if (through < best[i]!) {
        best[i] = through
        from[i] = next
      }
    }
  }
  return edges
}
