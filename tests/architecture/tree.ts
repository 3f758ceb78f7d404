/** The repository as the checks see it: path → text, so that a test can hand in a small house of its own. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Repository-relative paths with `/`. */
export type Tree = ReadonlyMap<string, string>

export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url))

/** Every file below the folders, read as text. */
export function readTree(folders: readonly string[]): Tree {
  const tree = new Map<string, string>()
  for (const folder of folders) {
    for (const entry of readdirSync(join(REPOSITORY, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const full = join(entry.parentPath, entry.name)
      tree.set(full.slice(REPOSITORY.length).replaceAll('\\', '/'), readFileSync(full, 'utf8'))
    }
  }
  return tree
}

export const readIgnoreFile = () => readFileSync(join(REPOSITORY, '.gitignore'), 'utf8')

/** What stands at the top and is not ignored by version control. */
export function readTopLevel(): readonly string[] {
  const ignored = readIgnoreFile()
    .split('\n')
    .map(line => line.trim().replace(/^\/|\/$/g, ''))
  return readdirSync(REPOSITORY).filter(name => !ignored.includes(name))
}

export const isCode = (path: string) => /\.tsx?$/.test(path)
