/** Lines from the open mark or gap to the nearest station of each operator. Pure. */
import type { CellSite } from '@/domain/dataset/records'
import type { NearestSite } from '@/domain/gap/mark'
import type { Position } from '@/domain/units'

export interface NearestLine {
  readonly operator: string
  readonly distanceM: number
  readonly from: Position
  readonly to: Position
}

/** Stations that the dataset does not have (any more) have no line. */
export function nearestLines(
  from: Position,
  nearest: readonly NearestSite[],
  sites: readonly CellSite[],
): NearestLine[] {
  const wanted = new Set(nearest.map(site => site.siteCode))
  const places = new Map(
    sites.flatMap(({ siteCode, operator, lon, lat }) =>
      wanted.has(siteCode) ? [[`${operator} ${siteCode}`, [lon, lat] as Position] as const] : [],
    ),
  )
  const found: NearestLine[] = []
  for (const { operator, siteCode, distanceM } of nearest) {
    const to = places.get(`${operator} ${siteCode}`)
    if (!to) continue
    found.push({ operator, distanceM, from, to })
  }
  return found
}

/** A label's box and its distance from the station, pixels. */
const LABEL = { width: 116, height: 19, above: 19 } as const

/**
 * How far above its station each label stands, pixels: operators share masts, so labels that would lie on one another
 * are stacked.
 * @param degreesPerPixel of longitude, at the zoom of the moment.
 */
export function labelOffsets(lines: readonly NearestLine[], degreesPerPixel: number): number[] {
  const placed: { readonly x: number; readonly y: number }[] = []
  return lines.map(({ to }) => {
    const x = to[0] / degreesPerPixel
    const base = to[1] / (degreesPerPixel * Math.cos((to[1] * Math.PI) / 180))
    let above: number = LABEL.above
    const taken = () =>
      placed.some(
        label =>
          Math.abs(label.x - x) < LABEL.width && Math.abs(label.y - (base + above)) < LABEL.height - 0.5,
      )
    while (taken()) above += 1
    placed.push({ x, y: base + above })
    return above
  })
}
