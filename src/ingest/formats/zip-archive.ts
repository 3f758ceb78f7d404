/** ZIP archives (XLSX, KMZ): what is in them, and single entries unpacked. The library comes when first needed. */
import type { FindingLog } from '../finding-log'
import type { ZipEntry } from './container'

/** Above this an archive is refused by what it says of itself: a small file may claim to unpack to anything. */
export const LARGEST_UNPACKED = 512 * 1024 * 1024
const MOST_ENTRIES = 20_000

/** `null`: no whole archive, or one that claims too much; the log then says so. */
export async function zipEntries(bytes: Uint8Array, log: FindingLog): Promise<readonly ZipEntry[] | null> {
  const { unzipSync } = await import('fflate')
  const entries: ZipEntry[] = []
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries.push({ name, size: originalSize })
        return false
      },
    })
  } catch (error) {
    log.add('archive-damaged', 'error', {}, { detail: error instanceof Error ? error.message : '' })
    return null
  }
  const total = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (total > LARGEST_UNPACKED || entries.length > MOST_ENTRIES) {
    const megabytes = Math.ceil(total / 1024 / 1024)
    log.add('archive-too-large', 'error', {}, { megabytes, limit: LARGEST_UNPACKED / 1024 / 1024 })
    return null
  }
  return entries
}

/** Bytes of the named entries, in their order in the archive; `null`: damaged (said in the log). */
export async function unpacked(
  bytes: Uint8Array,
  names: ReadonlySet<string>,
  log: FindingLog,
): Promise<ReadonlyMap<string, Uint8Array> | null> {
  const { unzipSync } = await import('fflate')
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter: ({ name }) => names.has(name) })))
  } catch (error) {
    log.add('archive-damaged', 'error', {}, { detail: error instanceof Error ? error.message : '' })
    return null
  }
}
