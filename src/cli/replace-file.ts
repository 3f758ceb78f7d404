import { chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'

/**
 * Writes beside the file and puts it in its place when all is there: whoever is cut off half way still has the old file,
 * and a file may be the result of itself. A link is followed, and the file keeps its rights; what is no ordinary file
 * (`/dev/stdout`) is written to.
 * @throws where it cannot be written; the old file then stands as it was.
 */
export async function replaceFile(path: string, bytes: Uint8Array | string): Promise<void> {
  const there = await stat(path).catch(() => null)
  if (there !== null && !there.isFile()) return writeFile(path, bytes)
  const target = there === null ? path : await realpath(path)
  const part = `${target}.${process.pid}.part`
  try {
    await writeFile(part, bytes, { flag: 'wx' })
    if (there !== null) await chmod(part, there.mode & 0o7777)
    await rename(part, target)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}
