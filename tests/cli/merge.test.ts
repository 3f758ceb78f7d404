import { copyFile, lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '@/cli/merge'
import { replaceFile } from '@/cli/replace-file'
import { createMarkDocument } from '@/store/document/mark-document'
import { mergedPlan, planFileBytes, readPlanFile } from '@/store/document/plan-file'
import { twoWithAMark } from '../store/document/person'

let dir = ''
const at = (name: string) => join(dir, name)

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'phu-song-'))
  const { a, b } = twoWithAMark()
  a.add('of A', { name: 'Bản A' })
  a.edit({ name: 'Bản Mới' })
  b.add('of B', { name: 'Bản B' })
  b.edit({ name: 'Bản Cũ' })
  b.edit({ households: 7 })
  await writeFile(at('A.phusong'), planFileBytes(a.live.document))
  await writeFile(at('B.phusong'), planFileBytes(b.live.document))
  await writeFile(at('damaged.phusong'), planFileBytes(b.live.document).subarray(0, 200))
})
afterAll(() => rm(dir, { recursive: true }))

async function called(...args: string[]) {
  let [out, err] = ['', '']
  const code = await run(args, {
    out: text => {
      out += text
    },
    err: text => {
      err += text
    },
  })
  return { code, out, err }
}

const registerIn = async (name: string) => {
  const read = readPlanFile(await readFile(at(name)))
  if (!('update' in read)) throw new Error(read.failure)
  return createMarkDocument(mergedPlan([read.update])).register()
}

test('both sets of marks are there, edits of different fields both, and what differs is a conflict', async () => {
  const { code, out } = await called(at('A.phusong'), at('B.phusong'), '-o', at('C.phusong'), '--json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toEqual({ marks: 3, added: 1, changed: 1, removed: 0, conflicts: 1 })
  const register = await registerIn('C.phusong')
  expect(register.marks.map(({ id }) => id)).toEqual(['a', 'of A', 'of B'])
  expect(register.marks[0].households).toBe(7)
  expect(register.conflicts).toEqual([{ id: 'a', field: 'name', values: ['Bản Cũ', 'Bản Mới'] }])
})

test('order does not matter and merging again changes nothing: the files are the same bytes', async () => {
  await called(at('A.phusong'), at('B.phusong'), '-o', at('C.phusong'))
  await called(at('B.phusong'), at('A.phusong'), '-o', at('D.phusong'))
  await called(at('C.phusong'), at('A.phusong'), at('D.phusong'), '-o', at('E.phusong'))
  const [c, d, e] = await Promise.all(['C', 'D', 'E'].map(name => readFile(at(`${name}.phusong`))))
  expect(d.equals(c)).toBe(true)
  expect(e.equals(c)).toBe(true)
})

test('a plan may be merged into itself, and nothing is left beside it', async () => {
  await called(at('A.phusong'), at('B.phusong'), '-o', at('C.phusong'))
  await copyFile(at('A.phusong'), at('own.phusong'))
  await symlink(at('own.phusong'), at('link.phusong'))
  expect((await called(at('link.phusong'), at('B.phusong'), '-o', at('link.phusong'))).code).toBe(0)
  expect((await lstat(at('link.phusong'))).isSymbolicLink()).toBe(true)
  expect((await readFile(at('own.phusong'))).equals(await readFile(at('C.phusong')))).toBe(true)
  expect((await readdir(dir)).filter(name => name.endsWith('.part'))).toEqual([])
})

test('what cannot be written whole leaves the old file as it was', async () => {
  await writeFile(at('old.txt'), 'old')
  const { ino } = await stat(at('old.txt'))
  await expect(replaceFile(at('old.txt'), { length: 5 } as never)).rejects.toThrow()
  expect(await readFile(at('old.txt'), 'utf8')).toBe('old')
  await replaceFile(at('old.txt'), 'new')
  expect(await readFile(at('old.txt'), 'utf8')).toBe('new')
  // Another file took its place: it was never half written.
  expect((await stat(at('old.txt'))).ino).not.toBe(ino)
  expect((await readdir(dir)).filter(name => name.endsWith('.part'))).toEqual([])
})

test('a damaged file is named, and nothing is written', async () => {
  const { code, out, err } = await called(at('A.phusong'), at('damaged.phusong'), '-o', at('F.phusong'))
  expect(code).toBe(1)
  expect(out).toBe('')
  expect(err).toContain('damaged.phusong: The plan file is damaged')
  await expect(readFile(at('F.phusong'))).rejects.toThrow()
})

test.each([
  [['A.phusong']],
  [['A.phusong', 'B.phusong']],
  [['A.phusong', 'none.phusong', '-o', 'C.phusong']],
  [['A.phusong', 'B.phusong', '-o', 'no-such-folder/C.phusong']],
  [['A.phusong', 'B.phusong', '--into', 'C.phusong']],
])('wrong use is told: %s', async words => {
  const args = words.map(word => (word.startsWith('-') ? word : at(word)))
  const { code, err } = await called(...args)
  expect(code).toBe(2)
  expect(err).not.toBe('')
})
