/**
 * Where every cell of a paper's table stands, and what sums and derived columns are: once as a live formula and once as
 * the value that it has, both from here, so that they cannot part. A sum of blanks only is blank, never 0.
 */
import { romanNumeral } from '../register-rows'
import { columnLetter } from '../workbook-cells'
import type { Derived, Paper, PaperCells, PaperColumn, PaperSection, PaperValue } from './paper'

export interface LaidCell {
  readonly value: PaperValue
  /** Without the leading "="; `null`: the value stands by itself. */
  readonly formula: string | null
}

export type LaidKind = 'section' | 'group' | 'line' | 'total' | 'under'

export interface LaidRow {
  readonly kind: LaidKind
  /** One a column; of `section` and `under` the first holds the text, which runs over all columns. */
  readonly cells: readonly LaidCell[]
}

const BLANK: LaidCell = { value: null, formula: null }
const plain = (value: PaperValue): LaidCell => ({ value, formula: null })

/** @param firstRow 1-based row of the sheet that the first row answered stands in. */
export function layPaper<Key extends string>(paper: Paper<Key>, firstRow: number): LaidRow[] {
  const rows: LaidRow[] = []
  const text = (kind: LaidKind, words: string) =>
    rows.push({ kind, cells: paper.columns.map((_, at) => (at === 0 ? plain(words) : BLANK)) })
  for (const section of paper.sections) {
    if (section.title !== null) text('section', section.title)
    laySection(section, paper, firstRow, rows)
    for (const sentence of section.under) text('under', sentence)
  }
  return rows
}

function laySection<Key extends string>(
  section: PaperSection<Key>,
  { columns, nameColumn }: Paper<Key>,
  firstRow: number,
  rows: LaidRow[],
): void {
  const row = () => firstRow + rows.length
  const groups: { readonly row: number; readonly sums: ReadonlyMap<Key, number | null> }[] = []
  for (const [place, { name, lines }] of section.groups.entries()) {
    const own = row()
    const known = lines.map(cells => withDerived(cells, section.derived))
    const sums = new Map(
      columns.filter(({ summed }) => summed).map(({ key }) => [key, sumOf(known.map(one => one[key]))]),
    )
    groups.push({ row: own, sums })
    rows.push({
      kind: 'group',
      cells: columns.map(({ key, summed }, at) => {
        if (key === 'number') return plain(romanNumeral(place + 1))
        if (key === nameColumn) return plain(name)
        if (!summed || lines.length === 0) return BLANK
        const letter = columnLetter(at)
        return sum([`${letter}${own + 1}:${letter}${own + lines.length}`], sums.get(key) ?? null)
      }),
    })
    for (const [at, cells] of known.entries()) {
      const here = row()
      rows.push({
        kind: 'line',
        cells: columns.map(({ key }) =>
          key === 'number'
            ? plain(at + 1)
            : {
                value: cells[key] ?? null,
                formula: derivedFormula(section.derived[key], columns, here),
              },
        ),
      })
    }
  }
  rows.push({
    kind: 'total',
    cells: columns.map(({ key, summed }, at) => {
      if (key === nameColumn) return plain(section.total)
      if (!summed || groups.length === 0) return BLANK
      const letter = columnLetter(at)
      return sum(
        groups.map(group => `${letter}${group.row}`),
        sumOf(groups.map(({ sums }) => sums.get(key) ?? null)),
      )
    }),
  })
}

/** The sum of what is known; `null` where nothing is. */
export function sumOf(values: readonly (PaperValue | undefined)[]): number | null {
  const known = values.filter(value => typeof value === 'number')
  return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) : null
}

/** COUNT and SUM pass over texts that stand in cells, also the "" of another such formula. */
const sum = (ranges: readonly string[], value: number | null): LaidCell => ({
  value,
  formula: `IF(COUNT(${ranges.join(',')})=0,"",SUM(${ranges.join(',')}))`,
})

function withDerived<Key extends string>(
  cells: PaperCells<Key>,
  derived: PaperSection<Key>['derived'],
): PaperCells<Key> {
  const all: Partial<Record<Key, PaperValue>> = { ...cells }
  for (const [key, rule] of Object.entries(derived) as [Key, Derived<Key>][]) {
    const plus = sumOf(rule.plus.map(one => cells[one]))
    all[key] = plus === null ? null : plus - (sumOf(rule.minus.map(one => cells[one])) ?? 0)
  }
  return all
}

/** `null` where the office's columns leave out what the figure follows from: then it stands as a value. */
function derivedFormula<Key extends string>(
  rule: Derived<Key> | undefined,
  columns: readonly PaperColumn<Key>[],
  row: number,
): string | null {
  if (!rule) return null
  const places = (keys: readonly Key[]) => keys.map(key => columns.findIndex(column => column.key === key))
  const [plus, minus] = [places(rule.plus), places(rule.minus)]
  if ([...plus, ...minus].some(place => place < 0) || plus.length === 0) return null
  const cells = (all: readonly number[]) => all.map(place => `${columnLetter(place)}${row}`).join(',')
  const less = minus.length > 0 ? `-SUM(${cells(minus)})` : ''
  return `IF(COUNT(${cells(plus)})=0,"",SUM(${cells(plus)})${less})`
}
