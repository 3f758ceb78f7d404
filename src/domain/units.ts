/**
 * The units of every figure in the core. They are plain numbers and strings at run time; the name in the type says
 * what the number counts, so that a signature can be read without its body.
 */

/** A part of a whole, 0…1. Percent exists only on screen. */
export type Share = number
export type Metres = number
export type SquareKm = number
export type People = number
export type Households = number
/** Đồng in full, never million or billion. */
export type Dong = number
/** Degrees, WGS 84. */
export type Degrees = number
/** `YYYY-MM-DD`. */
export type IsoDate = string
/** `YYYY-MM-DDTHH:MM` local time of the province, as official papers state it. */
export type IsoTime = string
/** A GSO code: text, five digits for a commune, three for a district. */
export type CommuneCode = string
export type DistrictCode = string

export type Position = readonly [lon: Degrees, lat: Degrees]
/** Closed ring: the last position repeats the first. */
export type Ring = readonly Position[]
/** Outer ring first, then holes. */
export type Polygon = readonly Ring[]
export type MultiPolygon = readonly Polygon[]
export type Line = readonly Position[]
