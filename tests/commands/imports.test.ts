/** The road of a dropped file, with the real reading in the same thread and no database (Node has none). */
import { beforeEach, describe, expect, test } from 'vitest'
import { acceptImport } from '@/commands/accept-import'
import { answerImport } from '@/commands/answer-import'
import { cancelImport } from '@/commands/cancel-import'
import { discardImport } from '@/commands/discard-import'
import { importFile } from '@/commands/import-file'
import { handIn } from '@/commands/ports'
import { removeOverlay } from '@/commands/remove-overlay'
import { restoreOverlays } from '@/commands/restore-overlays'
import { returnToBundled } from '@/commands/return-to-bundled'
import { selectCommune } from '@/commands/select-commune'
import type { Dataset } from '@/domain/dataset/dataset'
import { currentDataset } from '@/store/dataset/current-dataset'
import { imports } from '@/store/imports/imports'
import { session } from '@/store/session/session'
import type { Core } from '@/workers/core-client'
import { coreWork } from '@/workers/core-work'
import { Cancelled } from '@/workers/job'
import { coreHere } from '../builders/core'
import { aDataset } from '../builders/dataset'

const core: Core = {
  ...coreHere(),
  readBundled: () => {
    throw new Error('not asked here')
  },
  coverage: () => {
    throw new Error('not asked here')
  },
  gaps: () => {
    throw new Error('not asked here')
  },
  robustness: () => {
    throw new Error('not asked here')
  },
  importFile: (question, onProgress = () => {}) => {
    let cancel = () => {}
    const stopped = new Promise<never>((_, reject) => {
      cancel = () => reject(new Cancelled())
    })
    const answer = new Promise(resolve => setTimeout(resolve)).then(() =>
      coreWork.importFile(question, onProgress),
    )
    return { answer: Promise.race([answer, stopped]), cancel }
  },
}

const HEADER =
  'school_code,school_name,level,commune_code,lon,lat,pupils,teachers,managing_unit,fibre,grid_power'
const schoolsCsv = (dataset: Dataset, rows: readonly string[]) => {
  const { communeCode } = dataset.records.communes[0]
  const lines = rows.map(row => row.replace('COMMUNE', communeCode))
  return new File([[HEADER, ...lines].join('\n')], 'truong.csv')
}
const GOOD = 'T1,Trường Tiểu học Một,TH,COMMUNE,105.05,20.05,120,10,,yes,yes'
const ALSO_GOOD = 'T2,Trường THCS Hai,THCS,COMMUNE,105.06,20.05,240,20,,no,yes'
const BAD = 'T3,Trường Không Biết,XYZ,COMMUNE,105.06,20.05,abc,20,,no,yes'

let bundled: Dataset
beforeEach(() => {
  handIn({ core })
  bundled = aDataset({ version: 'bundled', schools: 4 })
  currentDataset.setState({ ...currentDataset.getInitialState(), bundled, dataset: bundled }, true)
  imports.setState(imports.getInitialState(), true)
  session.setState(session.getInitialState(), true)
})

const schools = () => currentDataset.getState().dataset?.records.schools ?? []
const pendingIds = () => imports.getState().pending.map(({ id }) => id)

async function dropped(rows: readonly string[]) {
  const result = await importFile(schoolsCsv(bundled, rows), { as: 'schools' })
  return { result, id: pendingIds().at(-1) ?? '' }
}

describe('importing a file', () => {
  test('takes nothing into use before it is accepted', async () => {
    const { result } = await dropped([GOOD, ALSO_GOOD])
    expect(result?.rows).toMatchObject({ in: 2, taken: 2 })
    expect(imports.getState().pending[0]).toMatchObject({
      state: 'ready',
      fileName: 'truong.csv',
      progress: 1,
    })
    expect(currentDataset.getState().dataset).toBe(bundled)
  })

  test('several at once each get their own place and result', async () => {
    const files = [[GOOD], [GOOD, ALSO_GOOD], [ALSO_GOOD]]
    const all = await Promise.all(files.map(rows => importFile(schoolsCsv(bundled, rows), { as: 'schools' })))
    expect(all.map(result => result?.rows.taken)).toEqual([1, 2, 1])
    expect(imports.getState().pending.map(({ result }) => result?.rows.taken)).toEqual([1, 2, 1])
    expect(new Set(pendingIds()).size).toBe(3)
  })

  test('accepted to replace, only the good rows are in use, with their source', async () => {
    const { id, result } = await dropped([GOOD, BAD, ALSO_GOOD])
    expect(result?.rows.taken).toBe(2)
    await acceptImport(id, 'replace', { asOf: '2021-12-01' })
    expect(schools().map(({ schoolCode }) => schoolCode)).toEqual(['T1', 'T2'])
    expect(currentDataset.getState().dataset?.sources.schools).toMatchObject([
      { origin: 'imported', fileName: 'truong.csv', count: 2, asOf: '2021-12-01', mode: 'replace' },
    ])
    expect(currentDataset.getState().dataset?.version).not.toBe('bundled')
    expect(pendingIds()).toEqual([])
  })

  test('the report of the rows left out stays with the file', async () => {
    const { id } = await dropped([GOOD, BAD])
    await acceptImport(id, 'replace')
    const [kept] = imports.getState().accepted
    expect(kept.report.rows).toMatchObject({ in: 2, taken: 1 })
    expect(kept.report.findings.length).toBeGreaterThan(0)
    expect(await kept.file.text()).toContain('Trường Không Biết')
  })

  test('accepted to join, the bundled rows stay', async () => {
    const { id } = await dropped([GOOD])
    await acceptImport(id, 'join')
    expect(schools()).toHaveLength(5)
  })

  test('without a database it is in use and said to be unkept', async () => {
    const { id } = await dropped([GOOD])
    expect(await acceptImport(id, 'join')).toBe('unkept')
    expect(imports.getState().unkept).toEqual([id])
  })

  test('a file of which no row can be taken is refused and changes nothing', async () => {
    const { id } = await dropped([BAD])
    expect(await acceptImport(id, 'replace')).toBe('refused')
    expect(currentDataset.getState().dataset).toBe(bundled)
    expect(pendingIds()).toEqual([id])
  })

  test('accepting twice takes it once', async () => {
    const { id } = await dropped([GOOD])
    const [first, second] = await Promise.all([acceptImport(id, 'join'), acceptImport(id, 'join')])
    expect([first, second]).toEqual(['unkept', 'refused'])
    expect(schools()).toHaveLength(5)
  })

  test('cancelled, it says so, and can be read again', async () => {
    const reading = importFile(schoolsCsv(bundled, [GOOD]), { as: 'schools' })
    const [id] = pendingIds()
    cancelImport(id)
    expect(await reading).toBeNull()
    expect(imports.getState().pending[0].state).toBe('cancelled')
    expect((await answerImport(id, {}))?.rows.taken).toBe(1)
    expect(imports.getState().pending[0].state).toBe('ready')
  })

  test('discarded while it is read, it is gone and nothing comes after it', async () => {
    const reading = importFile(schoolsCsv(bundled, [GOOD]))
    discardImport(pendingIds()[0])
    expect(await reading).toBeNull()
    expect(imports.getState().pending).toEqual([])
  })

  test('an answer is kept beside the earlier ones; another resource begins anew', async () => {
    const { id } = await dropped([GOOD])
    await answerImport(id, { columns: { pupils: 'teachers' } })
    await answerImport(id, { columns: { teachers: null } })
    const answers = () => imports.getState().pending[0].answers
    expect(answers()).toMatchObject({ as: 'schools', columns: { pupils: 'teachers', teachers: null } })
    expect(imports.getState().pending[0].result?.records).toMatchObject([{ pupils: 10, teachers: null }])
    await answerImport(id, { constants: { managing_unit: 'so' } })
    await answerImport(id, { constants: { level: 'TH' } })
    expect(answers()).toMatchObject({ constants: { managing_unit: 'so', level: 'TH' } })
    await answerImport(id, { as: 'villages' })
    expect(answers()).toMatchObject({ as: 'villages', columns: {} })
  })
})

describe('taking imports away', () => {
  async function two() {
    const first = await dropped([GOOD])
    await acceptImport(first.id, 'join')
    const second = await dropped([ALSO_GOOD])
    await acceptImport(second.id, 'join')
    return [first.id, second.id]
  }
  const joined = () =>
    schools()
      .map(({ schoolCode }) => schoolCode)
      .filter(code => /^T\d/.test(code))

  test('one click returns to the bundled data, another brings everything back', async () => {
    await two()
    expect(joined()).toEqual(['T1', 'T2'])
    const { version } = currentDataset.getState().dataset ?? {}
    await returnToBundled()
    expect(currentDataset.getState().dataset?.version).toBe('bundled')
    expect(currentDataset.getState().overlays).toEqual([])
    await restoreOverlays()
    expect(joined()).toEqual(['T1', 'T2'])
    expect(currentDataset.getState().dataset?.version).toBe(version)
    expect(imports.getState().removed).toEqual([])
  })

  test('one alone is removed and restored in its place', async () => {
    const [first, second] = await two()
    await removeOverlay(first)
    expect(joined()).toEqual(['T2'])
    await restoreOverlays()
    expect(imports.getState().accepted.map(({ id }) => id)).toEqual([first, second])
  })

  test('a commune that leaves with its file is no longer selected', async () => {
    const { communeCode } = bundled.records.communes[2]
    const fewer = aDataset({ version: 'fewer', communes: 2 })
    selectCommune(communeCode)
    currentDataset.setState({ bundled: fewer })
    await returnToBundled()
    expect(session.getState().selected).toBeNull()
  })
})
