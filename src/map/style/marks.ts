/**
 * Shapes of the points: drawn once into one picture for the graphics card, and as SVG paths into the legend, from the
 * same corners. A mark is a white mask that the layer colours; the ring variants stay open in the middle. Schools and
 * fibre have closed shapes; cell sites (`site-marks.ts`) are masts drawn in strokes, so that neither is taken for the other.
 */
import type { SchoolLevel } from '@/domain/dataset/records'
import type { Rgb } from './colours'

export type MarkShape = 'circle' | 'square' | 'triangle' | 'diamond' | 'pentagon' | 'star' | 'down'
export type MarkFill = 'full' | 'ring' | 'dotted'

const SHAPES: readonly MarkShape[] = ['circle', 'square', 'triangle', 'diamond', 'pentagon', 'star', 'down']
export const MARK_FILLS: readonly MarkFill[] = ['full', 'ring', 'dotted']

export const SCHOOL_MARK: Record<SchoolLevel, { readonly shape: MarkShape; readonly colour: Rgb }> = {
  MN: { shape: 'circle', colour: [190, 92, 150] },
  TH: { shape: 'square', colour: [0, 114, 178] },
  THCS: { shape: 'triangle', colour: [0, 128, 94] },
  THPT: { shape: 'diamond', colour: [184, 74, 0] },
  LC: { shape: 'pentagon', colour: [60, 140, 190] },
  GDTX: { shape: 'down', colour: [128, 100, 0] },
  DTNT: { shape: 'star', colour: [40, 48, 56] },
}

/** Corners of a shape in a unit circle, y down; `null` for the circle itself. */
function corners(shape: MarkShape): readonly (readonly [number, number])[] | null {
  const around = (count: number, from: number, radius: (i: number) => number) =>
    Array.from({ length: count }, (_, i) => {
      const angle = ((from + (360 * i) / count) * Math.PI) / 180
      return [Math.cos(angle) * radius(i), Math.sin(angle) * radius(i)] as const
    })
  if (shape === 'circle') return null
  if (shape === 'square') return around(4, 45, () => 1.12)
  if (shape === 'triangle') return around(3, -90, () => 1.18)
  if (shape === 'down') return around(3, 90, () => 1.18)
  if (shape === 'diamond') return around(4, 0, () => 1.12)
  if (shape === 'pentagon') return around(5, -90, () => 1.06)
  return around(10, -90, i => (i % 2 ? 0.52 : 1.2))
}

/** The outline as an SVG path of the given radius round (0, 0). */
export function markPath(shape: MarkShape, radius: number): string {
  const points = corners(shape)
  if (!points)
    return `M${-radius} 0a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`
  return `M${points.map(([x, y]) => `${(x * radius).toFixed(2)} ${(y * radius).toFixed(2)}`).join('L')}Z`
}

const CELL = 64
const RADIUS = 20

export const markName = (shape: MarkShape, fill: MarkFill) => `${shape}-${fill}`

export interface MarkFrame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly mask: true
}

/** Where each mark stands in the picture. */
export const MARK_FRAMES: Readonly<Record<string, MarkFrame>> = Object.fromEntries(
  SHAPES.flatMap((shape, column) =>
    MARK_FILLS.map((fill, row) => [
      markName(shape, fill),
      { x: column * CELL, y: row * CELL, width: CELL, height: CELL, mask: true as const },
    ]),
  ),
)

let sheet: HTMLCanvasElement | null = null

export function markSheet(): HTMLCanvasElement {
  if (sheet) return sheet
  sheet = document.createElement('canvas')
  sheet.width = CELL * SHAPES.length
  sheet.height = CELL * MARK_FILLS.length
  const pen = sheet.getContext('2d')
  if (!pen) throw new Error('no 2D canvas to draw the map marks on')
  pen.fillStyle = pen.strokeStyle = '#fff'
  pen.lineWidth = 7
  pen.lineJoin = 'round'
  SHAPES.forEach((shape, column) => {
    MARK_FILLS.forEach((fill, row) => {
      pen.setTransform(1, 0, 0, 1, (column + 0.5) * CELL, (row + 0.5) * CELL)
      pen.stroke(new Path2D(markPath(shape, RADIUS)))
      if (fill === 'full') pen.fill(new Path2D(markPath(shape, RADIUS)))
      if (fill === 'dotted') pen.fill(new Path2D(markPath('circle', 6)))
    })
  })
  return sheet
}
