/**
 * Masts of the cell sites, one kind an operator: drawn in strokes, where the marks of schools and fibre are closed
 * shapes. The same paths feed the graphics card and the legend.
 */
import type { MarkFrame } from './marks'

export type Mast = 'fork' | 'tower' | 'aerial' | 'ball'

export const MASTS: readonly Mast[] = ['fork', 'tower', 'aerial', 'ball']

/** Masts of the operators, in the order of their names. */
export const mastOf = (operator: number): Mast => MASTS[Math.max(0, operator) % MASTS.length]!

/** Strokes of a mast, y down, about one unit round (0, 0): polylines, and whether a ball stands on top. */
const STROKES: Record<Mast, { readonly lines: readonly (readonly number[])[]; readonly ball?: true }> = {
  fork: {
    lines: [
      [0, 1.1, 0, -1.1],
      [-0.85, -1.05, -0.85, -0.6, 0, 0.1, 0.85, -0.6, 0.85, -1.05],
    ],
  },
  tower: {
    lines: [
      [-0.85, 1.1, 0, -1.1, 0.85, 1.1],
      [-0.5, 0.3, 0.5, 0.3],
    ],
  },
  aerial: {
    lines: [
      [0, 1.1, 0, -1.1],
      [-0.9, -0.75, 0.9, -0.75],
      [-0.6, 0.1, 0.6, 0.1],
    ],
  },
  ball: { lines: [[0, 1.1, 0, 0]], ball: true },
}

/** As an SVG path: to be stroked, not filled. */
export function mastPath(mast: Mast, radius: number): string {
  const { lines, ball } = STROKES[mast]
  const at = (value: number) => (value * radius).toFixed(2)
  const strokes = lines.map(line =>
    line.map((value, i) => `${i === 0 ? 'M' : i % 2 === 0 ? 'L' : ' '}${at(value)}`).join(''),
  )
  const turn = `a${at(0.5)} ${at(0.5)} 0 1 0`
  if (ball) strokes.push(`M${at(-0.5)} ${at(-0.6)}${turn} ${at(1)} 0${turn} ${at(-1)} 0Z`)
  return strokes.join('')
}

const CELL = 64
const RADIUS = 18
/** Width of the stroke, and of the white behind it. */
const WIDTHS = { mark: 10, edge: 23 } as const
const PARTS = ['mark', 'edge'] as const

export const mastName = (mast: Mast, part: 'mark' | 'edge') => `${mast}-${part}`

export const MAST_FRAMES: Readonly<Record<string, MarkFrame>> = Object.fromEntries(
  MASTS.flatMap((mast, column) =>
    PARTS.map((part, row) => [
      mastName(mast, part),
      { x: column * CELL, y: row * CELL, width: CELL, height: CELL, mask: true as const },
    ]),
  ),
)

let sheet: HTMLCanvasElement | null = null

export function mastSheet(): HTMLCanvasElement {
  if (sheet) return sheet
  sheet = document.createElement('canvas')
  sheet.width = CELL * MASTS.length
  sheet.height = CELL * PARTS.length
  const pen = sheet.getContext('2d')
  if (!pen) throw new Error('no 2D canvas to draw the masts on')
  pen.strokeStyle = '#fff'
  pen.lineJoin = pen.lineCap = 'round'
  MASTS.forEach((mast, column) => {
    PARTS.forEach((part, row) => {
      pen.setTransform(1, 0, 0, 1, (column + 0.5) * CELL, (row + 0.5) * CELL)
      pen.lineWidth = WIDTHS[part]
      pen.stroke(new Path2D(mastPath(mast, RADIUS)))
    })
  })
  return sheet
}
