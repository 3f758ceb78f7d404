/** A paper's workbook opened again: what stands in each cell, and every formula reckoned anew. */
import { readXlsx, type Sheet } from 'hucre/xlsx'
import type { Paper } from '@/export/papers/paper'
import { paperXlsx } from '@/export/papers/paper-xlsx'
import { letters, type ReckonedCell, reckon } from './reckon'

export interface Opened {
  readonly sheet: Sheet
  readonly cells: ReadonlyMap<string, ReckonedCell>
  /** Address, formula, what is written beside it, what it comes to. */
  readonly formulas: readonly {
    readonly address: string
    readonly formula: string
    readonly written: unknown
    readonly reckoned: unknown
  }[]
}

export async function opened<Key extends string>(paper: Paper<Key>): Promise<Opened> {
  const { sheets } = await readXlsx(await paperXlsx([paper]), { readStyles: true })
  const sheet = sheets[0]!
  const cells = new Map<string, ReckonedCell>()
  for (const [row, values] of sheet.rows.entries())
    for (const [column, value] of values.entries()) {
      const { formula } = sheet.cells?.get(`${row},${column}`) ?? {}
      cells.set(`${letters(column + 1)}${row + 1}`, { value: value ?? null, formula })
    }
  const formulas = [...cells].flatMap(([address, { formula, value }]) =>
    formula === undefined ? [] : [{ address, formula, written: value, reckoned: reckon(formula, cells) }],
  )
  return { sheet, cells, formulas }
}

/** The value of the cell in the row whose first filled cells say so, under the header. */
export const rowWhere = (sheet: Sheet, says: (row: readonly unknown[]) => boolean) => sheet.rows.find(says)!
