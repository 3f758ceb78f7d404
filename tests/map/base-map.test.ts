import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readBaseMap } from '@/map/base-map'

const base = readBaseMap(JSON.parse(readFileSync('data/basemap.topojson', 'utf8')))
const names = (kind: string) =>
  base.places.filter(place => place.properties.kind === kind).map(place => place.properties)

describe('the bundled base map', () => {
  test('names the sea and Laos in both languages', () => {
    expect(names('sea')).toEqual([{ kind: 'sea', vi: 'Vịnh Bắc Bộ', en: 'Gulf of Tonkin' }])
    expect(names('country')).toEqual([{ kind: 'country', vi: 'LÀO', en: 'LAOS' }])
  })

  test('names the four provinces that touch Thanh Hóa and no other', () => {
    expect(
      names('neighbour')
        .map(name => name.vi)
        .sort(),
    ).toEqual(['Hòa Bình', 'Nghệ An', 'Ninh Bình', 'Sơn La'])
  })

  test('an object that the file does not hold is not drawn', () => {
    expect(readBaseMap({ type: 'Topology', objects: {}, arcs: [] })).toEqual({
      ground: { type: 'FeatureCollection', features: [] },
      places: [],
    })
  })
})
