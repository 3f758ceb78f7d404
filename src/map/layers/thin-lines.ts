/**
 * Lines of a pixel or so, in their thousands: borders, outlines of found gaps. Stroke by stroke, without rounded corners,
 * which cannot be seen on lines this thin; a frame of them costs a machine without a graphics card a third of what
 * deck.gl's paths do.
 */
import type { Color, Layer } from '@deck.gl/core'
import { LineLayer } from '@deck.gl/layers'
import { FLAT } from './drawing-order'

/** @param lines flat `[lon, lat, …]` paths. @param width pixels; of more than two the corners would show. */
export function thinLines(id: string, lines: readonly Float64Array[], colour: Color, width: number): Layer {
  const strokes = strokesOf(lines)
  return new LineLayer({
    ...FLAT,
    id,
    data: { length: strokes.length / 4 },
    getSourcePosition: (_, { index }) => [strokes[4 * index]!, strokes[4 * index + 1]!],
    getTargetPosition: (_, { index }) => [strokes[4 * index + 2]!, strokes[4 * index + 3]!],
    getColor: colour,
    getWidth: width,
    widthUnits: 'pixels',
  })
}

/** Four numbers a stroke: where it begins, where it ends. */
function strokesOf(lines: readonly Float64Array[]): Float64Array {
  const strokes = new Float64Array(lines.reduce((sum, line) => sum + 2 * line.length - 4, 0))
  let at = 0
  for (const line of lines) {
    for (let corner = 0; corner + 3 < line.length; corner += 2) {
      strokes.set(line.subarray(corner, corner + 4), at)
      at += 4
    }
  }
  return strokes
}
