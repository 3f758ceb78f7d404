import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { describe, expect, test } from 'vitest'
import { bundled, covers, rowsOf } from './bundle'

const villages = rowsOf('villages.csv')
const schools = rowsOf('schools.csv')
const sites = rowsOf('sites.csv')
const nodes = rowsOf('fibre-nodes.csv')
const shapes = (() => {
  const topology = JSON.parse(bundled('boundaries.topojson')) as Topology<{
    communes: GeometryCollection<{ commune_code: string }>
  }>
  const found = new Map<string, number[][][][]>()
  for (const { geometry, properties } of feature(topology, topology.objects.communes).features) {
    if (geometry.type === 'Polygon') found.set(properties.commune_code, [geometry.coordinates])
    if (geometry.type === 'MultiPolygon') found.set(properties.commune_code, geometry.coordinates)
  }
  return found
})()

describe('places', () => {
  test.each([
    ['villages', villages],
    ['schools', schools],
    ['fibre nodes', nodes],
  ])('%s lie in their commune', (_, rows) => {
    const astray = rows.filter(
      row => !covers(shapes.get(row.commune_code!)!, Number(row.lon), Number(row.lat)),
    )
    expect(astray.map(row => row.commune_code)).toEqual([])
  })

  test('every cell site lies in one commune of the province', () => {
    const all = [...shapes.values()]
    for (const row of sites) {
      const count = all.filter(shape => covers(shape, Number(row.lon), Number(row.lat))).length
      expect(count, row.site_code).toBe(1)
    }
  })

  test('a fibre node stands in every commune', () => {
    expect(new Set(nodes.filter(row => row.operator === 'VNPT').map(row => row.commune_code)).size).toBe(559)
  })

  test('every operator’s routes join all of its nodes into one network', () => {
    const { features } = JSON.parse(bundled('fibre-routes.geojson')) as {
      features: { properties: { operator: string; kind: string }; geometry: { coordinates: number[][][] } }[]
    }
    for (const operator of ['VNPT', 'Viettel']) {
      const lines = features
        .filter(f => f.properties.operator === operator)
        .flatMap(f => f.geometry.coordinates)
      const parent = new Map<string, string>()
      const root = (key: string): string => {
        const up = parent.get(key) ?? key
        return up === key ? key : root(up)
      }
      for (const line of lines) parent.set(root(String(line[0])), root(String(line.at(-1))))
      const own = nodes.filter(row => row.operator === operator)
      const roots = new Set(own.map(row => root(`${Number(row.lon)},${Number(row.lat)}`)))
      expect(roots.size, operator).toBe(1)
      expect(lines).toHaveLength(own.length - 1)
    }
  })
})
