/** Where a box stands beside the pointer, along one axis: after it, else before it, and always inside the map. */

const AWAY = 14
const MARGIN = 4

/** Start of the box. All in pixels from the map's edge; a box that is larger than the room begins at the margin. */
export function beside(pointer: number, box: number, room: number): number {
  const after = pointer + AWAY
  const before = pointer - AWAY - box
  const wanted = after + box + MARGIN <= room ? after : before
  return Math.round(Math.max(MARGIN, Math.min(wanted, room - box - MARGIN)))
}
