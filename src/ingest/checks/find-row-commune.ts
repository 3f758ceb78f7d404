/** The commune of a row: by its code, else by its name; every doubt is a finding, and a choice is never made here. */
import type { Commune } from '@/domain/dataset/records'
import type { FindingLog } from '../finding-log'
import type { Question } from '../import'
import type { CommuneFinder } from '../names/commune-finder'
import { communeLabel } from '../names/commune-label'
import { restoreZeros } from '../names/restore-zeros'

/** A title above the row, as `tables/group-row` finds it. */
interface GroupRow {
  readonly district: string
  readonly row: number
  readonly title: string
}

export interface RowPlace {
  readonly row: number
  readonly codeText: string
  readonly nameText: string
  readonly codeHeader: string | null
  readonly nameHeader: string | null
  /** District code, where the row itself says so. */
  readonly district: string | null
  /** The title of a district above the row, where the row itself says none. */
  readonly group: GroupRow | null
  /** Metres from the row's own point to a commune, 0 within; `null`: no point, or no boundary. */
  readonly outside: (code: string) => number | null
  /** Header of the column in which the row itself says its district; `null`: it does not. */
  readonly districtHeader: string | null
  /** Whether the column of names writes diacritics. */
  readonly marked: boolean
  /** What a person answered for this row. */
  readonly answer: string | undefined
}

export type RowCommune =
  | { readonly kind: 'found'; readonly code: string; readonly byName: boolean }
  | { readonly kind: 'blank' | 'rejected' | 'waiting' }

const CODE = /^\d{3,}$/

/** Names of candidates that a finding lists before it says "…". */
const MOST_LISTED = 6

export function findRowCommune(
  place: RowPlace,
  finder: CommuneFinder,
  log: FindingLog,
  questions: Question[],
): RowCommune {
  if (place.answer !== undefined) {
    if (finder.code(place.answer) || finder.isEmpty)
      return { kind: 'found', code: place.answer, byName: true }
  }
  // A column of codes that holds names, and the other way round, is read for what it holds.
  const code = CODE.test(place.codeText) || place.nameText === '' ? place.codeText : ''
  if (code !== '' && (CODE.test(code) || finder.isEmpty)) return byCode(code, place, finder, log)
  const name = place.nameText !== '' ? place.nameText : place.codeText
  if (name === '') return { kind: 'blank' }
  if (CODE.test(name)) return byCode(name, place, finder, log)
  const found = byName(name, place, finder, log, questions)
  if (found.kind === 'found' && place.codeText !== '' && name === place.nameText)
    if (!finder.sameName(finder.code(found.code)!, place.codeText))
      log.add(
        'commune-code-ignored',
        'warning',
        { row: place.row, column: place.codeHeader, value: place.codeText },
        { commune: found.code },
      )
  return found
}

function byCode(code: string, place: RowPlace, finder: CommuneFinder, log: FindingLog): RowCommune {
  const where = { row: place.row, column: place.codeHeader, value: code }
  let known = finder.code(code)
  if (!known) {
    const restored = finder.isEmpty
      ? code.length === 4
        ? `0${code}`
        : null
      : restoreZeros(code, one => finder.code(one) !== undefined)
    if (restored !== null) {
      log.add('code-zero-restored', 'info', where, { restored })
      known = finder.code(restored)
      if (!known) return { kind: 'found', code: restored, byName: false }
    }
  }
  if (finder.isEmpty) return { kind: 'found', code, byName: false }
  if (!known) {
    log.add('commune-unknown', 'error', where)
    return { kind: 'rejected' }
  }
  if (
    place.nameText !== '' &&
    !CODE.test(place.nameText) &&
    !finder.sameName(known, place.nameText, place.marked)
  )
    log.add(
      'code-name-mismatch',
      'warning',
      { row: place.row, column: place.nameHeader, value: place.nameText },
      {
        commune: known.communeCode,
        expected: known.communeName,
      },
    )
  if (place.districtHeader !== null && place.district !== null && place.district !== known.districtCode)
    log.add(
      'district-differs',
      'warning',
      { row: place.row, column: place.districtHeader, value: place.district },
      { commune: known.communeCode, expected: `${known.districtName} (${known.districtCode})` },
    )
  return { kind: 'found', code: known.communeCode, byName: false }
}

function byName(
  name: string,
  place: RowPlace,
  finder: CommuneFinder,
  log: FindingLog,
  questions: Question[],
): RowCommune {
  const where = { row: place.row, column: place.nameHeader ?? place.codeHeader, value: name }
  const { group } = place
  const found = finder.name(name, place.district ?? group?.district ?? null, place.marked)
  if (found.kind === 'one')
    return group ? byGroup(name, place, group, found.commune, finder, log, questions) : named(found.commune)
  if (found.kind === 'none') {
    log.add('commune-name-unknown', 'error', where)
    return { kind: 'rejected' }
  }
  log.add('commune-name-ambiguous', 'error', where, {
    count: found.candidates.length,
    candidates: listed(found.candidates),
  })
  questions.push({
    kind: 'commune',
    row: place.row,
    name,
    candidates: found.candidates.map(one => one.communeCode),
  })
  return { kind: 'waiting' }
}

const named = ({ communeCode }: Commune): RowCommune => ({ kind: 'found', code: communeCode, byName: true })

/** A name that alone would fit several communes, told apart by the group row: said, and asked where the point denies it. */
function byGroup(
  name: string,
  { row, nameHeader, codeHeader, marked, outside }: RowPlace,
  group: GroupRow,
  commune: Commune,
  finder: CommuneFinder,
  log: FindingLog,
  questions: Question[],
): RowCommune {
  const anywhere = finder.name(name, null, marked)
  if (anywhere.kind !== 'many') return named(commune)
  const where = { row, column: nameHeader ?? codeHeader, value: name }
  const context = { group: group.row, title: group.title, commune: communeLabel(commune) }
  if ((outside(commune.communeCode) ?? 0) === 0) {
    log.add('commune-by-group', 'info', where, context)
    return named(commune)
  }
  const others = anywhere.candidates.filter(one => one !== commune)
  const there = others.filter(one => outside(one.communeCode) === 0)
  log.add('commune-group-point-differ', 'error', where, {
    ...context,
    candidates: listed(there.length > 0 ? there : others),
  })
  questions.push({
    kind: 'commune',
    row,
    name,
    candidates: [commune, ...there, ...others.filter(one => !there.includes(one))].map(
      one => one.communeCode,
    ),
  })
  return { kind: 'waiting' }
}

const listed = (communes: readonly Commune[]) =>
  communes.slice(0, MOST_LISTED).map(communeLabel).join('; ') + (communes.length > MOST_LISTED ? '; …' : '')
