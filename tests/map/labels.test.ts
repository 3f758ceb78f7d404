import { describe, expect, test } from 'vitest'
import { communeNames, digitFeatures, districtNames } from '@/map/labels'
import { NOT_DRAWN } from '@/map/theme/alert-zones'
import { mapPicture, mapWorld } from './map-world'

const NONE = new Uint8Array()
const { shapes, dataset } = mapPicture(mapWorld())

describe('what is written on the map', () => {
  test('every coloured alert zone has its digit, inside its commune; "not assessed" has none', () => {
    const digits = digitFeatures(shapes, Uint8Array.from([4, NOT_DRAWN, 0, 1]))
    expect(digits.map(digit => digit.properties.level)).toEqual([4, 1])
    const inside = digits.map(({ geometry: { coordinates } }) =>
      shapes.index.at(coordinates[0], coordinates[1]),
    )
    expect(inside).toEqual([0, 3])
  })

  test('districts are written as maps write them, the same in both languages', () => {
    const names = districtNames(shapes, NONE, 10).map(({ properties }) => properties)
    expect(names.map(name => name.vi)).toEqual(['TP Thanh Hóa', 'Mường Lát'])
    expect(names.every(name => name.vi === name.en)).toBe(true)
  })

  test('every commune with a boundary has its name', () => {
    const names = communeNames(dataset.records.communes, shapes).map(({ properties }) => properties.vi)
    expect(names).toEqual(['Xã 0', 'Xã 1', 'Xã 2', 'Xã 3'])
  })
})
