/**
 * The data that ships, read by the same road as a file that a person drops: what a planner can import is what we ship.
 * The dataset's version is made from the bytes, so the same files are the same version on every machine.
 */
import type { Dataset, ResourceName, ResourceRecords, ResourceSource } from '@/domain/dataset/dataset'
import { RESOURCE_NAMES } from '@/domain/dataset/dataset'
import type { Finding } from '@/domain/finding/finding'
import { importFile } from '@/ingest/import-file'
import { referenceOf } from '@/ingest/reference-of'
import { fingerprint } from './fingerprint'
import type { OnProgress } from './job'
import { readDescriptor } from './package-descriptor'
import { recordCount } from './record-count'

/** Where the package lies. */
export interface Bundle {
  /** URL of `datapackage.json`. */
  readonly packageUrl: string
  /** URL of each resource's file, by its path in the descriptor. A path not listed is taken relative to `packageUrl`. */
  readonly files: Readonly<Record<string, string>>
}

export interface BundledReading {
  readonly dataset: Dataset
  /** What was found on the way; the data that ships should leave none of severity error. */
  readonly findings: readonly { readonly resource: ResourceName; readonly finding: Finding }[]
}

/** Bytes of an address. @throws Error where there are none. */
export type FetchBytes = (url: string) => Promise<Uint8Array>

/** @throws Error where a file is not there, or the package has no communes. */
export async function readBundled(
  bundle: Bundle,
  fetchBytes: FetchBytes,
  onProgress: OnProgress = () => {},
): Promise<BundledReading> {
  const descriptor = await fetchBytes(bundle.packageUrl)
  const resources = readDescriptor(new TextDecoder().decode(descriptor))
  const files = await Promise.all(resources.map(({ path }) => fetchBytes(addressOf(bundle, path))))
  const total = files.reduce((sum, bytes) => sum + bytes.length, 0) || 1

  const records = emptyRecords()
  const sources = emptySources()
  const findings: { resource: ResourceName; finding: Finding }[] = []
  let read = 0
  for (const [index, { name, path, source }] of resources.entries()) {
    const bytes = files[index]
    const fileName = source.fileName ?? path
    const result = await importFile(bytes, fileName, referenceOf(records), { as: name }, done =>
      onProgress((read + done * bytes.length) / total),
    )
    read += bytes.length
    onProgress(read / total)
    findings.push(...result.findings.map(finding => ({ resource: name, finding })))
    if (result.records === null) continue
    Object.assign(records, { [name]: result.records })
    sources[name] = [{ ...source, count: recordCount(result.records) }]
  }
  if (records.communes.length === 0) throw new Error('the bundled package has no communes')
  return { dataset: { version: fingerprint([descriptor, ...files]), records, sources }, findings }
}

function addressOf({ packageUrl, files }: Bundle, path: string): string {
  return files[path] ?? `${packageUrl.slice(0, packageUrl.lastIndexOf('/') + 1)}${path}`
}

function emptyRecords(): ResourceRecords {
  return {
    communes: [],
    boundaries: { communes: [], districts: [], province: [], schematic: false, vintage: null },
    villages: [],
    schools: [],
    sites: [],
    'mobile-coverage': [],
    'fibre-nodes': [],
    'fibre-routes': [],
    'covid-levels': [],
    'teaching-modes': [],
    'device-need': [],
    'device-supply': [],
    handovers: [],
    norms: [],
    roads: [],
  }
}

function emptySources(): Record<ResourceName, readonly ResourceSource[]> {
  return Object.fromEntries(RESOURCE_NAMES.map(name => [name, []])) as unknown as Record<
    ResourceName,
    readonly ResourceSource[]
  >
}
