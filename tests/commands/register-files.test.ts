/** The register handed on and taken back, through the commands: one step, no duplicates, undone at once. */
import { beforeEach, describe, expect, test } from 'vitest'
import { addMarks } from '@/commands/add-marks'
import { editMarks } from '@/commands/edit-marks'
import { exportRegister, type RegisterFormat } from '@/commands/export-register'
import { importRegister } from '@/commands/import-register'
import { handIn } from '@/commands/ports'
import { startGapResults } from '@/commands/recompute-gaps'
import { removeMarks } from '@/commands/remove-marks'
import { setMarkStatus } from '@/commands/set-mark-status'
import { setSignalMinimum } from '@/commands/set-signal-minimum'
import { takeRegister } from '@/commands/take-register'
import { today } from '@/commands/today'
import { undo } from '@/commands/undo'
import { markFactsReader } from '@/domain/gap/mark-facts'
import { FIRST_PLAN } from '@/domain/plan/plan'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { livePlan } from '@/store/document/live-plan'
import { gapResults } from '@/store/results/gap-results'
import { coreHere } from '../builders/core'
import { aDataset } from '../builders/dataset'

const FORMATS: readonly RegisterFormat[] = ['xlsx', 'csv', 'geojson', 'kml']
const dataset = aDataset({
  communes: 4,
  villages: [
    {
      villageCode: 'V1',
      villageName: 'Bản Ón',
      communeCode: '14001',
      lon: 105.05,
      lat: 20.05,
      households: 33,
    },
  ],
  sites: [{ siteCode: 'TH_1', operator: 'Viettel', lon: 105.06, lat: 20.05 }],
})
const marks = () => currentPlan.getState().register.marks

let offered: { name: string; bytes: Uint8Array; mediaType: string }[] = []
livePlan.open([])

beforeEach(() => {
  offered = []
  handIn({
    core: coreHere(),
    file: { offer: (name, bytes, mediaType) => offered.push({ name, bytes, mediaType }) },
  })
  currentDataset.setState({ ...currentDataset.getInitialState(), bundled: dataset, dataset }, true)
  removeMarks(marks().map(({ id }) => id))
})

/** A point in a village, a line elsewhere, and one that only MobiFone lacks. */
function threeMarks(): readonly string[] {
  const ids = addMarks([
    { geometry: { type: 'Point', coordinates: [105.05, 20.05] }, villageCode: 'V1', name: '=Bản Ón' },
    {
      geometry: {
        type: 'LineString',
        coordinates: [
          [105.11, 20.01],
          [105.13, 20.03],
        ],
      },
      assignedOperator: 'Viettel',
    },
    {
      geometry: { type: 'Point', coordinates: [105.25, 20.05] },
      operators: ['MobiFone'],
      firstSeen: '2021-11-03',
      households: 0,
    },
  ])
  setMarkStatus([ids[2]], 'rejected', { on: '2021-12-01', reason: 'đã có sóng' })
  return ids
}

async function reviewed(...asked: Parameters<typeof importRegister>) {
  const review = await importRegister(...asked)
  if (!review) throw new Error('called off')
  return review
}

async function exported(
  format: RegisterFormat,
  options: Parameters<typeof exportRegister>[1] = {},
): Promise<File> {
  expect(await exportRegister(format, options)).toBe(true)
  const { name, bytes, mediaType } = offered.at(-1)!
  return new File([bytes as Uint8Array<ArrayBuffer>], name, { type: mediaType })
}

describe.each(FORMATS)('the register as %s', format => {
  test('comes back without a change', async () => {
    threeMarks()
    const review = await reviewed(await exported(format))
    expect(review).toMatchObject({ matched: 3, unchanged: 3, new: 0, waiting: 0, findings: [] })
    const before = currentPlan.getState().register
    expect(takeRegister(review)).toEqual({ added: [], changed: [] })
    expect(currentPlan.getState().register).toBe(before)
  })

  test('brings back removed marks under their ids, in one step; a second reading adds nothing', async () => {
    const ids = threeMarks()
    const before = marks()
    const file = await exported(format)
    removeMarks(ids)
    // Into a register that never held them: a mark that was removed stays known to the plan.
    const review = await reviewed(file)
    expect(review.new).toBe(3)
    expect(new Set(takeRegister(review).added)).toEqual(new Set(ids))
    const fields = ({ history, evidence, claims, ...rest }: (typeof before)[number]) => rest
    expect(marks().map(fields)).toEqual(before.map(fields))
    expect(
      marks()
        .find(({ id }) => id === ids[2])
        ?.history.at(-1),
    ).toMatchObject({
      status: 'rejected',
      reason: 'đã có sóng',
    })
    expect((await reviewed(file)).new).toBe(0)
    undo()
    expect(marks()).toEqual([])
  })
})

describe.each(['csv', 'geojson'] as const)('a list that comes back as %s', format => {
  test('changes the cells that somebody touched, and takes back nothing that was done here meanwhile', async () => {
    const [id] = threeMarks()
    const text = await (await exported(format)).text()
    editMarks([id], { roadAccess: 'đường mòn', households: 12 })
    setMarkStatus([id], 'verified', { on: today() })
    const edited = text
      .split('\n')
      .map(line =>
        line.includes(id)
          ? line
              .replace('Mọi nhà mạng', '"Viettel; MobiFone"')
              .replace('"operators":[]', '"operators":["Viettel","MobiFone"]')
          : line,
      )
      .join('\n')
    const review = await reviewed(new File([edited], 'sua'))
    expect(review).toMatchObject({ changed: 1, unchanged: 2 })
    takeRegister(review)
    expect(marks().find(mark => mark.id === id)).toMatchObject({
      operators: ['MobiFone', 'Viettel'],
      roadAccess: 'đường mòn',
      households: 12,
      status: 'verified',
    })
  })
})

test('a cell that somebody emptied is nothing said, a figure put in place of a computed one is said', async () => {
  const [id] = threeMarks()
  editMarks([id], { note: 'xóa đi' })
  const csv = await (await exported('csv')).text()
  const edited = csv
    .split('\r\n')
    .map(line => (line.includes(id) ? line.replace('xóa đi', '').replace(';33;', ';34;') : line))
    .join('\r\n')
  takeRegister(await reviewed(new File([edited], 'sua.csv')))
  expect(marks().find(mark => mark.id === id)).toMatchObject({ note: null, households: 34 })
})

test('an extract holds what is assigned to the operator or lacks its signal, and is named after it', async () => {
  const [everyOperator, assigned] = threeMarks()
  const file = await exported('geojson', { operator: 'Viettel' })
  expect(file.name).toMatch(/^danh-sach-vung-lom-viettel-\d{4}-\d\d-\d\d\.geojson$/)
  const { features } = JSON.parse(await file.text()) as { features: { id: string }[] }
  expect(new Set(features.map(({ id }) => id))).toEqual(new Set([everyOperator, assigned]))
})

test('figures of other data or other levels of signal are worked out anew for the file', async () => {
  const [id] = threeMarks()
  const known = markFactsReader(dataset)(marks().find(mark => mark.id === id)!)
  const basis = { datasetVersion: dataset.version, signalMinimumDbm: FIRST_PLAN.signalMinimumDbm }
  const csv = async (factsOf: typeof basis | null) => {
    gapResults.setState({ facts: new Map([[id, { ...known, households: 999 }]]), factsOf })
    return (await exported('csv')).text()
  }
  try {
    expect(await csv(basis)).toContain('Số hộ: 999')
    for (const stale of [
      null,
      { ...basis, datasetVersion: 'other' },
      { ...basis, signalMinimumDbm: { ...basis.signalMinimumDbm, '4G': -90 } },
    ])
      expect(await csv(stale)).toContain('Số hộ: 33')
  } finally {
    gapResults.setState(gapResults.getInitialState(), true)
  }
})

test('what a raster claims follows the level in use, worked out before or not', async () => {
  const frame = { crs: 'EPSG:4326', originX: 105, originY: 20.1, pixelWidth: 0.1, pixelHeight: -0.1 }
  const raster = {
    rasterCode: 'r',
    operator: 'R',
    technology: '4G',
    asOf: null,
    width: 1,
    height: 1,
  } as const
  const rasters = aDataset({
    communes: 1,
    signalRasters: [{ ...raster, ...frame, dbm: Float32Array.from([-125]) }],
  })
  currentDataset.setState({ bundled: rasters, dataset: rasters })
  const [id] = threeMarks()
  const claimed = async () => {
    const { features } = JSON.parse(await (await exported('geojson', { marks: [id] })).text())
    return features[0].properties.claimed
  }
  expect(await claimed()).toEqual([])
  setSignalMinimum('4G', -130)
  expect(await claimed()).toEqual([{ operator: 'R', technology: '4G' }])
  const stop = startGapResults()
  expect(gapResults.getState().factsOf?.signalMinimumDbm['4G']).toBe(-130)
  expect(await claimed()).toEqual([{ operator: 'R', technology: '4G' }])
  setSignalMinimum('4G', -121)
  expect(await claimed()).toEqual([])
  stop()
})

test('only the marks asked for are written; with none there is no file', async () => {
  const [first] = threeMarks()
  const { features } = JSON.parse(await (await exported('geojson', { marks: [first] })).text())
  expect(features).toHaveLength(1)
  expect(await exportRegister('csv', { marks: [] })).toBe(false)
  expect(await exportRegister('csv', { operator: 'Vietnamobile', marks: [] })).toBe(false)
})

test('computed figures and stations stand in the file though nobody has opened the workspace', async () => {
  threeMarks()
  const csv = await (await exported('csv')).text()
  expect(csv).toContain('Số hộ: 33')
  expect(csv).toContain('TH_1')
  expect(csv).toContain('Dữ liệu minh họa')
})

test('a list of an office becomes marks in one step, and is not taken twice', async () => {
  const text = 'STT,Xã,Thôn,Số hộ,Trạng thái\n1,Xã 1,Bản Ón,20,Đã giao\n2,Xã 2,Bản Không Ai Biết,5,Mới'
  const first = await reviewed(new File([text], 'so.csv'))
  expect(first).toMatchObject({ new: 1, waiting: 1 })
  takeRegister(first)
  expect(marks()).toHaveLength(1)
  expect(marks()[0]).toMatchObject({ villageCode: 'V1', households: 20, status: 'assigned', author: null })
  expect(marks()[0].history.map(({ status }) => status)).toEqual(['reported', 'assigned'])
  const again = await reviewed(new File([text], 'so.csv'))
  expect(again).toMatchObject({ new: 0, unchanged: 1, waiting: 1 })
})
