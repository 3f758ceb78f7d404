import { describe, expect, test } from 'vitest'
import { metresPerPixel } from '@/map/furniture/scale'
import { communeNames, digitFeatures, districtNames } from '@/map/labels'
import { districtSize, districtWidth } from '@/map/style/label-sizes'
import { NOT_DRAWN } from '@/map/theme/alert-zones'
import { mapPicture, mapWorld } from './map-world'

const NONE = new Uint8Array()
const { shapes, dataset } = mapPicture(mapWorld())

describe('what is written on the map', () => {
  test('from near every coloured alert zone has its digit, inside its commune; "not assessed" has none', () => {
    const digits = digitFeatures(shapes, Uint8Array.from([4, NOT_DRAWN, 0, 1]), 11)
    expect(digits.map(digit => digit.properties.level)).toEqual([4, 1])
    const inside = digits.map(({ geometry: { coordinates } }) =>
      shapes.index.at(coordinates[0], coordinates[1]),
    )
    expect(inside).toEqual([0, 3])
  })

  test('from afar, where no commune has room, no digit is written', () => {
    expect(digitFeatures(shapes, Uint8Array.from([4, 3, 2, 1]), 5)).toEqual([])
  })

  test('districts are written as maps write them, the same in both languages', () => {
    const names = districtNames(shapes, NONE, 10).map(({ properties }) => properties)
    expect(names.map(name => name.vi)).toEqual(['TP Thanh Hóa', 'Mường Lát'])
    expect(names.every(name => name.vi === name.en)).toBe(true)
  })

  test('no district is named on the middle of a zone of level 3 or 4, printed digit or not', () => {
    const zoom = 9
    const drawn = Uint8Array.from([NOT_DRAWN, 4, 3, NOT_DRAWN])
    const pixel = metresPerPixel(20, zoom) / 111_320
    for (const { geometry, properties } of districtNames(shapes, drawn, zoom)) {
      const [lon, lat] = geometry.coordinates as [number, number]
      const half = districtWidth(properties.vi, districtSize(zoom)) / 2
      for (const spot of [shapes.labels[1]!, shapes.labels[2]!]) {
        const beside = Math.abs(spot.lon - lon) * Math.cos((20 * Math.PI) / 180) > half * pixel
        const above = Math.abs(spot.lat - lat) > districtSize(zoom) * 0.5 * pixel
        expect(beside || above).toBe(true)
      }
    }
  })

  test('every commune with a boundary has its name', () => {
    const names = communeNames(dataset.records.communes, shapes).map(({ properties }) => properties.vi)
    expect(names).toEqual(['Xã 0', 'Xã 1', 'Xã 2', 'Xã 3'])
  })
})
