/**
 * The data that ships, fetched and read by the same road as a package on disk and a file that a person drops. What ships
 * is a promise of ours: a file that is not there is an error, not a finding.
 */
import { type PackageReading, packageFiles, readDataPackage } from '@/ingest/package/read-data-package'
import type { OnProgress } from './job'

/** Where the package lies. */
export interface Bundle {
  /** URL of `datapackage.json`. */
  readonly packageUrl: string
  /** URL of each resource's file, by its path in the descriptor. A path not listed is taken relative to `packageUrl`. */
  readonly files: Readonly<Record<string, string>>
}

/** Bytes of an address. @throws Error where there are none. */
export type FetchBytes = (url: string) => Promise<Uint8Array>

/** @throws Error where a file is not there, or the package has no communes. */
export async function readBundled(
  bundle: Bundle,
  fetchBytes: FetchBytes,
  onProgress: OnProgress = () => {},
): Promise<PackageReading> {
  const descriptor: unknown = JSON.parse(new TextDecoder().decode(await fetchBytes(bundle.packageUrl)))
  const files = packageFiles(descriptor)
  const bytes = await Promise.all(files.map(({ path }) => fetchBytes(addressOf(bundle, path))))
  const byPath = new Map(files.map(({ path }, at) => [path, bytes[at]]))
  const reading = await readDataPackage(descriptor, path => byPath.get(path) ?? null, { onProgress })
  if (reading.dataset.records.communes.length === 0) throw new Error('the bundled package has no communes')
  return reading
}

function addressOf({ packageUrl, files }: Bundle, path: string): string {
  return files[path] ?? `${packageUrl.slice(0, packageUrl.lastIndexOf('/') + 1)}${path}`
}
