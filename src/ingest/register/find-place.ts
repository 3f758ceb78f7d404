/** Where a row lies: by its shape, by its coordinates in any notation, or by the village that it names. */
import type { Commune, Village } from '@/domain/dataset/records'
import type { MarkGeometry } from '@/domain/gap/mark'
import { readPair } from '../checks/point-pairs'
import { provinceBox } from '../checks/province-box'
import { foldMarks, foldTone } from '../fold'
import { CommuneFinder } from '../names/commune-finder'
import { restoreZeros } from '../names/restore-zeros'
import { grouped } from './grouped'
import { plainText } from './plain-text'
import type { RawRow } from './raw-row'
import { shapeOfText } from './read-shape'
import type { RegisterFinding } from './register-review'

export interface FoundPlace {
  /** `null`: not known (yet). */
  readonly geometry: MarkGeometry | null
  readonly commune: Commune | null
  /** Set where the place was taken from the village. */
  readonly village: Village | null
  readonly findings: readonly RegisterFinding[]
}

export type PlaceFinder = (raw: RawRow, own: boolean) => FoundPlace

export function placeFinder(communes: readonly Commune[], villages: readonly Village[]): PlaceFinder {
  const finder = new CommuneFinder(communes)
  const byCommune = grouped(villages, ({ communeCode }) => communeCode)
  const byCode = new Map(villages.map(village => [village.villageCode, village]))
  return (raw, own) => {
    const findings: RegisterFinding[] = []
    const say: Say = (code, severity, value) =>
      findings.push({ code, severity, row: raw.row, column: null, value, context: {} })
    const given = statedPlace(raw, own, say)
    // A place that is stated needs no village; what the names say is then only used to recognise the row.
    const quiet = given !== null ? () => {} : say
    const code = plainText(raw.cells.get('village_code') ?? null)
    const known = code === null ? undefined : byCode.get(code)
    const commune = known ? (finder.code(known.communeCode) ?? null) : communeOf(raw, finder, quiet)
    if (given) return { geometry: given, commune, village: null, findings }
    const village = known ?? (commune ? villageOf(raw, byCommune.get(commune.communeCode) ?? [], say) : null)
    const place = village && pointOf(village)
    if (!place) say('no-place', 'warning', plainText(raw.cells.get('name') ?? null))
    return { geometry: place ?? null, commune, village: place ? village : null, findings }
  }
}

type Say = (
  code: RegisterFinding['code'],
  severity: RegisterFinding['severity'],
  value: string | null,
) => void

const pointOf = ({ lon, lat }: Village): MarkGeometry | null =>
  lon === null || lat === null ? null : { type: 'Point', coordinates: [lon, lat] }

const PROVINCE = provinceBox(null)

function statedPlace(raw: RawRow, own: boolean, say: Say): MarkGeometry | null {
  const { cells, shape } = raw
  if (shape === 'unreadable') say('shape-unreadable', 'error', null)
  else if (shape !== null) return shape
  const text = plainText(cells.get('shape') ?? null)
  const written = text === null ? null : shapeOfText(text)
  if (written) return written
  if (text !== null) say('shape-unreadable', 'error', text.slice(0, 80))
  // Beside a shape of ours the coordinates are only a point inside it.
  if (own && text !== null) return null
  const [first, second] = coordinateTexts(raw)
  if (first === '' && second === '') return null
  const pair = readPair(first, second, [null, null], PROVINCE)
  if (pair.kind === 'point') return { type: 'Point', coordinates: [pair.lon, pair.lat] }
  const [lon, lat] = [Number(first), Number(second)]
  // A mark of ours may lie where no list of the province would put it.
  if (own && first !== '' && second !== '' && Math.abs(lon) <= 180 && Math.abs(lat) <= 90)
    return { type: 'Point', coordinates: [lon, lat] }
  say('place-outside', 'error', [first, second].filter(part => part !== '').join('; '))
  return null
}

/** Longitude and latitude as they stand; two in one cell part by `;`, by a comma and a blank, or by a blank. */
function coordinateTexts({ cells }: RawRow): readonly [string, string] {
  const [lon, lat] = (['lon', 'lat'] as const).map(key => plainText(cells.get(key) ?? null) ?? '')
  const pair = plainText(cells.get('place') ?? null)
  if (lon !== '' || lat !== '' || pair === null) return [lon!, lat!]
  const parts = [/\s*;\s*/, /\s*,\s+/, /\s*\n\s*/, /,/, /\s+/]
    .map(sign => pair.split(sign))
    .find(split => split.length === 2)
  return parts ? [parts[0]!, parts[1]!] : [pair, '']
}

function communeOf(raw: RawRow, finder: CommuneFinder, say: Say): Commune | null {
  const said = (key: 'commune_code' | 'commune_name' | 'district_name') =>
    plainText(raw.cells.get(key) ?? null)
  const code = said('commune_code')
  if (code !== null) {
    const commune =
      finder.code(code) ?? finder.code(restoreZeros(code, one => finder.code(one) !== undefined) ?? '')
    if (commune) return commune
  }
  const name = said('commune_name') ?? raw.commune
  if (name === null) return null
  const districtText = said('district_name') ?? raw.district
  const found = finder.name(name, districtText === null ? null : finder.district(districtText))
  if (found.kind === 'one') return found.commune
  say(found.kind === 'many' ? 'commune-ambiguous' : 'commune-unknown', 'warning', name)
  return null
}

const PREFIX = /^(?:thon|ban|lang|khu pho|khu|to dan pho|to|pho|xom|cum dan cu|cum) (?=\S)/

/** A village's name for comparison: `Thôn 5` stays as it is, since a number alone names nothing. */
export function villageKey(name: string): string {
  const folded = foldMarks(name)
  const bare = folded.replace(PREFIX, '')
  return /^\d+$/.test(bare) ? folded : bare
}

/** Same name; else same without diacritics; else same without the word before it. Only where one alone fits. */
function villageOf(raw: RawRow, villages: readonly Village[], say: Say): Village | null {
  const name = plainText(raw.cells.get('name') ?? null)
  if (name === null) return null
  const located = villages.filter(village => pointOf(village) !== null)
  const same: readonly ((other: string) => boolean)[] = [
    other => foldTone(other) === foldTone(name),
    other => foldMarks(other) === foldMarks(name),
    other => villageKey(other) === villageKey(name),
  ]
  for (const isSame of same) {
    const found = located.filter(({ villageName }) => isSame(villageName))
    if (found.length === 1) return found[0]!
    if (found.length > 1) {
      say('village-ambiguous', 'warning', name)
      return null
    }
  }
  say('village-unknown', 'warning', name)
  return null
}
