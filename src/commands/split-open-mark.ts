import type { MarkGeometry } from '@/domain/gap/mark'
import type { Line } from '@/domain/units'
import { splitLine } from '@/geometry/clipping/split-line'
import { splitPolygon } from '@/geometry/clipping/split-polygon'
import { provincePlane } from '@/geometry/projection/equal-area'
import { currentPlan } from '@/store/document/current-plan'
import { gapDesk } from '@/store/session/gap-desk'
import { splitMark } from './split-mark'
import { stopDrawing } from './stop-drawing'

/**
 * Cuts the open mark's line or area along a drawn line, in one step; the largest piece stays the mark.
 * @returns how many pieces there are; 0: the line does not cut it, or it is a point, and nothing happened.
 */
export function splitOpenMark(line: Line): number {
  const { mark: id } = gapDesk.getState()
  const shape = currentPlan.getState().register.marks.find(mark => mark.id === id)?.geometry
  const pieces = shape ? piecesOf(shape, line) : []
  if (id === null || pieces.length < 2) return 0
  splitMark(id, pieces)
  stopDrawing()
  return pieces.length
}

function piecesOf(shape: MarkGeometry, line: Line): MarkGeometry[] {
  if (shape.type === 'Point') return []
  if (shape.type === 'LineString')
    return splitLine(shape.coordinates, line)
      .map(coordinates => ({ coordinates, length: lengthOf(coordinates) }))
      .sort((a, b) => b.length - a.length)
      .map(({ coordinates }) => ({ type: 'LineString', coordinates }))
  return splitPolygon(shape.coordinates, line).map(coordinates => ({ type: 'Polygon', coordinates }))
}

/** Metres on the province's plane: enough to tell which piece is the longest. */
function lengthOf(line: Line): number {
  const points = line.map(position => provincePlane.forward(position))
  return points
    .slice(1)
    .reduce((sum, [x, y], place) => sum + Math.hypot(x - points[place][0], y - points[place][1]), 0)
}
