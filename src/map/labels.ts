/** What is written on the map: names of communes and districts, and the digits of alert zones. Pure. */
import type { Commune } from '@/domain/dataset/records'
import { placeNames } from './district-names'
import type { MapShapes } from './geometry/map-shapes'
import type { DigitFeature, PlaceFeature } from './map-stage'
import { digitSize, districtSize, districtWidth } from './style/label-sizes'
import { NOT_DRAWN } from './theme/alert-zones'
import { printedDigits } from './theme/printed-digits'

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

/** Names of districts as they stand at a zoom, clear of digits, of the strong alert zones' middles, and of one another. */
export function districtNames(shapes: MapShapes, drawn: Uint8Array, zoom: number): PlaceFeature[] {
  const size = districtSize(zoom)
  const names = shapes.districtLabels.map(({ name, spot, area }) => ({
    text: shortName(name),
    spot,
    area,
    first: CITY.test(name),
  }))
  // A zone of level 3 or 4 too small for its digit shows by its hatch alone: no name lies on that either.
  const printed = new Set(printedDigits(drawn, shapes.labels, zoom))
  const digits = shapes.labels.flatMap((spot, commune) =>
    spot && (printed.has(commune) || isStrong(drawn[commune])) ? [spot] : [],
  )
  const widthOf = (text: string) => districtWidth(text, size)
  return placeNames(names, digits, { zoom, size, widthOf, digit: digitSize(4, zoom) * 0.5 }).map(
    ({ text, lon, lat }) => ({
      type: 'Feature',
      geometry: point(lon, lat),
      properties: { kind: 'district', vi: text, en: text },
    }),
  )
}

const isStrong = (level = NOT_DRAWN) => level === 3 || level === 4

/** A city is small and full of digits: it chooses its place before the wide districts round it. */
const CITY = /^(Thành phố|Thị xã) /

/** As maps write it: the district's kind in letters, or not at all. */
const shortName = (name: string) =>
  name
    .replace(/^Thành phố /, 'TP ')
    .replace(/^Thị xã /, 'TX ')
    .replace(/^Huyện /, '')

/**
 * The digits of the alert zones that are drawn, where they have room.
 * @param zoom of the map, in steps.
 */
export const digitFeatures = (shapes: MapShapes, drawn: Uint8Array, zoom: number): DigitFeature[] =>
  printedDigits(drawn, shapes.labels, zoom).map(commune => {
    const { lon, lat } = shapes.labels[commune]!
    return { type: 'Feature', geometry: point(lon, lat), properties: { level: drawn[commune]! } }
  })
