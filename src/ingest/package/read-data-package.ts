/**
 * A data package (`datapackage.json` and its files) → a dataset, through the same reading as any imported file. The
 * caller has the bytes. Communes come first: everything else is checked against them.
 */
import {
  type Dataset,
  RESOURCE_NAMES,
  type ResourceName,
  type ResourceRecords,
  type ResourceSource,
} from '@/domain/dataset/dataset'
import { distinctReadings } from '@/domain/dataset/distinct-readings'
import type { Boundaries, Measurement } from '@/domain/dataset/records'
import type { Finding } from '@/domain/finding/finding'
import { isObject } from '../formats/format'
import type { Progress } from '../import'
import { importFile } from '../import-file'
import { referenceOf } from '../reference-of'
import { readDate } from '../values/read-date'
import { fingerprint } from './fingerprint'

export interface PackageReading {
  readonly dataset: Dataset
  /** Each with `file` in its context. */
  readonly findings: readonly Finding[]
}

const ORDER: readonly ResourceName[] = ['communes', 'boundaries', 'schools', ...RESOURCE_NAMES]

export interface PackageFile {
  readonly name: ResourceName
  readonly path: string
  /** The resource as the descriptor has it. */
  readonly described: Readonly<Record<string, unknown>>
}

/**
 * The files of the resources of a descriptor that the product knows, in the order in which they are read. One file a
 * resource; but a raster is of one operator and technology, so there may be several: `signal-rasters`,
 * `signal-rasters-viettel-4g` …, each with one path or more.
 */
export function packageFiles(descriptor: unknown): readonly PackageFile[] {
  const listed = isObject(descriptor) && Array.isArray(descriptor.resources) ? descriptor.resources : []
  const resources = listed.filter(isObject)
  return [...new Set(ORDER)].flatMap((name): PackageFile[] => {
    if (name === 'signal-rasters')
      return resources
        .filter(one => /^signal-rasters(-|$)/.test(String(one.name)))
        .flatMap(described =>
          [described.path]
            .flat()
            .flatMap(path => (typeof path === 'string' ? [{ name, path, described }] : [])),
        )
    const described = resources.find(one => one.name === name)
    return typeof described?.path === 'string' ? [{ name, path: described.path, described }] : []
  })
}

/**
 * `bytesOf` gives the bytes of a path, `null` where there is no such file (the resource is then empty, with a finding).
 * `only`: read no other resources than these.
 */
export async function readDataPackage(
  descriptor: unknown,
  bytesOf: (path: string) => Uint8Array | null,
  {
    only,
    onProgress = () => {},
  }: { readonly only?: readonly ResourceName[]; readonly onProgress?: Progress } = {},
): Promise<PackageReading> {
  const records: Record<string, unknown> = {}
  const sources: Record<string, readonly ResourceSource[]> = {}
  for (const name of RESOURCE_NAMES) {
    records[name] = name === 'boundaries' ? NO_BOUNDARIES : []
    sources[name] = []
  }
  const findings: Finding[] = []
  const parts: Uint8Array[] = [new TextEncoder().encode(JSON.stringify(descriptor))]
  const files = packageFiles(descriptor).filter(({ name }) => !only || only.includes(name))
  for (const [at, { name, path, described: resource }] of files.entries()) {
    onProgress(at / files.length)
    const bytes = bytesOf(path)
    if (bytes === null) {
      findings.push({
        code: 'file-missing',
        severity: 'error',
        row: null,
        column: null,
        value: path,
        context: { file: path },
      })
      continue
    }
    parts.push(bytes)
    // A Table Schema says how its numbers are written: with a dot, unless it says otherwise. Nothing to ask.
    const reference = referenceOf(records as unknown as ResourceRecords)
    const answers = { as: name, numbers: { '*': 'en' }, ...statedOwner(resource, name) } as const
    const result = await importFile(bytes, path, reference, answers, done =>
      onProgress((at + done) / files.length),
    )
    for (const finding of result.findings)
      findings.push({ ...finding, context: { ...finding.context, file: path } })
    if (result.records === null) continue
    const described = describedSource(resource, descriptor)
    const read = result.records as ResourceRecords[ResourceName]
    records[name] =
      name === 'boundaries'
        ? { ...(read as Boundaries), schematic: (read as Boundaries).schematic || described.schematic }
        : name === 'signal-rasters'
          ? [...(records[name] as readonly object[]), ...(read as readonly object[])]
          : name === 'measurements'
            ? once(read as readonly Measurement[])
            : read
    const count =
      name === 'measurements' ? (records[name] as readonly Measurement[]).length : result.rows.taken
    const repeated = result.rows.taken - count
    const source = { ...described, fileName: path, count, ...(repeated > 0 && { repeated }) }
    sources[name] = name === 'signal-rasters' ? [...sources[name], source] : [source]
  }
  onProgress(1)
  const dataset: Dataset = {
    version: fingerprint(parts),
    records: records as unknown as ResourceRecords,
    sources: sources as Dataset['sources'],
  }
  return { dataset, findings }
}

/** D5. */
function once(readings: readonly Measurement[]): readonly Measurement[] {
  const { counts } = distinctReadings(readings, () => 0)
  return readings.filter((_, at) => counts[at])
}

/** A raster does not say whose it is: the descriptor does, by `x-operator` and `x-technology`. */
function statedOwner(
  resource: PackageFile['described'],
  name: ResourceName,
): { operator?: string; technology?: string } {
  if (name !== 'signal-rasters') return {}
  const { 'x-operator': operator, 'x-technology': technology } = resource
  return {
    ...(typeof operator === 'string' ? { operator } : {}),
    ...(typeof technology === 'string' ? { technology } : {}),
  }
}

const NO_BOUNDARIES: Boundaries = {
  communes: [],
  districts: [],
  province: [],
  schematic: false,
  vintage: null,
}

function describedSource(found: PackageFile['described'], descriptor: unknown): ResourceSource {
  const source = isObject(found.source) ? found.source : {}
  const listed = Array.isArray(found.sources) ? found.sources : []
  const titles = listed
    .flatMap(one => (isObject(one) && typeof one.title === 'string' ? [one.title] : []))
    .join('; ')
  const words = (language: 'vi' | 'en') => (typeof source[language] === 'string' ? source[language] : titles)
  const asOf = typeof found.as_of === 'string' ? found.as_of : (descriptor as { as_of?: unknown }).as_of
  return {
    asOf: typeof asOf === 'string' ? readDate(asOf) : null,
    illustrative: found.illustrative === true,
    schematic: found.schematic === true,
    source: { vi: words('vi'), en: words('en') },
    origin: 'bundled',
    fileName: null,
    mode: null,
    count: 0,
  }
}
