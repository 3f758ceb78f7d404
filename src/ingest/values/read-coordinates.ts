/**
 * A place pasted in any notation → WGS 84. Every way to read the text is tried; one that falls into the province is the
 * reading. Two that do are put to the person, and a place outside is refused: nothing is guessed in silence.
 */
import proj4 from 'proj4'
import type { Finding } from '@/domain/finding/finding'
import type { Degrees } from '@/domain/units'
import { type Box, inBox, provinceBox } from '../checks/province-box'
import { isEasting, isNorthing, OWN_MERIDIAN, vn2000Zone } from '../checks/vn2000'
import {
  type AxisToken,
  coordinateTokens,
  NUMBER_STYLES,
  type NumberToken,
  type Token,
} from './coordinate-tokens'
import { readMapLink } from './map-link'

export type Notation =
  | 'degrees'
  | 'degrees-minutes'
  | 'degrees-minutes-seconds'
  | 'vn2000'
  | 'utm'
  | 'map-link'
  | 'geo-uri'

export interface PastedPoint {
  readonly lon: Degrees
  readonly lat: Degrees
  readonly notation: Notation
  /** Which of the two stood first, as found by letters or by range. */
  readonly first: 'lat' | 'lon' | 'northing' | 'easting'
  /** VN-2000: the central meridian read with; 105 where the text names none. */
  readonly meridian: number | null
  /** 1-based line of the text. */
  readonly line: number
}

export type PastedCoordinates =
  | ({ readonly kind: 'point' } & PastedPoint)
  /** Several lines; `findings` of those that could not be read, each with its line as row. */
  | {
      readonly kind: 'points'
      readonly points: readonly PastedPoint[]
      readonly findings: readonly Finding[]
    }
  /** Two readings that both make sense: the person chooses. */
  | {
      readonly kind: 'choice'
      readonly readings: readonly [PastedPoint, PastedPoint]
      readonly finding: Finding
    }
  | { readonly kind: 'finding'; readonly finding: Finding }

/** A pasted text longer than this is a file. */
const LONGEST = 200_000
const LONGEST_LINE = 2_000

export function readCoordinates(text: string, box: Box = provinceBox(null)): PastedCoordinates {
  const lines = text
    .slice(0, LONGEST)
    .split(/\r\n?|\n/)
    .map((line, at) => ({ text: line.slice(0, LONGEST_LINE).normalize('NFC').trim(), line: at + 1 }))
    .filter(one => one.text !== '')
  if (lines.length === 0) return { kind: 'finding', finding: finding('coordinate-unreadable', text, null) }
  const read = lines.map(one => readLine(one.text, one.line, box))
  if (read.length === 1) return read[0]!
  const points = read.flatMap(one => (one.kind === 'point' ? [withoutKind(one)] : []))
  if (points.length > 0)
    return {
      kind: 'points',
      points,
      findings: read.flatMap(one => ('finding' in one ? [one.finding] : [])),
    }
  // One place over two lines: latitude on one, longitude on the next.
  const whole = readLine(lines.map(one => one.text).join(' ; '), 1, box)
  return lines.length <= 3 && whole.kind === 'point' ? whole : read[0]!
}

const withoutKind = ({ kind: _, ...point }: { kind: 'point' } & PastedPoint): PastedPoint => point

type LineReading = Exclude<PastedCoordinates, { kind: 'points' }>

function readLine(text: string, line: number, box: Box): LineReading {
  const link = readMapLink(text)
  if (link?.kind === 'closed') return refused('coordinate-link-closed', text, line)
  if (link?.kind === 'place') {
    const { lon, lat, form } = link
    if (!inBox(lon, lat, box)) return refused('coordinate-out-of-province', text, line)
    return { kind: 'point', lon, lat, notation: form, first: 'lat', meridian: null, line }
  }
  const zone = zoneOf(link?.kind === 'words' ? link.text : text)
  const readings: Candidate[] = []
  for (const style of NUMBER_STYLES) {
    const tokens = coordinateTokens(zone.rest, style)
    for (const candidate of tokens ? candidatesOf(tokens, zone) : [])
      if (!readings.some(other => near(other, candidate))) readings.push(candidate)
  }
  const inside = readings.filter(one => inBox(one.lon, one.lat, box))
  // What the letters of the text say goes before what only its range allows.
  const stated = inside.filter(one => !one.against)
  const [one, two] = stated.length > 0 ? stated : inside
  const point = ({ against: _, ...rest }: Candidate): PastedPoint => ({ ...rest, line })
  if (one && (two || one.against)) {
    const other = two ?? { ...one, lon: one.lat, lat: one.lon }
    const says = (place: Candidate) => `${round(place.lat)} N, ${round(place.lon)} E`
    const context = { first_way: says(one), second_way: says(other) }
    const asked: Finding = { ...finding('coordinate-two-ways', text, line), context }
    return two
      ? { kind: 'choice', readings: [point(one), point(two)], finding: asked }
      : { kind: 'finding', finding: asked }
  }
  if (one) return { kind: 'point', ...point(one) }
  const somewhere = readings.some(({ lon, lat }) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90)
  return refused(somewhere ? 'coordinate-out-of-province' : 'coordinate-unreadable', text, line)
}

const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6

interface Candidate extends Omit<PastedPoint, 'line'> {
  /** The letters beside the numbers say the other way round. */
  readonly against: boolean
}

const near = (a: Candidate, b: Candidate) =>
  Math.abs(a.lon - b.lon) < 1e-9 && Math.abs(a.lat - b.lat) < 1e-9 && a.against === b.against

interface Zone {
  readonly rest: string
  readonly system: 'vn2000' | 'utm'
  readonly meridian: number
}

/** What the text says of its plane ("VN-2000, KTT 104°45′", "UTM 48N"), and the text without it. */
function zoneOf(text: string): Zone {
  let meridian = OWN_MERIDIAN
  let rest = text
    .replace(/\bvn[\s-]?2000\b/gi, ' ')
    .replace(/(?:múi(?: chiếu)?|mui(?: chieu)?)\s*[36]\s*(?:°|độ|do)?/gi, ' ')
    .replace(
      /(?:kinh tuyến trục|kinh tuyen truc|kttw?|lon_0|cm)\s*[:=]?\s*(10\d)(?:([.,]\d+)|\s*(?:°|độ|do|o)\s*(?:(\d{1,2})\s*['′’])?)?/gi,
      (_, degrees: string, decimals?: string, minutes?: string) => {
        meridian =
          Number(degrees) + Number((decimals ?? '').replace(',', '.') || 0) + Number(minutes ?? 0) / 60
        return ' '
      },
    )
  const utm = /\butm\b|\b48\s?[qn]\b/i.test(rest)
  if (utm) rest = rest.replace(/\butm\b|\b(?:zone\s*)?48\s?[qn]?\b/gi, ' ')
  return { rest, system: utm ? 'utm' : 'vn2000', meridian }
}

function candidatesOf(tokens: readonly Token[], zone: Zone): Candidate[] {
  const numbers = tokens.filter(one => one.kind === 'number')
  if (numbers.length < 2 || numbers.length > 8) return []
  const byLetters = lettered(tokens)
  if (byLetters) {
    const [a, b] = byLetters.map(({ numbers: part, axis }) => ({ angle: angleOf(part), axis }))
    if (a?.angle && b?.angle) return pointsOf(a.angle, b.angle, a.axis, b.axis, zone)
  }
  const found: Candidate[] = []
  for (const [first, second] of splits(numbers)) {
    const [a, b] = [angleOf(first), angleOf(second)]
    if (a && b) found.push(...pointsOf(a, b, null, null, zone))
  }
  return found
}

interface Group {
  readonly axis: AxisToken
  readonly numbers: NumberToken[]
}

/** Two groups of numbers, each with its axis; `null`: the letters do not part the numbers into two. */
function lettered(tokens: readonly Token[]): [Group, Group] | null {
  const axes = tokens.filter(one => one.kind === 'axis')
  if (axes.length < 2) return null
  const prefixed = tokens[0]!.kind === 'axis'
  const groups: Group[] = []
  let open: { axis: AxisToken | null; numbers: NumberToken[] } = { axis: null, numbers: [] }
  const close = () => {
    if (open.axis && open.numbers.length > 0) groups.push({ axis: open.axis, numbers: open.numbers })
    open = { axis: null, numbers: [] }
  }
  for (const token of tokens) {
    if (token.kind === 'number') open.numbers.push(token)
    else if (prefixed) {
      if (open.numbers.length > 0) close()
      open.axis = token
    } else {
      open.axis = token
      close()
    }
  }
  if (prefixed) close()
  return groups.length === 2 ? [groups[0]!, groups[1]!] : null
}

/** Where the second coordinate may begin: at its degree mark, or in the middle; a label before or a height behind may be left. */
function splits(numbers: readonly NumberToken[]): (readonly [NumberToken[], NumberToken[]])[] {
  const marked = numbers.flatMap((one, at) => (one.mark === 'degree' ? [at] : []))
  if (marked.length === 2) {
    const [first, second] = marked as [number, number]
    return [[numbers.slice(first, second), numbers.slice(second, second + 3)]]
  }
  if (marked.length > 0) return []
  const halves = (list: readonly NumberToken[]) =>
    list.length % 2 === 0 && list.length >= 2 && list.length <= 6
      ? [[list.slice(0, list.length / 2), list.slice(list.length / 2)] as const]
      : []
  if (numbers.length % 2 === 0) return halves(numbers)
  return [...halves(numbers.slice(1)), ...halves(numbers.slice(0, -1))]
}

interface Angle {
  readonly value: number
  readonly form: 'plain' | 'dm' | 'dms'
}

/** Degrees with minutes and seconds below sixty, or one number. */
function angleOf(numbers: readonly NumberToken[]): Angle | null {
  const [degrees, minutes, seconds, more] = numbers
  if (!degrees || more) return null
  if (!minutes) return { value: degrees.value, form: 'plain' }
  const inAngle = numbers.slice(1).every(one => !one.parted || one.mark !== null)
  const order = ['degree', 'minute', 'second'] as const
  const marks = numbers.every((one, at) => one.mark === null || one.mark === order[at])
  if (!degrees.whole || !inAngle || !marks || minutes.value < 0 || minutes.value >= 60) return null
  const sign = degrees.value < 0 ? -1 : 1
  if (!seconds) return { value: degrees.value + (sign * minutes.value) / 60, form: 'dm' }
  if (!minutes.whole || seconds.value < 0 || seconds.value >= 60) return null
  return { value: degrees.value + sign * (minutes.value / 60 + seconds.value / 3600), form: 'dms' }
}

const FORMS = { plain: 'degrees', dm: 'degrees-minutes', dms: 'degrees-minutes-seconds' } as const

function pointsOf(
  a: Angle,
  b: Angle,
  axisA: AxisToken | null,
  axisB: AxisToken | null,
  zone: Zone,
): Candidate[] {
  const metres = a.form === 'plain' && b.form === 'plain'
  if (metres && isNorthing(a.value) && isEasting(b.value))
    return [projected(b.value, a.value, 'northing', zone)]
  if (metres && isEasting(a.value) && isNorthing(b.value))
    return [projected(a.value, b.value, 'easting', zone)]
  if (axisA && axisA.axis === axisB?.axis) return []
  const turn = (angle: Angle, axis: AxisToken | null) =>
    axis?.negative ? -Math.abs(angle.value) : angle.value
  const [x, y] = [turn(a, axisA), turn(b, axisB)]
  const form = a.form === 'plain' ? b.form : b.form === 'dms' ? 'dms' : a.form
  const notation = FORMS[form]
  const latFirst: Candidate = {
    lat: x,
    lon: y,
    notation,
    first: 'lat',
    meridian: null,
    against: axisA?.axis === 'lon',
  }
  const lonFirst: Candidate = {
    lat: y,
    lon: x,
    notation,
    first: 'lon',
    meridian: null,
    against: axisA?.axis === 'lat',
  }
  return [latFirst, lonFirst]
}

const UTM_48 = '+proj=utm +zone=48 +datum=WGS84 +units=m +no_defs'

function projected(easting: number, northing: number, first: 'northing' | 'easting', zone: Zone): Candidate {
  const utm = zone.system === 'utm'
  const plane = utm ? UTM_48 : vn2000Zone(zone.meridian)
  const [lon, lat] = proj4(plane, 'EPSG:4326').forward([easting, northing]) as [number, number]
  return { lon, lat, notation: zone.system, first, meridian: utm ? null : zone.meridian, against: false }
}

const finding = (code: Finding['code'], value: string, row: number | null): Finding => ({
  code,
  severity: 'error',
  row,
  column: null,
  value: value.trim().slice(0, 120),
  context: {},
})

const refused = (code: Finding['code'], text: string, line: number): LineReading => ({
  kind: 'finding',
  finding: finding(code, text, line),
})
