/** Form 1, *Nhu cầu*: pupils and who of them has no device, by class, a line a commune, a school, or an office. */
import { CLASS_ORDER } from '@/domain/allocation/allocation'
import type { UnitNeed } from '@/domain/allocation/facts'
import type { ResourceName } from '@/domain/dataset/dataset'
import type { NeedClass } from '@/domain/dataset/records'
import type { CommuneCode, People } from '@/domain/units'
import { formatIn } from '@/i18n/format'
import '@/i18n/paper-texts'
import { textIn } from '@/i18n/text'
import { type FormColumn, NEED_COLUMNS, type NeedColumnKey, paperColumns } from './form-columns'
import { groupUnits, type LineOf } from './group-units'
import { sumOf } from './lay-paper'
import type { Derived, Paper, PaperCells } from './paper'
import { paperFrame, paperNotes, underTotal } from './paper-frame'
import { PaperNames, type PaperRequest } from './paper-request'

const RESOURCES: readonly ResourceName[] = [
  'device-need',
  'handovers',
  'schools',
  'teaching-modes',
  'mobile-coverage',
]
const KEY_OF_CLASS: Readonly<Record<NeedClass, NeedColumnKey>> = {
  poor: 'poor',
  'near-poor': 'nearPoor',
  'covid-bereaved': 'covidBereaved',
  'other-hardship': 'otherHardship',
}
/** Other hardship is counted apart and never mixed in. */
const TOTAL: Derived<NeedColumnKey> = { plus: ['poor', 'nearPoor', 'covidBereaved'], minus: [] }

export interface NeedFormInput {
  /** Each pupil in one unit only, as rule A11 leaves them: a commune's own row holds what its schools did not report. */
  readonly units: readonly UnitNeed[]
  /** Pupils of a commune who live without signal; a commune that is left out or `null`: not known. */
  readonly withoutSignal: ReadonlyMap<CommuneCode, People | null>
  /** `open`: less what was supported and handed over. `reported`: as it was reported. */
  readonly figure: 'open' | 'reported'
  /** In place of the official columns. */
  readonly columns?: readonly FormColumn<NeedColumnKey>[]
}

export function needForm(input: NeedFormInput, request: PaperRequest): Paper<NeedColumnKey> {
  const { language, countUnit } = request
  const t = textIn(language)
  const names = new PaperNames(request)
  const groups = groupUnits<UnitNeed, NeedColumnKey>(input.units, request, names, line => [
    lineCells(line, input, request),
  ])
  const lines = groups.flatMap(group => group.lines)
  return {
    ...paperFrame(request, names, RESOURCES, t(`paper.countUnit.${countUnit}`)),
    title: t('paper.need.title'),
    sheet: t('paper.need.sheet'),
    columns: paperColumns(input.columns ?? NEED_COLUMNS, language),
    nameColumn: 'unit',
    sections: [
      {
        title: null,
        groups,
        derived: { withoutDevice: TOTAL },
        total: t('paper.total'),
        under: underTotal(request, names),
      },
    ],
    notes: paperNotes(request, names, RESOURCES, [
      t(`paper.notes.${input.figure}`),
      t('paper.notes.three'),
      t('paper.notes.online'),
      t('paper.notes.signal'),
      ...(['pupils', 'online', 'withoutSignal'] as const).map(key => knownNote(lines, key, request)),
    ]),
  }
}

function lineCells(
  { name, units, communes }: LineOf<UnitNeed>,
  { figure, withoutSignal }: NeedFormInput,
  request: PaperRequest,
): PaperCells<NeedColumnKey> {
  // Pupils of a commune's own row are those of its schools once more.
  const schools = units.filter(({ schoolCode }) => schoolCode !== null)
  const counted = schools.length > 0 ? schools : units
  const cells: Partial<Record<NeedColumnKey, number | string | null>> = {
    unit: name,
    pupils: sumOf(counted.map(one => one.pupils)),
    online: sumOf(counted.map(one => one.onlinePupils)),
    withoutSignal: communes === null ? null : sumOf(communes.map(code => withoutSignal.get(code))),
    note: silenceNote(units, request),
  }
  for (const [place, one] of CLASS_ORDER.entries())
    cells[KEY_OF_CLASS[one]] = sumOf(units.map(unit => figureOf(unit, place, figure)))
  return cells
}

const figureOf = ({ classes }: UnitNeed, place: number, figure: NeedFormInput['figure']) =>
  (figure === 'open' ? classes[place]?.open : classes[place]?.withoutDevice) ?? null

/** What a sum leaves out is said beside it: a blank of one unit is not seen in the sum of many. */
function silenceNote(units: readonly UnitNeed[], { language, countUnit }: PaperRequest): string | null {
  const t = textIn(language)
  // The telecom fund knows two classes only.
  const expected = CLASS_ORDER.slice(0, countUnit === 'household' ? 2 : 3)
  const silentIn = (unit: UnitNeed) =>
    expected.filter((_, place) => (unit.classes[place]?.withoutDevice ?? null) === null)
  const silent = units.filter(unit => silentIn(unit).length > 0)
  if (silent.length === 0) return null
  if (units.length > 1) {
    const { integer } = formatIn(language)
    return t('paper.silent', { silent: integer(silent.length), of: integer(units.length) })
  }
  const missing = silentIn(units[0]!)
  return missing.length === expected.length
    ? t('paper.notReported')
    : t('paper.partNotReported', {
        classes: missing.map(one => t(`domain.choice.class.${one}`)).join(', '),
      })
}

/** For a column of which some lines are blank: on how many its sum rests. `null`: on all. */
function knownNote(
  lines: readonly PaperCells<NeedColumnKey>[],
  key: 'pupils' | 'online' | 'withoutSignal',
  { language, detail }: PaperRequest,
): string | null {
  const known = lines.filter(line => typeof line[key] === 'number').length
  if (known === lines.length) return null
  const t = textIn(language)
  const { integer } = formatIn(language)
  return t('paper.notes.known', {
    column: t(`paper.column.${key}`),
    known: integer(known),
    of: integer(lines.length),
    what: t(`paper.notes.${detail === 'school' ? 'knownUnits' : 'knownLines'}`),
  })
}
