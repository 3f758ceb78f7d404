import Papa from 'papaparse'
import { beforeEach, describe, expect, test } from 'vitest'
import { exportRanking } from '@/commands/export-ranking'
import { handIn } from '@/commands/ports'
import { selectCommune } from '@/commands/select-commune'
import { setLanguage } from '@/commands/set-language'
import { toggleLayer } from '@/commands/toggle-layer'
import { toggleTable } from '@/commands/toggle-table'
import { needTable } from '@/domain/need/need-table'
import { communesInView } from '@/domain/plan/communes-in-view'
import { FIRST_PLAN } from '@/domain/plan/plan'
import { rankingQuestion } from '@/domain/plan/ranking-question'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import { en } from '@/i18n/en'
import { vi } from '@/i18n/vi'
import { currentDataset } from '@/store/dataset/current-dataset'
import { STEP_NAMES } from '@/store/history/step-names'
import { results } from '@/store/results/results'
import { session } from '@/store/session/session'
import { aDataset } from '../builders/dataset'

beforeEach(() => {
  handIn({ map: null, file: null })
  session.setState(session.getInitialState(), true)
})

test('every step that can be undone has a name in both languages, and no other', () => {
  expect(Object.keys(vi.steps)).toEqual([...STEP_NAMES])
  expect(Object.keys(en.steps)).toEqual([...STEP_NAMES])
})

test('a commune chosen away from the map is flown to, one chosen on it is not', () => {
  const flown: string[] = []
  handIn({
    map: {
      flyTo: code => void flown.push(code),
      flyToPlace: () => {},
      showAll: () => {},
      showCommunes: () => {},
    },
  })
  selectCommune('14001')
  expect(flown).toEqual([])
  selectCommune('14002', { fly: true })
  expect(flown).toEqual(['14002'])
  expect(session.getState().selected).toBe('14002')
  selectCommune(null, { fly: true })
  expect(flown).toEqual(['14002'])
})

test('a switch thrown twice is where it was', () => {
  const before = session.getState()
  toggleLayer('schools')
  expect(session.getState().layers.schools).toBe(!before.layers.schools)
  toggleLayer('schools')
  toggleTable()
  toggleTable()
  expect(session.getState()).toEqual(before)
})

describe('the exported ranking', () => {
  const dataset = aDataset({
    version: 'v',
    communes: [
      { communeName: '=HYPERLINK("x")' },
      { communeName: 'Mường Lát' },
      { mountain: true },
      { mountain: null, coastal: null, baiNgang: null, border: null, poorDistrict: null },
    ],
    schools: [
      { fibre: false, pupils: 100 },
      { fibre: true, pupils: 50 },
    ],
    sources: {
      schools: [{ illustrative: true, source: { vi: 'Sở GD&ĐT', en: 'Department' }, asOf: '2021-10-15' }],
      boundaries: [{ schematic: true }],
      handovers: [{ asOf: null }],
    },
  })
  const need = needTable(dataset, null, null)
  const inView = communesInView(FIRST_PLAN.filters, dataset, need)
  const ranking = rankCommunes(
    rankingQuestion({ ...FIRST_PLAN, minimumKnownShare: 0 }, dataset, need, inView),
  )

  async function exported() {
    const files: { name: string; text: string; mediaType: string }[] = []
    const offer = (name: string, bytes: Uint8Array, mediaType: string) =>
      void files.push({ name, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), mediaType })
    handIn({ file: { offer } })
    const given = await exportRanking()
    return { given, file: files[0], rows: files[0] ? Papa.parse<string[]>(files[0].text.slice(1)).data : [] }
  }

  test('opens in Excel: marked as UTF-8, no cell runs as a formula', async () => {
    currentDataset.setState({ dataset })
    results.setState({ datasetVersion: 'v', need, inView, ranking })
    const { given, file, rows } = await exported()
    expect(given).toBe(true)
    expect(file.name).toBe('xep-hang-uu-tien.csv')
    expect(file.text.codePointAt(0)).toBe(0xfeff)
    expect(rows.flat().filter(cell => /^[=+@-]/.test(cell))).toEqual([])
    expect(rows.flat()).toContain('Mường Lát')
  })

  test('says under the table that data is illustrative, with which weights and from where', async () => {
    const { rows } = await exported()
    const notes = rows
      .slice(ranking.order.length + 1)
      .flat()
      .join('\n')
    expect(notes).toContain('Dữ liệu minh họa')
    expect(notes).toContain('Ranh giới sơ đồ, không có giá trị pháp lý')
    expect(notes).toMatch(/^Trọng số: Học sinh ngoài vùng 4G 32\s%; .*; Địa bàn ưu tiên 8\s%$/m)
    expect(notes).toMatch(/^Khi xã thiếu số liệu: Bỏ tiêu chí thiếu/m)
    expect(notes).toMatch(/^Thang đo: Từ thấp nhất đến cao nhất trong các xã đang xét$/m)
    expect(notes).toMatch(/^Cách tổng hợp: Cộng điểm theo trọng số$/m)
    expect(notes).toMatch(/^Chỉ xếp hạng xã có số liệu của ít nhất 50\s% số tiêu chí$/m)
    expect(notes).toMatch(/^Trường học: Sở GD&ĐT, 15\/10\/2021$/m)
    expect(notes).toMatch(/^Bàn giao thiết bị: Dữ liệu thử$/m)
    expect(notes).toMatch(/^1 xã chưa xếp được/m)
    expect(notes).toMatch(/^Phiên bản dữ liệu: v$/m)
    expect(notes).not.toMatch(/\{\{|undefined/)
  })

  test('speaks the language on screen', async () => {
    setLanguage('en')
    const { file, rows } = await exported()
    setLanguage('vi')
    expect(file.name).toBe('priority-ranking.csv')
    expect(rows.flat().join('\n')).toContain('Illustrative data')
  })

  test('is not given for another dataset than the one on screen', async () => {
    currentDataset.setState({ dataset: { ...dataset, version: 'other' } })
    expect((await exported()).given).toBe(false)
  })
})
