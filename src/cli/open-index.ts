/** `--index INDEX.json`: a saved index; what is wrong in it is said on stderr, with its place in the file. */
import { readFile } from 'node:fs/promises'
import type { IndexDefinition } from '@/domain/ranking/index-definition'
import type { IndexFault } from '@/domain/ranking/index-fault'
import { readIndexDefinition } from '@/domain/ranking/read-index-definition'
import { indexFaultText } from '@/i18n/index-fault-text'
import type { Io } from './command'

/** The index, or the exit code: 2 = no such file, 1 = its content cannot be used. */
export async function openIndex(path: string, io: Io): Promise<IndexDefinition | 1 | 2> {
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) {
    io.err(`${path}: cannot be read\n`)
    return 2
  }
  const { index, faults } = readIndexDefinition(text)
  sayIndexFaults(path, faults, io)
  return index ?? 1
}

export function sayIndexFaults(path: string, faults: readonly IndexFault[], io: Io): void {
  for (const fault of faults) {
    const { message, advice } = indexFaultText(fault, 'en')
    io.err(`${path} ${message} ${advice}\n`)
  }
}
