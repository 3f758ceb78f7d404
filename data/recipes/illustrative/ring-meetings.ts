/** Whether rings are clean: no two segments touch or cross, but for neighbours at their common corner. */

export interface GridPoint {
  readonly x: number
  readonly y: number
}

const side = (a: GridPoint, b: GridPoint, c: GridPoint) =>
  Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x))

interface Segment {
  readonly a: GridPoint
  readonly b: GridPoint
  readonly ring: number
  readonly index: number
  readonly size: number
}

const neighbours = (s: Segment, t: Segment): boolean => {
  if (s.ring !== t.ring) return false
  const apart = Math.abs(s.index - t.index)
  return apart === 1 || apart === s.size - 1
}

/** `true` where any two segments of the open rings meet. A sweep over x keeps it near linear. */
export const ringsMeet = (rings: readonly (readonly GridPoint[])[]): boolean => {
  const segments = rings
    .flatMap((points, ring) =>
      points.map((a, index): Segment => {
        const b = points[(index + 1) % points.length]!
        return { a, b, ring, index, size: points.length }
      }),
    )
    .sort((s, t) => Math.min(s.a.x, s.b.x) - Math.min(t.a.x, t.b.x))
  for (let i = 0; i < segments.length; i++) {
    const s = segments[i]!
    const right = Math.max(s.a.x, s.b.x)
    for (let j = i + 1; j < segments.length; j++) {
      const t = segments[j]!
      if (Math.min(t.a.x, t.b.x) > right) break
      if (neighbours(s, t)) continue
      if (Math.max(s.a.y, s.b.y) < Math.min(t.a.y, t.b.y)) continue
      if (Math.max(t.a.y, t.b.y) < Math.min(s.a.y, s.b.y)) continue
      if (side(s.a, s.b, t.a) * side(s.a, s.b, t.b) > 0) continue
      if (side(t.a, t.b, s.a) * side(t.a, t.b, s.b) > 0) continue
      return true
    }
  }
  return false
}
