/**
 * A spreadsheet's reckoning, written apart from ours: SUM, COUNT, IF, minus and equals over the cells of a sheet, so that
 * formulas can be held against the values that were written beside them.
 */
import type { CellValue } from 'hucre/xlsx'

export interface ReckonedCell {
  readonly value: CellValue
  readonly formula?: string | undefined
}

type Value = number | string | boolean | null

/** @param cells by address ("B7"). Formulas among them are followed. @throws on anything that the forms do not use. */
export function reckon(formula: string, cells: ReadonlyMap<string, ReckonedCell>): Value {
  let rest = formula.replace(/\s/g, '')
  const take = (pattern: RegExp): string | null => {
    const found = pattern.exec(rest)?.[0]
    if (found === undefined) return null
    rest = rest.slice(found.length)
    return found
  }
  const at = (address: string): Value => {
    const cell = cells.get(address)
    if (!cell) return null
    if (cell.formula !== undefined) return reckon(cell.formula, cells)
    return typeof cell.value === 'number' || typeof cell.value === 'string' ? cell.value : null
  }
  const area = (from: string, to: string): Value[] => {
    const [left, top] = parts(from)
    const [right, bottom] = parts(to)
    const found: Value[] = []
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) found.push(at(`${letters(column)}${row}`))
    return found
  }
  /** One argument: an area or a cell gives its values, anything else its one value. */
  const argument = (): Value[] => {
    const ref = /^([A-Z]+\d+)(?::([A-Z]+\d+))?(?=[,)])/.exec(rest)
    if (!ref) return [expression()]
    rest = rest.slice(ref[0].length)
    return area(ref[1]!, ref[2] ?? ref[1]!)
  }
  const args = (): Value[][] => {
    const all = [argument()]
    while (take(/^,/)) all.push(argument())
    if (!take(/^\)/)) throw new Error(`no end: ${formula}`)
    return all
  }
  const numbers = (values: Value[][]) => values.flat().filter(one => typeof one === 'number')
  const term = (): Value => {
    if (take(/^SUM\(/)) return numbers(args()).reduce((sum, one) => sum + one, 0)
    if (take(/^COUNT\(/)) return numbers(args()).length
    if (take(/^IF\(/)) {
      const [test, then, otherwise] = args()
      return (test![0] === true ? then : otherwise)![0]!
    }
    const text = take(/^"[^"]*"/)
    if (text !== null) return text.slice(1, -1)
    const number = take(/^\d+/)
    if (number !== null) return Number(number)
    const ref = take(/^[A-Z]+\d+/)
    if (ref !== null) return at(ref)
    throw new Error(`cannot reckon ${rest} in ${formula}`)
  }
  const difference = (): Value => {
    let value = term()
    while (take(/^-/)) value = Number(value) - Number(term())
    return value
  }
  const expression = (): Value => {
    const value = difference()
    return take(/^=/) ? value === difference() : value
  }
  const value = expression()
  if (rest !== '') throw new Error(`left over: ${rest} in ${formula}`)
  return value
}

function parts(address: string): [column: number, row: number] {
  const [, column, row] = /^([A-Z]+)(\d+)$/.exec(address)!
  return [[...column!].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0), Number(row)]
}

export function letters(column: number): string {
  const sign = String.fromCharCode(65 + ((column - 1) % 26))
  return column <= 26 ? sign : letters(Math.floor((column - 1) / 26)) + sign
}
