/** Distances of a commune's people, against every village and every place by the sphere's and the ellipsoid's formula. */
import { beforeAll, describe, expect, test } from 'vitest'
import { readPackage } from '@/cli/read-package'
import type { Dataset } from '@/domain/dataset/dataset'
import { criteriaCatalogue } from '@/domain/need/catalogue'
import { criterionValues } from '@/domain/need/criteria'
import { distanceCriterion, distanceCriterionId, isDistanceId } from '@/domain/need/distance-criterion'
import { distanceCriteria } from '@/domain/need/distances'
import { needTable } from '@/domain/need/need-table'
import { aDataset } from '../../builders/dataset'

let bundled: Dataset

beforeAll(async () => {
  bundled = (await readPackage('data')).dataset
}, 60_000)

/** Haversine on the mean sphere: within 0.6 % of the ellipsoid. */
function sphereKm(a: readonly [number, number], b: readonly [number, number]): number {
  const [lon1, lat1, lon2, lat2] = [...a, ...b].map(degrees => (degrees * Math.PI) / 180)
  const half = (x: number) => Math.sin(x / 2) ** 2
  return (
    2 *
    6371.0088 *
    Math.asin(Math.sqrt(half(lat2 - lat1) + Math.cos(lat1) * Math.cos(lat2) * half(lon2 - lon1)))
  )
}

const valuesOf = (id: string, dataset: Dataset) =>
  criterionValues(id, dataset, needTable(dataset, null, null))

describe('N10 on the bundled data', () => {
  test.each([
    ['fibre_node_km', (data: Dataset) => data.records['fibre-nodes']],
    ['site_km', (data: Dataset) => data.records.sites],
    [
      'site_km_4g_MobiFone',
      (data: Dataset) =>
        data.records.sites.filter(
          site => site.operator === 'MobiFone' && site.technologies.some(technology => technology === '4G'),
        ),
    ],
  ] as const)('%s is the mean over villages by households of the nearest of all', (id, placesOf) => {
    const places = placesOf(bundled)
    expect(places.length).toBeGreaterThan(100)
    const values = valuesOf(id, bundled)
    let checked = 0
    bundled.records.communes.forEach(({ communeCode }, i) => {
      // Every seventh: all pairs of 4,300 villages and 1,500 sites take a while.
      if (i % 7 !== 0) return
      let far = 0
      let households = 0
      for (const village of bundled.records.villages) {
        if (village.communeCode !== communeCode || village.lon === null || village.lat === null) continue
        const from = [village.lon, village.lat] as const
        const nearest = places.reduce(
          (least, { lon, lat }) => Math.min(least, sphereKm(from, [lon, lat])),
          Infinity,
        )
        far += (village.households ?? 0) * nearest
        households += village.households ?? 0
      }
      if (Number.isNaN(values?.[i])) return
      checked++
      expect(Math.abs((values?.[i] ?? 0) / (far / households) - 1)).toBeLessThan(0.006)
    })
    expect(checked).toBeGreaterThan(60)
  })

  test('a network is never nearer than the technology, nor a technology than any site', () => {
    const any = valuesOf('site_km', bundled)
    const fourth = valuesOf('site_km_4g', bundled)
    const own = valuesOf('site_km_4g_Viettel', bundled)
    for (let i = 0; i < bundled.records.communes.length; i++) {
      if (Number.isNaN(any?.[i])) continue
      expect(fourth?.[i]).toBeGreaterThanOrEqual((any?.[i] ?? 0) - 1e-9)
      expect(own?.[i]).toBeGreaterThanOrEqual((fourth?.[i] ?? 0) - 1e-9)
    }
  })

  test('the menu offers exactly those that have values, in kilometres, farther first', () => {
    const offered = criteriaCatalogue(bundled, needTable(bundled, null, null)).filter(({ id }) =>
      isDistanceId(id),
    )
    expect(offered.map(({ id }) => id)).toContain('site_km_4g_Viettel')
    for (const { id, unit, direction } of offered) {
      expect([unit, direction]).toEqual(['km', 'higher-first'])
      expect(
        valuesOf(id, bundled)?.some(value => value > 0),
        id,
      ).toBe(true)
    }
  })
})

describe('N10 where something is missing', () => {
  test('half of the villages are enough, fewer are not; a place without coordinates is nowhere, not at 0', () => {
    const at = { lon: 105.5, lat: 20, households: 10 }
    const nowhere = { lon: null, lat: null, households: 10 }
    const villages = (code: string, told: readonly object[]) =>
      told.map(each => ({ communeCode: code, ...each }))
    const plain = aDataset({ communes: [{}, {}, {}] })
    const [a, b, c] = plain.records.communes.map(({ communeCode }) => communeCode)
    const dataset = aDataset({
      communes: [{}, {}, {}],
      villages: [
        ...villages(a, [at, { ...at, lat: 20.1, households: 30 }, nowhere]),
        ...villages(b, [at, nowhere, nowhere]),
        ...villages(c, [at, { ...at, households: null }]),
      ],
      sites: [{ lon: 105.5, lat: 20 }],
    })
    const values = valuesOf('site_km', dataset)
    // A tenth of a degree of latitude at 20° is 11.07 km; three in four households live there.
    expect(values?.[0]).toBeCloseTo(0.75 * 11.07, 2)
    expect(values?.[1]).toBeNaN()
    expect(values?.[2]).toBe(0)
  })

  test('without villages, or without places, there is no such criterion', () => {
    const none = aDataset({ communes: [{}] })
    expect(distanceCriteria(none)).toEqual([])
    expect(valuesOf('site_km', none)).toBeNull()
    expect(valuesOf('fibre_node_km', none)).toBeNull()
    expect(valuesOf('site_km_5g_Nobody', bundled)).toBeNull()
  })
})

test('an id names one distance, whatever signs an operator has in its name', () => {
  for (const distance of [
    { to: 'fibre-node' },
    { to: 'site', technology: null, operator: null },
    { to: 'site', technology: '4G', operator: null },
    { to: 'site', technology: '3G', operator: 'A, B: "100 %"; = d_e' },
  ] as const) {
    const id = distanceCriterionId(distance)
    expect(id).not.toMatch(/[,;=:"]/)
    expect(distanceCriterion(id)).toEqual(distance)
    expect(isDistanceId(id)).toBe(true)
  }
  expect(distanceCriterion('site_km_9g')).toBeNull()
  expect(distanceCriterion('site_count')).toBeNull()
  expect(distanceCriterion('site_km_4g_%')).toBeNull()
})
