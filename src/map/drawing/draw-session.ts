/**
 * One tool in hand on the map: terra-draw told what to draw, and asked for the result. It knows no store. The library
 * hears the map's pointer events itself, fingers too; keys come through the functions here, since it hears them only
 * while the map has the focus.
 */
import type { MapLibreMap } from 'maplibre-gl'
import { type GeoJSONStoreFeatures, TerraDraw, type TerraDrawMouseEvent } from 'terra-draw'
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter'
import type { MarkGeometry } from '@/domain/gap/mark'
import type { Position } from '@/domain/units'
import type { DrawingTool } from '@/store/session/gap-desk'
import { drawMode, FINISH_KEY, selectMode } from './draw-modes'
import { drawable, drawnShape, roundedPosition, withHoles } from './mark-shape'

export interface DrawCalls {
  /** Where a corner is pulled to; `null`: it stays. */
  readonly snap: (lon: number, lat: number) => Position | null
  /** A shape, or the line that splits, is drawn. */
  readonly drawn: (geometry: MarkGeometry) => void
  /** The shape was changed; all changes of one press of the pointer carry the same number. */
  readonly edited: (geometry: MarkGeometry, press: number) => void
  /** Corners that are set so far. */
  readonly corners: (count: number) => void
  readonly refused: (why: Refusal) => void
}

/** `crosses-itself`: the border does. `not-editable`: the library cannot take the shape in hand. */
export type Refusal = 'crosses-itself' | 'not-editable'

export interface DrawSession {
  readonly finish: () => void
  readonly removeLastCorner: () => void
  /** Sets a corner in the middle of the map: for the keyboard, and for a finger that hides what it points at. */
  readonly placeAtCentre: () => void
  /** Edit: the shape came to be another one by another way (undo). */
  readonly show: (geometry: MarkGeometry) => void
  /** Edit: whether a press on a corner removes it. */
  readonly setRemoving: (removing: boolean) => void
  readonly close: () => void
}

const EDITED = 'edited'
/** The browser's double click follows the pointer event that ended the drawing; it must not zoom. */
const DOUBLE_CLICK_MS = 400
let presses = 0
/** Tools in hand: one, or two for a moment while one is changed for another. */
let inHand = 0

/** @param shape of the mark that is edited; else `null`. */
export function openDrawing(
  map: MapLibreMap,
  tool: DrawingTool,
  shape: MarkGeometry | null,
  calls: DrawCalls,
): DrawSession {
  const coarse = matchMedia('(pointer: coarse)').matches
  const snapped = ({ lng, lat }: { lng: number; lat: number }) => {
    const found = calls.snap(lng, lat)
    return found ? [...roundedPosition(found)] : undefined
  }
  const options = { coarse, snapped, refused: calls.refused }
  const own = drawMode(tool, options)
  const select = selectMode(options)
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map }),
    modes: [...(tool === 'edit' ? editable(options) : [own]), select.mode],
    idStrategy: { isValidId: id => typeof id === 'string', getId: () => crypto.randomUUID() },
  })
  draw.start()
  inHand++

  const corners = () => ('undoSize' in own && typeof own.undoSize === 'function' ? own.undoSize() : 0)
  const told = () => queueMicrotask(() => calls.corners(corners()))
  let before = shape

  const take = (geometry: MarkGeometry) => {
    before = geometry
    draw.clear()
    const { type, coordinates } = drawable(geometry)
    const feature = {
      id: EDITED,
      type: 'Feature',
      geometry: { type, coordinates },
      properties: { mode: MODE_OF[type] },
    } as unknown as GeoJSONStoreFeatures
    const [answer] = draw.addFeatures([feature])
    if (answer?.valid) draw.selectFeature(EDITED)
    else calls.refused('not-editable')
  }

  draw.on('change', told)
  draw.on('finish', (id, { action }) => {
    const geometry = draw.getSnapshotFeature(id)?.geometry
    let made = geometry && drawnShape(geometry)
    if (!made) return
    // The library snaps corners, not points.
    if (made.type === 'Point') {
      const [lng, lat] = made.coordinates
      const at = snapped({ lng, lat })
      if (at) made = { type: 'Point', coordinates: at as unknown as Position }
    }
    if (tool !== 'edit') return calls.drawn(made)
    if (!before) return
    const after = withHoles(before, made, action === 'dragFeature')
    before = after
    calls.edited(after, presses)
    if (made.type === 'Point') queueMicrotask(() => take(after))
  })

  const pressed = () => {
    presses++
  }
  const canvas = map.getCanvas()
  canvas.addEventListener('pointerdown', pressed, { capture: true })
  if (tool === 'edit' && shape) {
    draw.setMode('select')
    take(shape)
  } else draw.setMode(own.mode)
  // The pointer says so at once, and keys go to the map: the button that took the tool would take it back.
  if (tool !== 'edit') canvas.style.cursor = 'crosshair'
  canvas.focus({ preventScroll: true })

  return {
    finish: () => {
      const wanted = { point: 1, line: 2, split: 2, polygon: 3, edit: 0 }[tool]
      if (corners() >= wanted) own.onKeyUp({ key: FINISH_KEY, heldKeys: [], preventDefault: () => {} })
    },
    removeLastCorner: () => {
      if ('undo' in own && typeof own.undo === 'function') own.undo()
      told()
    },
    placeAtCentre: () => {
      if (tool === 'edit') return
      const event = centreOf(map)
      own.onMouseMove(event)
      own.onClick(event)
      told()
    },
    show: geometry => {
      if (JSON.stringify(geometry) !== JSON.stringify(before)) take(geometry)
    },
    setRemoving: select.setRemoving,
    close: () => {
      canvas.removeEventListener('pointerdown', pressed, { capture: true })
      inHand--
      draw.off('change', told)
      // With the whole map gone there is nothing to take away.
      if (map._removed) return
      draw.stop()
      canvas.style.removeProperty('cursor')
      map.dragPan.enable()
      map.doubleClickZoom.disable()
      setTimeout(() => {
        if (inHand === 0) map.doubleClickZoom.enable()
      }, DOUBLE_CLICK_MS)
    },
  }
}

const MODE_OF = { Point: 'point', LineString: 'linestring', Polygon: 'polygon' } as const

const editable = (options: Parameters<typeof drawMode>[1]) =>
  (['point', 'line', 'polygon'] as const).map(tool => drawMode(tool, options))

function centreOf(map: MapLibreMap): TerraDrawMouseEvent {
  const { lng, lat } = map.getCenter()
  const { x, y } = map.project([lng, lat])
  const [lon, north] = roundedPosition([lng, lat])
  return {
    lng: lon,
    lat: north,
    containerX: x,
    containerY: y,
    button: 'left',
    heldKeys: [],
    isContextMenu: false,
  }
}
