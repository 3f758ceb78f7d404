/** Which marks the table and the map show (G16). */
import type { Dataset } from '../dataset/dataset'
import type { DistrictCode, IsoDate } from '../units'
import type { GapKind, GapMark, MarkFacts, MarkId, MarkStatus, Register } from './mark'
import { isOverdue } from './overdue'
import { answerOf, type YesNoUnknown } from './triage'

/** Fields narrow each other, values inside one field widen it; empty or `null`: all. */
export interface MarkFilter {
  readonly text: string
  readonly statuses: readonly MarkStatus[]
  readonly districts: readonly DistrictCode[]
  readonly operators: readonly string[]
  readonly kinds: readonly GapKind[]
  readonly gridPower: YesNoUnknown | null
  readonly especiallyDisadvantaged: YesNoUnknown | null
  readonly overdueOnly: boolean
}

/** In the register's order. `day`: what "overdue" is told against. */
export function filteredMarks(
  { marks }: Pick<Register, 'marks'>,
  facts: ReadonlyMap<MarkId, MarkFacts>,
  { records }: Pick<Dataset, 'records'>,
  filter: MarkFilter,
  day: IsoDate,
): GapMark[] {
  const communes = new Map(records.communes.map(commune => [commune.communeCode, commune]))
  const words = folded(filter.text).split(' ').filter(Boolean)
  const among = <T>(chosen: readonly T[], value: T | null | undefined) =>
    chosen.length === 0 || (value !== null && value !== undefined && chosen.includes(value))
  return marks.filter(mark => {
    const own = facts.get(mark.id)
    const commune = own?.communeCode ? communes.get(own.communeCode) : undefined
    if (!among(filter.statuses, mark.status) || !among(filter.kinds, mark.kind ?? own?.kind)) return false
    if (!among(filter.districts, commune?.districtCode)) return false
    if (filter.operators.length > 0 && !filter.operators.some(operator => concerns(mark, operator)))
      return false
    if (filter.gridPower !== null && answerOf(mark.gridPower) !== filter.gridPower) return false
    const disadvantaged = answerOf(mark.especiallyDisadvantaged)
    if (filter.especiallyDisadvantaged !== null && disadvantaged !== filter.especiallyDisadvantaged)
      return false
    if (filter.overdueOnly && !isOverdue(mark, day)) return false
    if (words.length === 0) return true
    const text = folded(
      [
        mark.name,
        commune?.communeName,
        commune?.communeCode,
        commune?.districtName,
        mark.villageCode,
        mark.assignedOperator,
        mark.plannedSiteCode,
        mark.obstacle,
        mark.author,
        mark.note,
      ]
        .filter(Boolean)
        .join(' '),
    )
    return words.every(word => text.includes(word))
  })
}

/** G16: the operator that the mark is assigned to; as long as none is, those whose signal is missing (none said: all). */
export const concerns = (mark: Pick<GapMark, 'assignedOperator' | 'operators'>, operator: string): boolean =>
  mark.assignedOperator === null
    ? mark.operators.length === 0 || mark.operators.includes(operator)
    : mark.assignedOperator === operator

/** Without marks above and below and without case: people type "muong lat" for Mường Lát. */
const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
