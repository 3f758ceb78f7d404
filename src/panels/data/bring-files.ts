/**
 * Files that a person chose or dropped: each is led to where it is understood; data are read and checked in the data
 * workspace. Only a plan file is merged at once.
 */
import { bringFile } from '@/commands/bring-file'

export function bringFiles(files: Iterable<File>): void {
  for (const file of files) void bringFile(file)
}
