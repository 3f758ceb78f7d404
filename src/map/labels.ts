/** What is written on the map: names of communes and districts, and the digit of every alert zone. Pure. */
import type { Commune } from '@/domain/dataset/records'
import type { MapShapes } from './geometry/map-shapes'
import type { DigitFeature, PlaceFeature } from './map-stage'
import { NOT_DRAWN } from './theme/alert-zones'

const point = (lon: number, lat: number) => ({ type: 'Point' as const, coordinates: [lon, lat] })

/** Names are the same in every language. `room` orders them: where two collide, the larger place keeps its name. */
export const placeFeatures = (communes: readonly Commune[], shapes: MapShapes): PlaceFeature[] => [
  ...shapes.districtLabels.map(({ name, spot }) =>
    place('district', shortName(name), { ...spot, room: spot.room + (CITY.test(name) ? FIRST_M : 0) }),
  ),
  ...communes.flatMap((commune, i) => {
    const at = shapes.labels[i]
    return at ? [place('commune', commune.communeName, at)] : []
  }),
]

/** A city is small and full of digits: it chooses its place before the wide districts round it. */
const CITY = /^(Thành phố|Thị xã) /
const FIRST_M = 1_000_000

/** As maps write it: the district's kind in letters, or not at all. */
const shortName = (name: string) =>
  name
    .replace(/^Thành phố /, 'TP ')
    .replace(/^Thị xã /, 'TX ')
    .replace(/^Huyện /, '')

const place = (
  kind: 'district' | 'commune',
  name: string,
  { lon, lat, room }: { readonly lon: number; readonly lat: number; readonly room: number },
): PlaceFeature => ({
  type: 'Feature',
  geometry: point(lon, lat),
  properties: { kind, vi: name, en: name, room },
})

/** One digit an alert zone that is drawn and has been assessed. */
export const digitFeatures = (shapes: MapShapes, drawn: Uint8Array): DigitFeature[] =>
  shapes.labels.flatMap((at, i) => {
    const level = drawn[i] ?? NOT_DRAWN
    if (!at || level === 0 || level === NOT_DRAWN) return []
    return [{ type: 'Feature' as const, geometry: point(at.lon, at.lat), properties: { level } }]
  })
