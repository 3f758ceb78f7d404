/** A data package on disk → a dataset, and findings about it; through the same reading as any imported file. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Dataset, ResourceName } from '@/domain/dataset/dataset'
import type { Finding } from '@/domain/finding/finding'
import type { Reference } from '@/ingest/import'
import { packageFiles, readDataPackage } from '@/ingest/package/read-data-package'
import { referenceOf } from '@/ingest/reference-of'

/** @throws Error where DIR has no readable `datapackage.json`; the caller turns it into wrong use. */
export async function readPackage(
  dir: string,
  only?: readonly ResourceName[],
): Promise<{ dataset: Dataset; findings: Finding[] }> {
  const text = await readFile(join(dir, 'datapackage.json'), 'utf8').catch(() => {
    throw new Error(`${dir}: no datapackage.json`)
  })
  let descriptor: unknown
  try {
    descriptor = JSON.parse(text)
  } catch {
    throw new Error(`${join(dir, 'datapackage.json')}: not JSON`)
  }
  const bytes = new Map<string, Uint8Array | null>()
  for (const { name, path } of packageFiles(descriptor))
    if (!only || only.includes(name)) bytes.set(path, await readFile(join(dir, path)).catch(() => null))
  const { dataset, findings } = await readDataPackage(descriptor, path => bytes.get(path) ?? null, { only })
  return { dataset, findings: [...findings] }
}

/** What a new file is checked against: communes, schools, boundaries and operators of the package. */
export async function readReference(dir: string): Promise<Reference> {
  const { dataset } = await readPackage(dir, ['communes', 'boundaries', 'schools', 'sites'])
  return referenceOf(dataset.records)
}
