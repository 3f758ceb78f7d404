/** What the drawing snaps to: commune boundaries and every mark but the one in hand. */
import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { GapMark, MarkGeometry, MarkId } from '@/domain/gap/mark'
import type { Position } from '@/domain/units'
import { currentPlan } from '@/store/document/current-plan'
import { gapDesk } from '@/store/session/gap-desk'
import type { MapShapes } from '../geometry/map-shapes'
import { type SnapIndex, snapIndex, snapToAny } from '../geometry/snap-index'

const boundaries = new WeakMap<MapShapes, SnapIndex>()

/** @param own the mark that is edited; `null`: none. @returns `null` where nothing snaps. */
export function useSnapping(shapes: MapShapes, own: MarkId | null): SnapIndex | null {
  const snapping = useStore(gapDesk, state => state.snapping)
  const marks = useStore(currentPlan, state => state.register.marks)
  return useMemo(
    () => (snapping ? snapToAny([boundaryIndex(shapes), markIndex(marks, own)]) : null),
    [snapping, shapes, marks, own],
  )
}

function boundaryIndex(shapes: MapShapes): SnapIndex {
  const known = boundaries.get(shapes) ?? snapIndex(shapes.communeLines)
  boundaries.set(shapes, known)
  return known
}

const markIndex = (marks: readonly GapMark[], own: MarkId | null) =>
  snapIndex(marks.flatMap(mark => (mark.id === own ? [] : linesOf(mark.geometry))))

const flat = (line: readonly Position[]) => line.flat()

function linesOf({ type, coordinates }: MarkGeometry): number[][] {
  if (type === 'Point') return [[...coordinates]]
  return type === 'LineString' ? [flat(coordinates)] : coordinates.map(flat)
}
