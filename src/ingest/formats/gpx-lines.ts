/**
 * The tracks and routes of a GPX file as lines to mark: a stretch of road without signal, walked or driven with a
 * receiver. Each segment is a line of its own, since between two the receiver was lost. Thinned: a receiver writes a point
 * a second, and a mark is a decision that is kept and handed on.
 */
import type { Element } from '@xmldom/xmldom'
import type { Finding } from '@/domain/finding/finding'
import type { Metres, Position } from '@/domain/units'
import { provincePlane } from '@/geometry/projection/equal-area'
import { type Box, inBox, provinceBox } from '../checks/province-box'
import { FindingLog } from '../finding-log'
import { cleanText } from '../values/clean-text'
import { rootName, xmlDocument } from './xml-document'

export interface GpxLine {
  /** `null`: the file gives none. */
  readonly name: string | null
  /** Two or more, degrees. */
  readonly positions: readonly Position[]
}

export interface GpxLines {
  readonly lines: readonly GpxLine[]
  /** `row`: the running number of the segment in the file. */
  readonly findings: readonly Finding[]
}

/** No point that is left out lies farther from the line than this: a receiver is no better. */
export const THINNED_BY: Metres = 5

export const isGpx = (text: string): boolean => rootName(text) === 'gpx'

export async function readGpxLines(text: string, box: Box = provinceBox(null)): Promise<GpxLines> {
  const log = new FindingLog()
  const document = await xmlDocument(text, log)
  const all = (parent: Pick<Element, 'getElementsByTagNameNS'>, tag: string): Element[] => [
    ...parent.getElementsByTagNameNS('*', tag),
  ]
  const lines: GpxLine[] = []
  let row = 0
  const take = (name: string | null, points: readonly Element[]) => {
    row++
    const places = points.map((point): Position => [degrees(point, 'lon'), degrees(point, 'lat')])
    const outside = places.find(([lon, lat]) => !inBox(lon, lat, box))
    if (outside) {
      const value = `${outside[1]}; ${outside[0]}`
      log.add('coordinate-out-of-province', 'error', { row, value }, { fate: 'rejected' })
      return
    }
    const positions = thinned(places, THINNED_BY)
    if (positions.length >= 2) lines.push({ name, positions })
  }
  for (const track of document ? all(document, 'trk') : [])
    for (const segment of all(track, 'trkseg')) take(nameOf(track), all(segment, 'trkpt'))
  for (const route of document ? all(document, 'rte') : []) take(nameOf(route), all(route, 'rtept'))
  return { lines, findings: log.list }
}

/** NaN, which lies in no box, for what is no number. */
function degrees(point: Element, axis: 'lon' | 'lat'): number {
  const text = point.getAttribute(axis)?.trim() ?? ''
  return text === '' ? Number.NaN : Number(text)
}

function nameOf(element: Element): string | null {
  const own = [...element.childNodes].find(child => (child as Element).localName === 'name')
  return cleanText(own?.textContent ?? '').text || null
}

/** Douglas and Peucker (1973), without recursion: a track may have a hundred thousand points. Ends stay. */
export function thinned(line: readonly Position[], tolerance: Metres): Position[] {
  const metric = line.map(place => provincePlane.forward(place))
  const kept = new Uint8Array(line.length)
  kept[0] = 1
  kept[line.length - 1] = 1
  const waiting: [number, number][] = [[0, line.length - 1]]
  for (let span = waiting.pop(); span; span = waiting.pop()) {
    const [from, to] = span
    let [farthest, at] = [tolerance, -1]
    for (let i = from + 1; i < to; i++) {
      const away = distanceToEdge(metric[i], metric[from], metric[to])
      if (away > farthest) [farthest, at] = [away, i]
    }
    if (at < 0) continue
    kept[at] = 1
    waiting.push([from, at], [at, to])
  }
  const left = line.filter((_, i) => kept[i] === 1)
  // A receiver that lay still has walked no line.
  return left.length === 2 && distanceToEdge(metric[0], metric.at(-1)!, metric.at(-1)!) <= tolerance
    ? []
    : left
}

function distanceToEdge([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): Metres {
  const [dx, dy] = [bx - ax, by - ay]
  const length2 = dx * dx + dy * dy
  const along = length2 > 0 ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length2)) : 0
  return Math.hypot(ax + along * dx - x, ay + along * dy - y)
}
