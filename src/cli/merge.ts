/** `merge A.phusong B.phusong … -o C.phusong`: several people's plans as one, by the same code as the page. */
import { readFile } from 'node:fs/promises'
import { differenceBetween } from '@/domain/plan/register-difference'
import { catalogue } from '@/i18n/text'
import { createMarkDocument } from '@/store/document/mark-document'
import { mergedPlan, planFileBytes, readPlanFile } from '@/store/document/plan-file'
import { type Command, wrongUse } from './command'
import { readWords } from './read-words'
import { replaceFile } from './replace-file'

export const run: Command = async (args, io) => {
  const asked = readArguments(args)
  if (typeof asked === 'string') return wrongUse(io, asked)
  const updates: Uint8Array[] = []
  let damaged = false
  for (const path of asked.files) {
    const bytes = await readFile(path).catch(() => null)
    if (!bytes) return wrongUse(io, `${path}: cannot be read`)
    const read = readPlanFile(bytes)
    if ('update' in read) updates.push(read.update)
    else {
      damaged = true
      const words = catalogue.getFixedT('en', undefined, `planFile.failures.${read.failure}`)
      io.err(`${path}: ${words('message')} Nothing was written.\n`)
    }
  }
  // A plan without one of the files that were asked for would pass for the whole.
  if (damaged) return 1
  const merged = mergedPlan(updates)
  try {
    await replaceFile(asked.out, planFileBytes(merged))
  } catch (error) {
    return wrongUse(io, `${asked.out}: cannot be written (${error instanceof Error ? error.message : error})`)
  }
  const register = createMarkDocument(merged).register()
  const first = createMarkDocument(mergedPlan(updates.slice(0, 1))).register()
  const { added, changed, removed } = differenceBetween(first, register)
  const counts = {
    marks: register.marks.length,
    added,
    changed,
    removed,
    conflicts: register.conflicts.length,
  }
  if (asked.json) io.out(`${JSON.stringify(counts, null, 2)}\n`)
  io.err(
    `${counts.marks} marks; against ${asked.files[0]}: ${added} added, ${changed} changed, ${removed} removed; ${counts.conflicts} conflicts to choose in the page\n`,
  )
  return 0
}

/** What was asked, or the sentence that says what is wrong with it. */
function readArguments(args: readonly string[]) {
  const read = readWords(args, { out: { type: 'string', short: 'o' }, json: { type: 'boolean' } })
  if (typeof read === 'string') return read
  const { values, positionals: files } = read
  if (files.length < 2) return 'merge takes two plan files or more'
  if (!values.out) return 'merge takes -o C.phusong'
  return { files, out: values.out, json: values.json === true }
}
