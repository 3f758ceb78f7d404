/**
 * Published tables to hold the ranking against. They are not part of the product: where the folder is not there, the tests
 * that read them are skipped, and say so. REFERENCE_VALUES names another folder.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'

const FOLDER = process.env.REFERENCE_VALUES ?? join('..', 'shared', 'reference')

export const hasPublished = (folder: string): boolean => existsSync(join(FOLDER, folder))

export const publishedText = (...path: string[]): string => readFileSync(join(FOLDER, ...path), 'utf8')

/** Rows by header. */
export const publishedTable = (...path: string[]): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(publishedText(...path), { header: true, skipEmptyLines: true }).data
