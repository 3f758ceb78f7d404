/** Which found pieces are marks already: a mark made from a piece keeps its shape until somebody moves it. */
import type { FoundGap } from '@/domain/gap/found-gap'
import type { GapMark, MarkId } from '@/domain/gap/mark'
import type { Polygon } from '@/domain/units'

/** Two pieces never share a first corner and a number of corners. */
const shapeKey = ([ring]: Polygon): string => `${ring?.[0]?.join()} ${ring?.length}`

/** Looks a piece's mark up. Built once a register. */
export function markedShapes(marks: readonly GapMark[]): (gap: FoundGap) => MarkId | null {
  const marked = new Map<string, MarkId>()
  for (const { id, geometry } of marks)
    if (geometry.type === 'Polygon') marked.set(shapeKey(geometry.coordinates), id)
  return gap => marked.get(shapeKey(gap.polygons[0] ?? [])) ?? null
}
