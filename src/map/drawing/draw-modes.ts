/** The drawing library's modes as this map sets them: one for each tool, and one that takes a shape in hand. */
import {
  TerraDrawLineStringMode,
  type TerraDrawMouseEvent,
  TerraDrawPointMode,
  TerraDrawPolygonMode,
  TerraDrawSelectMode,
  ValidateNotSelfIntersecting,
} from 'terra-draw'
import type { DrawingTool } from '@/store/session/gap-desk'
import { CUT_LOOK, editLook, LINE_LOOK, POINT_LOOK, POLYGON_LOOK } from './draw-look'

export interface ModeOptions {
  /** Fingers, not a mouse. */
  readonly coarse: boolean
  readonly snapped: (event: TerraDrawMouseEvent) => number[] | undefined
  readonly refused: (why: 'crosses-itself') => void
}

/** A key that no keyboard has: it finishes a shape when, and only when, it is said to. */
export const FINISH_KEY = 'finish-drawing'

/** How near the pointer must come to a corner, pixels. */
const reach = (coarse: boolean) => (coarse ? 26 : 14)

export function drawMode(tool: DrawingTool, { coarse, snapped, refused }: ModeOptions) {
  const given = {
    pointerDistance: reach(coarse),
    keyEvents: { cancel: null, finish: FINISH_KEY },
    snapping: { toCustom: snapped },
    showCoordinatePoints: true,
  }
  if (tool === 'line') return new TerraDrawLineStringMode({ ...given, styles: LINE_LOOK })
  if (tool === 'split') return new TerraDrawLineStringMode({ ...given, styles: CUT_LOOK })
  if (tool === 'polygon')
    return new TerraDrawPolygonMode({
      ...given,
      styles: POLYGON_LOOK,
      validation: (feature, { updateType }) => {
        if (updateType !== 'finish') return { valid: true }
        const answer = ValidateNotSelfIntersecting(feature)
        if (!answer.valid) refused('crosses-itself')
        return answer
      },
    })
  return new TerraDrawPointMode({ styles: POINT_LOOK })
}

export function selectMode({ coarse, snapped }: ModeOptions) {
  let removing = false
  const feature = {
    draggable: true,
    selfIntersectable: false,
    coordinates: {
      draggable: true,
      deletable: true,
      midpoints: { draggable: true },
      snappable: { toCustom: snapped },
    },
  }
  const mode: TerraDrawSelectMode = new TerraDrawSelectMode({
    pointerDistance: reach(coarse),
    // "Delete" would remove the whole shape.
    keyEvents: null,
    allowManualDeselection: false,
    flags: {
      point: { feature: { draggable: true } },
      linestring: { feature: { ...feature, selfIntersectable: true } },
      polygon: { feature },
    },
    pointerEvents: {
      rightClick: true,
      contextMenu: true,
      leftClick: event => {
        if (!removing || event.isContextMenu) return true
        mode.onClick({ ...event, button: 'right' })
        return false
      },
      onDragStart: true,
      onDrag: true,
      onDragEnd: true,
    },
    styles: editLook(coarse),
  })
  return {
    mode,
    /** Whether a press on a corner removes it, as the right button always does. */
    setRemoving: (wanted: boolean) => {
      removing = wanted
    },
  }
}
