import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { coverageInput } from '@/domain/coverage/coverage-input'
import { coverageTable } from '@/domain/coverage/coverage-table'
import { needTable } from '@/domain/need/need-table'
import { communesInView } from '@/domain/plan/communes-in-view'
import { FIRST_PLAN } from '@/domain/plan/plan'
import { rankingQuestion } from '@/domain/plan/ranking-question'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import type { PackageReading } from '@/ingest/package/read-data-package'
import { type FetchBytes, readBundled } from '@/workers/read-bundled'

const BUNDLE = { packageUrl: 'data/datapackage.json', files: {} }
const fromDisk: FetchBytes = async url => new Uint8Array(await readFile(url))

describe('the data that ships', () => {
  let reading: PackageReading
  const progress: number[] = []
  beforeAll(async () => {
    reading = await readBundled(BUNDLE, fromDisk, done => progress.push(done))
  }, 60_000)

  test('is read by the road of an import, and leaves no finding of severity error', () => {
    expect(reading.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('has the 559 communes of the province, each with a boundary', () => {
    const { communes, boundaries } = reading.dataset.records
    expect(communes).toHaveLength(559)
    expect(boundaries.communes).toHaveLength(559)
  })

  test('says of every resource where it comes from, and how many records it has', () => {
    const { records, sources } = reading.dataset
    for (const [name, list] of Object.entries(sources)) {
      for (const source of list) {
        expect(source.source.vi, name).not.toBe('')
        expect(source.source.en, name).not.toBe('')
        expect(source.count, name).toBeGreaterThan(0)
      }
    }
    expect(sources.schools[0]).toMatchObject({
      count: records.schools.length,
      origin: 'bundled',
      illustrative: true,
    })
    expect(sources.boundaries[0]).toMatchObject({ schematic: true, count: 559 })
  })

  test('tells its progress upwards from 0 to 1', () => {
    expect(
      progress.every((done, index) => done >= 0 && done <= 1 && done >= (progress[index - 1] ?? 0)),
    ).toBe(true)
    expect(progress.at(-1)).toBe(1)
  })

  test('is the same version again from the same bytes, another from one byte more', async () => {
    const again = await readBundled(BUNDLE, fromDisk)
    expect(again.dataset.version).toBe(reading.dataset.version)
    const longer = await readBundled(BUNDLE, async url => {
      const bytes = await fromDisk(url)
      return url.endsWith('handovers.csv') ? new Uint8Array([...bytes, 0x0a]) : bytes
    })
    expect(longer.dataset.version).not.toBe(reading.dataset.version)
  }, 60_000)

  test('leads to a ranking of all 559 communes', () => {
    const { dataset } = reading
    const coverage = coverageTable(coverageInput(dataset), () => {})
    const need = needTable(dataset, coverage, null)
    const inView = communesInView(FIRST_PLAN.filters, dataset, need)
    const ranking = rankCommunes(rankingQuestion(FIRST_PLAN, dataset, need, inView))
    expect(ranking.order).toHaveLength(559)
    const parts = [...ranking.order].map(i =>
      ranking.parts
        .slice(i * ranking.criteria.length, (i + 1) * ranking.criteria.length)
        .reduce((a, b) => a + b, 0),
    )
    for (const [place, sum] of parts.entries())
      expect(sum).toBeCloseTo(ranking.score[ranking.order[place]], 10)
  })
})

describe('a package that is not whole', () => {
  const withFiles =
    (files: Record<string, string>): FetchBytes =>
    async url => {
      if (!(url in files)) throw new Error(`${url}: 404`)
      return new TextEncoder().encode(files[url])
    }
  const bundle = { packageUrl: 'p/datapackage.json', files: {} }
  const resource = (name: string, path: string) => ({ name, path, source: { vi: 'nguồn', en: 'source' } })

  test('breaks where a file is not there', async () => {
    const descriptor = JSON.stringify({ resources: [resource('communes', 'communes.csv')] })
    await expect(readBundled(bundle, withFiles({ 'p/datapackage.json': descriptor }))).rejects.toThrow('404')
  })

  test('breaks where the descriptor is none', async () => {
    await expect(readBundled(bundle, withFiles({ 'p/datapackage.json': '<html>' }))).rejects.toThrow()
    await expect(readBundled(bundle, withFiles({ 'p/datapackage.json': '{}' }))).rejects.toThrow()
  })

  test('breaks where it has no communes', async () => {
    const files = { 'p/datapackage.json': JSON.stringify({ resources: [] }) }
    await expect(readBundled(bundle, withFiles(files))).rejects.toThrow('no communes')
  })
})
