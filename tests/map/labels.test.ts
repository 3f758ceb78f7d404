import { describe, expect, test } from 'vitest'
import { digitFeatures, placeFeatures } from '@/map/labels'
import { NOT_DRAWN } from '@/map/theme/alert-zones'
import { mapPicture, mapWorld } from './map-world'

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
    const names = placeFeatures(dataset.records.communes, shapes).map(({ properties }) => properties)
    expect(names.filter(name => name.kind === 'district').map(name => name.vi)).toEqual([
      'TP Thanh Hóa',
      'Mường Lát',
    ])
    expect(names.every(name => name.vi === name.en)).toBe(true)
  })
})
