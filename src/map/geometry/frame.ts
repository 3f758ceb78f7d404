/** Framing several places at once. Pure. */
import type { Bounds } from './map-shapes'

/** The box that holds them all; `null` where there is none. */
export function boundsOfAll(boxes: readonly Bounds[]): Bounds | null {
  const [first, ...rest] = boxes
  if (!first) return null
  return rest.reduce<Bounds>(
    ([west, south, east, north], box) => [
      Math.min(west, box[0]),
      Math.min(south, box[1]),
      Math.max(east, box[2]),
      Math.max(north, box[3]),
    ],
    first,
  )
}

/** Zoom levels that framing would gain and that are not worth moving the map for. */
const SMALL_GAIN = 1.5

interface View {
  /** Where the box stands on the screen, pixels, y down. */
  readonly box: readonly [left: number, top: number, right: number, bottom: number]
  /** What of the screen is free of furniture. */
  readonly free: readonly [left: number, top: number, right: number, bottom: number]
  readonly zoom: number
  /** At which the box would be framed. */
  readonly framed: number
}

/** Whether a box is to be seen well as the map stands: wholly in the free part, and not much smaller than it could be. */
export const wellInView = ({ box, free, zoom, framed }: View): boolean =>
  box[0] >= free[0] &&
  box[1] >= free[1] &&
  box[2] <= free[2] &&
  box[3] <= free[3] &&
  framed - zoom <= SMALL_GAIN
