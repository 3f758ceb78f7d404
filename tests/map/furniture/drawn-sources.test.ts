import { describe, expect, test } from 'vitest'
import { drawnResources, drawnSources } from '@/map/furniture/drawn-sources'
import { themePicture } from '@/map/theme/theme-picture'
import { FIRST_LAYERS } from '@/store/session/session'
import { mapPicture, mapWorld } from '../map-world'

const values = Float64Array.from([1, 2, 3, 4])
const off = { ...FIRST_LAYERS, alerts: false }

describe('what the picture says of its sources', () => {
  test('illustrative only while something illustrative is drawn', () => {
    const dataset = mapWorld({}, { boundaries: {}, communes: {}, sites: { illustrative: true } })
    const theme = themePicture({ id: 'population', kind: 'count', tone: 'fact' }, values, null)
    expect(drawnSources(mapPicture(dataset, { theme, layers: off })).illustrative).toBe(false)
    expect(drawnSources(mapPicture(dataset, { theme, layers: { ...off, sites: true } })).illustrative).toBe(
      true,
    )
  })

  test('a score rests on the criteria that carry weight and on no other', () => {
    const theme = themePicture({ id: 'score', kind: 'score', tone: 'need' }, values, null)
    const { plan } = mapPicture(mapWorld())
    const criteria = plan.criteria.map(c => ({ ...c, weight: c.id === 'fibre_gap' ? 10 : 0 }))
    const picture = mapPicture(mapWorld(), { theme, layers: off, plan: { ...plan, criteria } })
    expect(drawnResources(picture)).toEqual(['schools', 'boundaries'])
  })

  test('dates run from the oldest to the newest of what is drawn, boundaries apart; a source is named once', () => {
    const dataset = mapWorld(
      {},
      { boundaries: { asOf: '2019-01-01' }, sites: { asOf: '2021-09-30' }, schools: {} },
    )
    const layers = { ...off, sites: true, schools: true }
    const { dates, lines, schematic } = drawnSources(mapPicture(dataset, { layers }))
    expect(dates).toEqual(['2021-09-30', '2021-11-22'])
    expect(lines).toEqual([
      { resources: ['sites', 'schools', 'boundaries'], source: { vi: 'Nguồn thử', en: 'Test source' } },
    ])
    expect(schematic).toBe(true)
  })
})
