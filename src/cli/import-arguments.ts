/** What `validate` and `convert` share: the words behind the command, the file, and what it is checked against. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { RESOURCE_NAMES, type ResourceName } from '@/domain/dataset/dataset'
import { TABLE_RESOURCES } from '@/domain/dataset/resources'
import { mayBeConstant } from '@/ingest/columns/constants'
import type { ImportResult, Reference } from '@/ingest/import'
import { importFile } from '@/ingest/import-file'
import { readReference } from './read-package'
import { readWords } from './read-words'

/** Wrong use: words for stderr, exit 2. */
export class WrongUse extends Error {}

export interface ImportArguments {
  readonly file: string
  readonly json: boolean
  readonly csv: boolean
  readonly out: string | null
  readonly result: ImportResult
}

const NOTHING_KNOWN: Reference = { communes: [], schools: [], boundaries: null }

/** @throws WrongUse */
export async function importByArguments(
  args: readonly string[],
  usage: string,
  note: (text: string) => void,
): Promise<ImportArguments> {
  const { values, positionals } = parsed(args, usage)
  const [file, ...rest] = positionals
  if (file === undefined || rest.length > 0) throw new WrongUse(usage)
  const { as, numbers, sheet, operator, technology } = values
  const constants = constantsOf(values.set ?? [])
  if (values.json && values.csv) throw new WrongUse('--csv or --json, not both')
  if (as !== undefined && !RESOURCE_NAMES.includes(as as ResourceName))
    throw new WrongUse(`--as ${as}: one of ${RESOURCE_NAMES.join(', ')}`)
  if (numbers !== undefined && numbers !== 'vi' && numbers !== 'en')
    throw new WrongUse(`--numbers ${numbers}: vi or en`)
  const bytes = await readFile(file).catch(() => {
    throw new WrongUse(`${file}: cannot be read`)
  })
  const reference = await readReference(values.reference ?? 'data').catch((error: Error) => {
    if (values.reference !== undefined) throw new WrongUse(error.message)
    note(`${error.message}: codes and places are not checked`)
    return NOTHING_KNOWN
  })
  const result = await importFile(bytes, basename(file), reference, {
    ...(as === undefined ? {} : { as: as as ResourceName }),
    ...(numbers === undefined ? {} : { numbers: { '*': numbers } }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(Object.keys(constants).length === 0 ? {} : { constants }),
    ...(operator === undefined ? {} : { operator }),
    ...(technology === undefined ? {} : { technology }),
  })
  return { file, json: values.json === true, csv: values.csv === true, out: values.out ?? null, result }
}

/** `--set effective_from=2021-11-22`: one value for all rows, by canonical column. */
function constantsOf(given: readonly string[]): Record<string, string> {
  const columns = new Set(
    TABLE_RESOURCES.flatMap(({ fields }) => fields.filter(mayBeConstant).map(one => one.column)),
  )
  const constants: Record<string, string> = {}
  for (const text of given) {
    const at = text.indexOf('=')
    const column = text.slice(0, Math.max(0, at)).trim()
    const value = text.slice(at + 1).trim()
    if (!columns.has(column))
      throw new WrongUse(`--set ${text}: COLUMN=VALUE, COLUMN one of ${[...columns].join(', ')}`)
    if (value === '') throw new WrongUse(`--set ${text}: no value`)
    constants[column] = value
  }
  return constants
}

function parsed(args: readonly string[], usage: string) {
  const read = readWords(args, {
    as: { type: 'string' },
    reference: { type: 'string' },
    numbers: { type: 'string' },
    sheet: { type: 'string' },
    operator: { type: 'string' },
    technology: { type: 'string' },
    set: { type: 'string', multiple: true },
    json: { type: 'boolean' },
    csv: { type: 'boolean' },
    out: { type: 'string', short: 'o' },
  })
  if (typeof read === 'string') throw new WrongUse(`${read}\n${usage}`)
  return read
}
