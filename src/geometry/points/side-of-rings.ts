/** Where a point lies to the rings of one clean area, asked a few times only: no index is made. */

/** Points of open rings in any plane unit. */
type OpenRing = readonly { readonly x: number; readonly y: number }[]

/** `near`: within `tolerance` of an edge, on either side. Rings may overlap: inside is wound around more than not. */
export function sideOfRings(
  rings: readonly OpenRing[],
  x: number,
  y: number,
  tolerance: number,
): 'in' | 'near' | 'out' {
  let winding = 0
  for (const ring of rings) {
    let a = ring[ring.length - 1]
    for (const b of ring) {
      if (a.y <= y !== b.y <= y) {
        const left = (b.x - a.x) * (y - a.y) - (x - a.x) * (b.y - a.y)
        if (b.y > y && left > 0) winding++
        else if (b.y <= y && left < 0) winding--
      }
      if (isNear(a.x, a.y, b.x, b.y, x, y, tolerance)) return 'near'
      a = b
    }
  }
  return winding > 0 ? 'in' : 'out'
}

function isNear(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  x: number,
  y: number,
  tolerance: number,
): boolean {
  if (x < Math.min(ax, bx) - tolerance || x > Math.max(ax, bx) + tolerance) return false
  if (y < Math.min(ay, by) - tolerance || y > Math.max(ay, by) + tolerance) return false
  const [dx, dy] = [bx - ax, by - ay]
  const length2 = dx * dx + dy * dy
  const t = length2 > 0 ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length2)) : 0
  return Math.hypot(ax + t * dx - x, ay + t * dy - y) <= tolerance
}
