/**
 * The shapes that geometry works on, in the layout of GeoJSON. Geometry stands below the domain, so it names its own
 * types; the domain's positions, rings and polygons are structurally the same and pass without a cast.
 */

/** Degrees (lon, lat; WGS 84) or metres (x, y), as the function that takes it says. */
export type Position = readonly [x: number, y: number]
/** Closed: the last position repeats the first. */
export type Ring = readonly Position[]
/** Outer ring first, then holes. */
export type Polygon = readonly Ring[]
export type MultiPolygon = readonly Polygon[]

/** An empty box has `minX > maxX`. */
export interface Box {
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
}
