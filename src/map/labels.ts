/** What is written on the map: names of communes and districts, and the digit of every alert zone. Pure. */
import type { Commune } from '@/domain/dataset/records'
import { placeNames } from './district-names'
import type { MapShapes } from './geometry/map-shapes'
import type { DigitFeature, PlaceFeature } from './map-stage'
import { digitSize, districtSize, districtWidth } from './style/label-sizes'
import { NOT_DRAWN } from './theme/alert-zones'

const point = (lon: number, lat: number) => ({ type: 'Point' as const, coordinates: [lon, lat] })

/** Names of communes, the same in every language. `room` orders them: where two collide, the larger keeps its name. */
export const communeNames = (communes: readonly Commune[], shapes: MapShapes): PlaceFeature[] =>
  communes.flatMap((commune, i) => {
    const at = shapes.labels[i]
    if (!at) return []
    const { communeName: name } = commune
    return [
      {
        type: 'Feature' as const,
        geometry: point(at.lon, at.lat),
        properties: { kind: 'commune' as const, vi: name, en: name, room: at.room },
      },
    ]
  })

/** Names of districts as they stand at a zoom, clear of the digits that are drawn and of one another. */
export function districtNames(shapes: MapShapes, drawn: Uint8Array, zoom: number): PlaceFeature[] {
  const size = districtSize(zoom)
  const names = shapes.districtLabels.map(({ name, spot, area }) => ({
    text: shortName(name),
    spot,
    area,
    first: CITY.test(name),
  }))
  const digits = digitFeatures(shapes, drawn).map(({ geometry: { coordinates } }) => ({
    lon: coordinates[0]!,
    lat: coordinates[1]!,
  }))
  const widthOf = (text: string) => districtWidth(text, size)
  return placeNames(names, digits, { zoom, size, widthOf, digit: digitSize(zoom) * 0.5 }).map(
    ({ text, lon, lat }) => ({
      type: 'Feature',
      geometry: point(lon, lat),
      properties: { kind: 'district', vi: text, en: text },
    }),
  )
}

/** A city is small and full of digits: it chooses its place before the wide districts round it. */
const CITY = /^(Thành phố|Thị xã) /

/** As maps write it: the district's kind in letters, or not at all. */
const shortName = (name: string) =>
  name
    .replace(/^Thành phố /, 'TP ')
    .replace(/^Thị xã /, 'TX ')
    .replace(/^Huyện /, '')

/** One digit an alert zone that is drawn and has been assessed. */
export const digitFeatures = (shapes: MapShapes, drawn: Uint8Array): DigitFeature[] =>
  shapes.labels.flatMap((at, i) => {
    const level = drawn[i] ?? NOT_DRAWN
    if (!at || level === 0 || level === NOT_DRAWN) return []
    return [{ type: 'Feature' as const, geometry: point(at.lon, at.lat), properties: { level } }]
  })
