/**
 * A flat picture of the province for the recipes: kilometres east and north of 105.3° E 20.0° N. True to about 0.5 %
 * over the province, which is plenty for placing invented points; nothing in the product measures with it.
 */

export interface Spot {
  readonly x: number
  readonly y: number
}

const LON = 105.3
const LAT = 20
const KM_LON = 104.6
const KM_LAT = 110.7

export const toPlane = (lon: number, lat: number): Spot => ({
  x: (lon - LON) * KM_LON,
  y: (lat - LAT) * KM_LAT,
})

const round = (value: number, digits: number) => Number(value.toFixed(digits))

/** Degrees with five decimals (about a metre): what the files hold, so what every test of a place must use. */
export const toDegrees = (spot: Spot): readonly [lon: number, lat: number] => [
  round(LON + spot.x / KM_LON, 5),
  round(LAT + spot.y / KM_LAT, 5),
]

export const distanceKm = (a: Spot, b: Spot): number => Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2)

/** The spot moved to where its five-decimal degrees lie. */
export const snapped = (spot: Spot): Spot => toPlane(...toDegrees(spot))
