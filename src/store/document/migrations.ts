/**
 * Lifts a saved plan of an older format to today's, step by step and only forward. Every format that was ever
 * released keeps a file of its day in `tests/fixtures/plan/`. A document of a later format is left as it is: its
 * known parts are read, its number is not lowered.
 */
import type * as Y from 'yjs'
import { formatOf } from './plan-document'
import { ABOUT, FORMAT, ROOTS } from './vocabulary'

/** `MIGRATIONS[n]` lifts format n + 1 to n + 2. It must write the same whoever runs it: two tabs may do so at once. */
const MIGRATIONS: readonly ((document: Y.Doc) => void)[] = [
  // 2 adds marks and the settings of gaps. Where they are absent there are none, so nothing needs to be written.
  () => {},
  // 3 adds groups, what a criterion has beside weight and direction, and records. Absent: the root, as before, none.
  () => {},
  // 4 adds the settings of allocation, decisions about units and hand-overs. Absent: the first settings, none.
  () => {},
]

/** @returns the format that the document is in afterwards. */
export function migrate(document: Y.Doc): number {
  const found = formatOf(document)
  if (found === 0 || found >= FORMAT) return found
  document.transact(() => {
    for (let format = found; format < FORMAT; format++) MIGRATIONS[format - 1](document)
    document.getMap(ROOTS.about).set(ABOUT.format, FORMAT)
  })
  return FORMAT
}
