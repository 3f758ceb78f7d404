/** How shapes look while they are drawn: the accent on white, the same on every ground. */
import type { HexColor } from 'terra-draw'

const ACCENT: HexColor = '#0b4f6c'
const WHITE: HexColor = '#ffffff'
/** What a corner snaps to, and the point that closes a shape. */
const HOT: HexColor = '#d5187e'

const corner = (name: string, colour: HexColor, width: number) => ({
  [`${name}PointColor`]: WHITE,
  [`${name}PointWidth`]: width,
  [`${name}PointOutlineColor`]: colour,
  [`${name}PointOutlineWidth`]: 2,
})

export const POINT_LOOK = {
  pointColor: ACCENT,
  pointWidth: 7,
  pointOutlineColor: WHITE,
  pointOutlineWidth: 2.5,
}

export const LINE_LOOK = {
  lineStringColor: ACCENT,
  lineStringWidth: 3,
  ...corner('closing', HOT, 5),
  ...corner('snapping', HOT, 5),
  ...corner('coordinate', ACCENT, 4),
}

/** The line that splits: dashed, since it is no mark. */
export const CUT_LOOK = { ...LINE_LOOK, lineStringColor: HOT, lineStringDash: [7, 5] as [number, number] }

export const POLYGON_LOOK = {
  fillColor: ACCENT,
  fillOpacity: 0.16,
  outlineColor: ACCENT,
  outlineWidth: 2.5,
  ...corner('closing', HOT, 5),
  ...corner('snapping', HOT, 5),
  ...corner('coordinate', ACCENT, 4),
}

/** Of the shape that is edited. Handles are larger where fingers take them. */
export const editLook = (coarse: boolean) => ({
  selectedPointColor: ACCENT,
  selectedPointWidth: coarse ? 11 : 9,
  selectedPointOutlineColor: WHITE,
  selectedPointOutlineWidth: 3,
  selectedLineStringColor: ACCENT,
  selectedLineStringWidth: 3.5,
  selectedPolygonColor: ACCENT,
  selectedPolygonFillOpacity: 0.16,
  selectedPolygonOutlineColor: ACCENT,
  selectedPolygonOutlineWidth: 2.5,
  selectionPointColor: WHITE,
  selectionPointWidth: coarse ? 8 : 5.5,
  selectionPointOutlineColor: ACCENT,
  selectionPointOutlineWidth: 2.5,
  midPointColor: ACCENT,
  midPointWidth: coarse ? 5 : 3.5,
  midPointOutlineColor: WHITE,
  midPointOutlineWidth: 1.5,
})
