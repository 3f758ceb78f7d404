/** The public explanation of an allocation: a line a unit, what it needs, what it gets, and in one sentence why. */
import type {
  Allocated,
  Allocation,
  AllocationQuestion,
  AllocationUnit,
} from '@/domain/allocation/allocation'
import type { ResourceName } from '@/domain/dataset/dataset'
import { allocationSentence } from '@/i18n/allocation-sentence'
import { formatIn } from '@/i18n/format'
import '@/i18n/paper-texts'
import { textIn } from '@/i18n/text'
import {
  type FormColumn,
  paperColumns,
  REASON_COLUMNS,
  REASON_COLUMNS_WITH_OTHER,
  type ReasonColumnKey,
} from './form-columns'
import { groupUnits } from './group-units'
import { sumOf } from './lay-paper'
import type { Paper, PaperCells } from './paper'
import { paperFrame, paperNotes, underTotal } from './paper-frame'
import { PaperNames, type PaperRequest } from './paper-request'

const RESOURCES: readonly ResourceName[] = [
  'device-need',
  'device-supply',
  'handovers',
  'schools',
  'covid-levels',
  'teaching-modes',
]

export interface ExplanationInput {
  readonly question: AllocationQuestion
  readonly allocation: Allocation
  /** In place of the usual columns. */
  readonly columns?: readonly FormColumn<ReasonColumnKey>[]
}

interface ExplainedUnit extends AllocationUnit {
  readonly rows: readonly Allocated[]
}

/** Always a line a unit: a reason is one unit's own. `request.detail` is not asked. */
export function allocationExplanation(
  { question, allocation, columns: own }: ExplanationInput,
  request: PaperRequest,
): Paper<ReasonColumnKey> {
  const columns = own ?? (question.settings.otherHardship ? REASON_COLUMNS_WITH_OTHER : REASON_COLUMNS)
  const { language } = request
  const t = textIn(language)
  const format = formatIn(language)
  const names = new PaperNames(request)
  const rows = question.units.map((): Allocated[] => [])
  for (const row of allocation.rows) rows[row.unit]!.push(row)
  const units = question.units.map((unit, at): ExplainedUnit => ({ ...unit, rows: rows[at]! }))
  const { rule, onlineFirst } = question.settings
  const groups = groupUnits<ExplainedUnit, ReasonColumnKey>(
    units,
    { ...request, detail: 'school' },
    names,
    ({ name, units: [unit] }) => [
      {
        ...figures(unit!.rows),
        unit: name,
        unitCode: unit!.unitCode,
        commune: names.commune(unit!.communeCode),
        rank: unit!.rank,
        why: allocationSentence(unit!.rows, unit!, t, format),
      },
    ],
  )
  return {
    ...paperFrame(request, names, RESOURCES, t('paper.devices')),
    title: t('paper.explanation.title'),
    sheet: t('paper.explanation.sheet'),
    columns: paperColumns(columns, language),
    nameColumn: 'unit',
    sections: [
      {
        title: null,
        groups,
        derived: { short: { plus: ['need'], minus: ['allocated'] } },
        total: t('paper.total'),
        under: underTotal(request, names),
      },
    ],
    notes: paperNotes(request, names, RESOURCES, [
      t('paper.notes.once'),
      t(`paper.notes.rule.${rule}`),
      onlineFirst ? t('paper.notes.onlineFirst') : null,
      t('paper.notes.schoolGoods'),
      t('paper.notes.three'),
    ]),
  }
}

/** Of the three classes; other hardship stands apart, and only where it is served: nobody is short of what nobody meant to give. */
function figures(rows: readonly Allocated[]): PaperCells<ReasonColumnKey> {
  const served = rows.filter(({ reasons }) => !reasons.some(({ code }) => code === 'class-not-served'))
  const isOther = ({ class: of }: Allocated) => of === 'other-hardship'
  const programme = sumsOf(served.filter(row => !isOther(row)))
  const other = sumsOf(served.filter(isOther))
  return { ...programme, otherNeed: other.need, otherAllocated: other.allocated }
}

/** Blank where nobody reported and nothing is given. */
function sumsOf(rows: readonly Allocated[]) {
  const need = sumOf(rows.map(one => one.need))
  const allocated = rows.reduce((sum, one) => sum + one.allocated, 0)
  if (need === null && allocated === 0) return { need, allocated: null, fromSchoolGoods: null }
  return { need, allocated, fromSchoolGoods: rows.reduce((sum, one) => sum + one.fromSchoolGoods, 0) }
}
