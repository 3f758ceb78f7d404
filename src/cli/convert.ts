/** `convert FILE --as RESOURCE -o OUT.csv`: the rows taken, in canonical columns, numbers with a dot, WGS 84 degrees. */
import { writeFile } from 'node:fs/promises'
import { tableResource } from '@/domain/dataset/resources'
import { writeRecords } from '@/export/canonical-csv'
import { findingText } from '@/i18n/finding-text'
import type { Io } from './command'
import { importByArguments, WrongUse } from './import-arguments'

const USAGE =
  'convert FILE --as RESOURCE [--reference DIR] [--numbers vi|en] [--sheet NAME] [--set COLUMN=VALUE]… -o OUT.csv   (without -o: to stdout)'

/** Exit 0 good, 1 findings of severity error (the good rows are written all the same), 2 wrong use. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    const { file, json, out, result } = await importByArguments(args, USAGE, text => io.err(`${text}\n`))
    if (json) throw new WrongUse(USAGE)
    const { resource, records, rows, findings } = result
    if (resource !== null && !tableResource(resource))
      throw new WrongUse(`${resource}: not a table; ${USAGE}`)
    for (const finding of findings) {
      if (finding.severity === 'info') continue
      const { message, advice } = findingText(finding, 'vi')
      io.err(
        `${file}${finding.row === null ? '' : `:${finding.row}`}: ${finding.severity}: ${message} ${advice}\n`,
      )
    }
    io.err(
      `${rows.in} in = ${rows.taken} taken + ${rows.waiting} waiting + ${rows.rejected} rejected + ${rows.notData} not data\n`,
    )
    if (resource !== null && records !== null) {
      const text = writeRecords(resource, records as readonly object[])
      if (out === null || out === '-') io.out(text)
      else
        await writeFile(out, text).catch(() => {
          throw new WrongUse(`${out}: cannot be written`)
        })
    }
    return records === null || findings.some(one => one.severity === 'error') ? 1 : 0
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error
    io.err(`${error.message}\n`)
    return 2
  }
}
