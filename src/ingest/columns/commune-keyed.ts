/** Tables whose rows are communes by their codes alone: "Mã, Tên xã, Dân số", without the columns that the list in use knows. */
import type { Commune } from '@/domain/dataset/records'
import { type TableResource, tableResource } from '@/domain/dataset/resources'
import { restoreZeros } from '../names/restore-zeros'
import { expectedColumns } from './expected-columns'
import { matchColumns } from './match-columns'
import { fieldsOf, headerForms, meaningsOf } from './vocabulary'

/** Share of the filled cells of a column that must be codes of communes, each once. */
const MOSTLY = 0.6

/** Rows looked at. */
const SAMPLE = 5000

/** Index of the column of commune codes; −1: none. Only headers that say "code" or a code of communes are looked at. */
export function communeCodeColumn(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  communes: readonly Pick<Commune, 'communeCode'>[],
): number {
  if (communes.length === 0) return -1
  const codes = new Set(communes.map(one => one.communeCode))
  const known = (text: string) => codes.has(text) || restoreZeros(text, one => codes.has(one)) !== null
  return headers.findIndex((header, index) => {
    if (!saysCode(header)) return false
    // Group rows and totals have other words there; codes are long runs of figures.
    const cells = rows
      .slice(0, SAMPLE)
      .map(row => (row[index] ?? '').trim())
      .filter(text => /^'?\d{3,6}$/.test(text))
    const found = cells.filter(text => known(text.replace(/^'/, '')))
    return found.length > 0 && new Set(found).size >= MOSTLY * cells.length
  })
}

const saysCode = (header: string) =>
  meaningsOf(header, 'communes').has('commune_code') ||
  headerForms(header).some(form => /^(ma|code|id)\b/.test(form))

/**
 * Whether a table taken for `best` (`null`: for nothing) is a list of communes after all: it has their codes, and
 * nothing else that `best` requires of its own.
 */
export function isCommuneList(
  headers: readonly string[],
  best: TableResource | null,
  codeAt: number,
): boolean {
  const village = tableResource('villages')!
  if (matchColumns(headers, 'villages', fieldsOf(village)).at.has('village_name')) return false
  if (best === null || best.name === 'communes') return true
  const { at } = matchColumns(headers, best.name, fieldsOf(best))
  return expectedColumns(best).every(
    column => column === 'commune_code' || !at.has(column) || at.get(column) === codeAt,
  )
}

/** Required columns of a commune that the list in use knows by its code. */
export const KNOWN_BY_CODE: ReadonlySet<string> = new Set([
  'commune_name',
  'commune_type',
  'district_code',
  'district_name',
])
