/**
 * How marks look by status: a pin whose colour, lightness and sign all differ, so that no one of them carries it alone.
 * The picture for the graphics card and the signs of the legend come from the same paths.
 */
import { MARK_STATUSES, type MarkStatus } from '@/domain/gap/mark'
import type { Rgb } from './colours'

export interface StatusLook {
  readonly colour: Rgb
  /** SVG path round (0, 0), within 4.6 either way. */
  readonly sign: string
  /** Drawn as a line instead of filled. */
  readonly stroked: boolean
}

export const STATUS_LOOK: Record<MarkStatus, StatusLook> = {
  reported: { colour: [213, 94, 0], sign: 'M-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0Z', stroked: true },
  verified: {
    colour: [146, 22, 48],
    sign: 'M-3.800 0a3.800 3.800 0 1 0 7.600 0a3.800 3.800 0 1 0-7.600 0Z',
    stroked: false,
  },
  assigned: { colour: [0, 94, 168], sign: 'M-3.400-3.400h6.800v6.800h-6.800Z', stroked: false },
  building: { colour: [126, 94, 0], sign: 'M0-4.200L4.200 3.200H-4.200Z', stroked: false },
  covered: { colour: [0, 122, 98], sign: 'M-3.600.200L-1 2.900L3.900-2.900', stroked: true },
  closed: { colour: [84, 98, 110], sign: 'M-3.800 0H3.800', stroked: true },
  rejected: {
    colour: [140, 150, 158],
    sign: 'M-2.900-2.900L2.900 2.900M2.900-2.900L-2.900 2.900',
    stroked: true,
  },
}

/** The pin itself: its tip at (0, 0), its head round (0, −17). */
export const PIN =
  'M0 0C-2.600-5.200-8.500-9.800-8.500-17A8.500 8.500 0 1 1 8.500-17C8.500-9.800 2.600-5.200 0 0Z'
export const PIN_HEAD = -17
/** Line of the signs that are drawn as lines. */
export const SIGN_WIDTH = 2.2

/** The badge on a mark whose evidence and whose operators' claim contradict each other: ≠ on white, at the pin's shoulder. */
export const CONTRADICTION = {
  colour: [163, 6, 110] as Rgb,
  sign: 'M-3.200-1.400H3.200M-3.200 1.400H3.200M2-3.800L-2 3.800',
}

/** Where the badge stands beside the pin, and its size. */
const SHOULDER = { x: 7, y: -24, scale: 0.8 }

const SCALE = 2.5
const CELL = { width: 66, height: 84 }
/** Of the tip within its cell. */
const TIP = { x: CELL.width / 2, y: CELL.height - 6 }

export const PIN_FRAMES = Object.fromEntries(
  [...MARK_STATUSES, 'contradiction' as const].map((name, column) => [
    name,
    {
      x: column * CELL.width,
      y: 0,
      ...CELL,
      anchorX: TIP.x,
      anchorY: TIP.y,
      mask: false,
    },
  ]),
)

/** The height of a whole cell for a pin of one pixel: what the layer takes for size. */
export const CELL_PER_PIN = CELL.height / (26 * SCALE)

let sheet: HTMLCanvasElement | null = null

/** The pins side by side, in the order of the statuses, then the badge. */
export function pinSheet(): HTMLCanvasElement {
  if (sheet) return sheet
  sheet = document.createElement('canvas')
  sheet.width = CELL.width * (MARK_STATUSES.length + 1)
  sheet.height = CELL.height
  // Drawn by the processor: a dozen pins are a blink there, while the graphics card may be busy for long.
  const pen = sheet.getContext('2d', { willReadFrequently: true })
  if (!pen) throw new Error('no 2D canvas to draw the pins on')
  pen.lineJoin = 'round'
  pen.lineCap = 'round'
  for (const [column, status] of MARK_STATUSES.entries()) {
    const { colour, sign, stroked } = STATUS_LOOK[status]
    pen.setTransform(SCALE, 0, 0, SCALE, column * CELL.width + TIP.x, TIP.y)
    pen.strokeStyle = '#fff'
    pen.lineWidth = 3
    pen.stroke(new Path2D(PIN))
    pen.fillStyle = `rgb(${colour.join()})`
    pen.fill(new Path2D(PIN))
    pen.translate(0, PIN_HEAD)
    pen.fillStyle = '#fff'
    pen.lineWidth = SIGN_WIDTH
    if (stroked) pen.stroke(new Path2D(sign))
    else pen.fill(new Path2D(sign))
  }
  pen.setTransform(SCALE, 0, 0, SCALE, MARK_STATUSES.length * CELL.width + TIP.x, TIP.y)
  pen.translate(SHOULDER.x, SHOULDER.y)
  pen.scale(SHOULDER.scale, SHOULDER.scale)
  pen.fillStyle = '#fff'
  pen.strokeStyle = `rgb(${CONTRADICTION.colour.join()})`
  pen.lineWidth = 1.8
  pen.beginPath()
  pen.arc(0, 0, 6.5, 0, 2 * Math.PI)
  pen.fill()
  pen.stroke()
  pen.stroke(new Path2D(CONTRADICTION.sign))
  return sheet
}
