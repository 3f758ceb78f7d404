/** Files that a person chose or dropped: the data workspace opens, and each is read and checked. Nothing is taken yet. */
import { importFile } from '@/commands/import-file'
import { setWorkspace } from '@/commands/set-workspace'

export function bringFiles(files: Iterable<File>): void {
  const brought = [...files]
  if (brought.length === 0) return
  setWorkspace('data')
  for (const file of brought) void importFile(file)
}
