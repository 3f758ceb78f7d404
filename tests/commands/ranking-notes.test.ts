/** The notes under a list name what the index in use is worked out from, and nothing else. */
import { describe, expect, test } from 'vitest'
import { rankingNotes } from '@/commands/ranking-notes'
import { RESOURCE_NAMES } from '@/domain/dataset/dataset'
import { criterionSetting, FIRST_PLAN, NO_FILTERS } from '@/domain/plan/plan'

const sources = RESOURCE_NAMES.map(resource => ({
  resource,
  asOf: null,
  illustrative: resource === 'covid-levels',
  schematic: resource === 'boundaries',
  source: { vi: `nguồn ${resource}`, en: `source ${resource}` },
}))

function noted(ids: readonly string[], filters = NO_FILTERS) {
  const notes = rankingNotes('vi', {
    index: { ...FIRST_PLAN, criteria: ids.map(id => criterionSetting(id, 10)) },
    filters,
    ranking: null,
    day: null,
    sources,
    districtName: code => code,
    dataVersion: '1',
  })
  return {
    notes,
    resources: RESOURCE_NAMES.filter(name => notes.some(note => note.includes(`nguồn ${name}`))),
  }
}

describe('the resources that are noted', () => {
  test.each([
    [['fibre_gap'], ['communes', 'schools']],
    [['alert'], ['communes', 'covid-levels', 'teaching-modes']],
    [['population', 'mountain'], ['communes']],
    [['site_km_4g_Viettel'], ['communes', 'villages', 'sites']],
    [['fibre_node_km'], ['communes', 'villages', 'fibre-nodes']],
    [['mobile_gap'], ['communes', 'boundaries', 'villages', 'mobile-coverage']],
    [['device_gap'], ['communes', 'schools', 'device-need', 'handovers']],
  ])('of %j are %j', (ids, expected) => {
    expect(new Set(noted(ids).resources)).toEqual(new Set(expected))
  })

  test('a condition brings what it is asked of', () => {
    expect(noted(['fibre_gap'], { ...NO_FILTERS, alertOnly: true }).resources).toContain('covid-levels')
    expect(noted(['fibre_gap'], { ...NO_FILTERS, onlineOnly: true }).resources).toContain('teaching-modes')
  })

  test('illustrative and schematic is said only of what the list rests on', () => {
    expect(noted(['fibre_gap']).notes).not.toContain('Dữ liệu minh họa')
    expect(noted(['alert']).notes).toContain('Dữ liệu minh họa')
    expect(noted(['site_count']).notes).toContain('Ranh giới sơ đồ, không có giá trị pháp lý')
  })
})
