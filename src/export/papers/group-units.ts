/**
 * Units as the official papers list them: groups by district office in the order of their codes, the units directly
 * under Sở GD&ĐT as the last group; within a group a line a commune, or a school, by code.
 */
import type { CommuneCode } from '@/domain/units'
import '@/i18n/paper-texts'
import { textIn } from '@/i18n/text'
import type { PaperCells, PaperGroup } from './paper'
import { type PaperNames, type PaperRequest, UNDER_SO } from './paper-request'

export interface PlacedUnit {
  readonly unitCode: string
  readonly communeCode: CommuneCode
  readonly managingUnit: string
}

/** One line of a paper before it has figures. */
export interface LineOf<Unit extends PlacedUnit> {
  readonly name: string
  readonly units: readonly Unit[]
  /**
   * Communes that the line stands for as a whole, each in one line: a commune is its own district's, though another office
   * may manage a school there. `null`: the line is a school or a unit under Sở.
   */
  readonly communes: readonly CommuneCode[] | null
}

/** @param cells the lines' figures; one line may become several (a round each). */
export function groupUnits<Unit extends PlacedUnit, Key extends string>(
  units: readonly Unit[],
  { scope, detail, language }: Pick<PaperRequest, 'scope' | 'detail' | 'language'>,
  names: PaperNames,
  cells: (line: LineOf<Unit>) => readonly PaperCells<Key>[],
): PaperGroup<Key>[] {
  const t = textIn(language)
  const inside = units.filter(({ managingUnit, communeCode }) =>
    scope.of === 'province'
      ? true
      : scope.of === 'office'
        ? managingUnit === scope.managingUnit
        : communeCode === scope.communeCode,
  )
  const offices = [...bucket(inside, one => one.managingUnit)].sort(soLast)
  const linesOf = (list: readonly Unit[], office: string): LineOf<Unit>[] => {
    const bySchool = detail === 'school' || office === UNDER_SO
    const keyOf = bySchool ? (one: Unit) => one.unitCode : (one: Unit) => one.communeCode
    return [...bucket(list, keyOf)].sort(byCode).map(([code, own]) => ({
      name: bySchool ? unitName(own[0]!) : names.commune(code),
      units: own,
      communes: bySchool ? null : ownOf(office, [code]),
    }))
  }
  const ownOf = (office: string, codes: readonly CommuneCode[]) =>
    codes.filter(code => names.districtOf(code) === office)
  /** A commune that stands among its own schools is what they did not report. */
  const unitName = ({ unitCode, communeCode }: Unit) =>
    unitCode === communeCode
      ? t('paper.communeUnit', { commune: names.commune(communeCode) })
      : names.unit(unitCode)
  const group = (name: string, lines: readonly LineOf<Unit>[]) => ({ name, lines: lines.flatMap(cells) })
  const ofSo = offices.filter(([office]) => office === UNDER_SO)
  const so = ofSo.map(([office, list]) => group(t('paper.soUnits'), linesOf(list, office)))
  const rest = offices.filter(([office]) => office !== UNDER_SO)
  if (detail !== 'office')
    return [...rest.map(([office, list]) => group(names.district(office), linesOf(list, office))), ...so]
  const lines = rest.map(([office, list]) => ({
    name: t('paper.office', { district: names.district(office) }),
    units: list,
    communes: ownOf(office, [...new Set(list.map(one => one.communeCode))]),
  }))
  return [...(lines.length > 0 ? [group(t('paper.offices'), lines)] : []), ...so]
}

function bucket<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const map = new Map<string, Item[]>()
  for (const item of items) {
    const list = map.get(keyOf(item))
    if (list) list.push(item)
    else map.set(keyOf(item), [item])
  }
  return map
}

const byCode = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1)
const soLast = (a: readonly [string, unknown], b: readonly [string, unknown]) =>
  Number(a[0] === UNDER_SO) - Number(b[0] === UNDER_SO) || byCode(a, b)
