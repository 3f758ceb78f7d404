import { describe, expect, test } from 'vitest'
import { RESOURCE_NAMES } from '@/domain/dataset/dataset'
import { aDataset, anOverlay, aVillage, communeCode } from './dataset'

describe('a dataset for tests', () => {
  test('is the same every time', () => expect(aDataset({ communes: 7 })).toEqual(aDataset({ communes: 7 })))
  test('says where every resource came from', () => {
    const { sources } = aDataset({ villages: 4 })
    expect(Object.keys(sources)).toEqual([...RESOURCE_NAMES])
    expect(sources.villages[0].count).toBe(4)
  })
  test('takes what matters and fills in the rest', () => {
    const { communes } = aDataset({ communes: [{ population: null }, { mountain: true }] }).records
    expect(
      communes.map(({ communeCode, population, mountain }) => [communeCode, population, mountain]),
    ).toEqual([
      ['14001', null, false],
      ['14002', 5000, true],
    ])
  })
  test('has a boundary a commune, and neighbours share their corners', () => {
    const { boundaries } = aDataset({ communes: 4 }).records
    const [left, right] = boundaries.communes.map(({ polygons }) => polygons[0][0])
    expect(boundaries.communes.map(({ code }) => code)).toEqual([0, 1, 2, 3].map(communeCode))
    expect([left[1], left[2]]).toEqual([right[0], right[3]])
    expect(boundaries.districts.map(({ code, polygons }) => [code, polygons.length])).toEqual([
      ['381', 3],
      ['382', 1],
    ])
  })
  test('an overlay counts its rows', () => {
    expect(anOverlay('villages', [aVillage()], { mode: 'join' }).source).toMatchObject({
      count: 1,
      mode: 'join',
    })
  })
})
