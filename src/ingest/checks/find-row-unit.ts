/**
 * The unit of a need, gift or hand-over where a row says it in words: a school by its name and commune, or a commune by
 * its name. A name that fits several is asked (by the commune) or refused, never picked.
 */

import type { FindingLog } from '../finding-log'
import type { Question } from '../import'
import { statedCommuneType } from '../names/bare-name'
import type { CommuneFinder } from '../names/commune-finder'
import type { KnownSchool, SchoolFinder } from '../names/school-finder'
import type { RowCommune } from './find-row-commune'

export interface RowUnitPlace {
  readonly row: number
  /** What the column of codes says; a name is read for what it is. */
  readonly unitText: string
  readonly schoolText: string
  readonly communeText: string
  readonly unitHeader: string | null
  readonly schoolHeader: string | null
  readonly communeHeader: string | null
  /** District code that the row or the title above it says. */
  readonly district: string | null
  /** Whether the column of commune names writes diacritics. */
  readonly marked: boolean
  /** A commune can be the unit too. */
  readonly communeToo: boolean
  /** The commune that a person answered for this row. */
  readonly answer: string | undefined
}

export type RowUnit =
  | { readonly kind: 'found'; readonly code: string; readonly by: 'code' | 'commune' }
  | { readonly kind: 'found'; readonly code: string; readonly by: 'school'; readonly school: KnownSchool }
  | { readonly kind: 'blank' | 'rejected' | 'waiting' }

export interface UnitRoom {
  readonly finder: CommuneFinder
  readonly schools: SchoolFinder
  readonly log: FindingLog
  readonly questions: Question[]
  /** The commune of a name, with all its doubts; `text` stands in the column of that header. */
  readonly commune: (text: string, header: string | null) => RowCommune
}

/** Schools that a finding names before it says "…". */
const MOST_LISTED = 6

/** A name has a blank or a letter with a mark; a code has neither. */
export const isName = (text: string): boolean =>
  /\p{L}/u.test(text) && (/\s/.test(text) || /[^\p{ASCII}]/u.test(text))

export function findRowUnit(place: RowUnitPlace, room: UnitRoom): RowUnit {
  const { unitText, schoolText, communeText, unitHeader, schoolHeader, communeHeader, communeToo } = place
  if (unitText !== '' && !isName(unitText)) return { kind: 'found', code: unitText, by: 'code' }
  const text = unitText === '' ? schoolText : unitText
  if (text === '') {
    // A blank among names is a name that is missing; without such a column the commune is the unit.
    const named = unitHeader !== null || schoolHeader !== null
    return named || communeText === '' || !communeToo
      ? { kind: 'blank' }
      : ofCommune(communeText, communeHeader, room)
  }
  const header = unitText === '' ? schoolHeader : unitHeader
  if (communeToo && statedCommuneType(text) !== null) return ofCommune(text, header, room)
  const inside = communesOf(place, room)
  if (inside === null) return { kind: 'rejected' }
  const found = room.schools.find(text, inside)
  if (found.length === 1)
    return { kind: 'found', code: found[0]!.schoolCode, by: 'school', school: found[0]! }
  if (found.length > 1) return ambiguous(text, header, found, place, room)
  const bare = communeToo && unitText !== '' && room.finder.name(text, place.district).kind !== 'none'
  if (bare) return ofCommune(text, header, room)
  room.log.add('unit-name-unknown', 'error', { row: place.row, column: header, value: text })
  return { kind: 'rejected' }
}

function ofCommune(text: string, header: string | null, { commune }: UnitRoom): RowUnit {
  const found = commune(text, header)
  return found.kind === 'found' ? { kind: 'found', code: found.code, by: 'commune' } : found
}

/** Communes that the row leaves open for its school; `null`: it names one that nobody knows (said). */
function communesOf(
  { row, communeText, communeHeader, district, marked, answer }: RowUnitPlace,
  { finder, log }: UnitRoom,
): ((code: string) => boolean) | null {
  if (answer !== undefined) return code => code === answer
  if (communeText !== '') {
    const coded = finder.code(communeText)
    const found = coded
      ? { kind: 'one' as const, commune: coded }
      : finder.name(communeText, district, marked)
    if (found.kind === 'one') return code => code === found.commune.communeCode
    if (found.kind === 'many')
      return code => found.candidates.some(candidate => candidate.communeCode === code)
    log.add('commune-name-unknown', 'error', { row, column: communeHeader, value: communeText })
    return null
  }
  return district === null ? () => true : code => finder.code(code)?.districtCode === district
}

function ambiguous(
  text: string,
  header: string | null,
  found: readonly KnownSchool[],
  { row }: RowUnitPlace,
  { finder, log, questions }: UnitRoom,
): RowUnit {
  const communes = [...new Set(found.map(school => school.communeCode))]
  const named = found.slice(0, MOST_LISTED).map(({ schoolCode, schoolName, communeCode }) => {
    const commune = finder.code(communeCode)
    // With its district: communes of the same name are what makes schools of the same name.
    const place = commune ? `${commune.communeName} – ${commune.districtName}` : communeCode
    return `${schoolName} – ${place} (${schoolCode})`
  })
  log.add(
    'unit-name-ambiguous',
    'error',
    { row, column: header, value: text },
    { count: found.length, candidates: named.join('; ') + (found.length > MOST_LISTED ? '; …' : '') },
  )
  // Two of one name in one commune: no answer about the commune would tell them apart.
  if (communes.length === 1) return { kind: 'rejected' }
  questions.push({ kind: 'commune', row, name: text, candidates: communes })
  return { kind: 'waiting' }
}
