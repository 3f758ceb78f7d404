/**
 * The list of marks as the map draws it: kept as long as every place of it looks the same. Facts, claims and notes make
 * a new list of marks many times a minute, and none of them moves a pin.
 */
import { useRef } from 'react'
import type { GapMark } from '@/domain/gap/mark'

export const sameDrawing = (a: readonly GapMark[], b: readonly GapMark[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every((mark, place) => {
      const other = b[place]!
      return (
        mark === other ||
        (mark.id === other.id && mark.status === other.status && mark.geometry === other.geometry)
      )
    }))

/** `marks`, or the list that was last returned where it draws the same: the same place holds the same mark. */
export function useSameDrawing(marks: readonly GapMark[]): readonly GapMark[] {
  const last = useRef(marks)
  if (!sameDrawing(last.current, marks)) last.current = marks
  return last.current
}
