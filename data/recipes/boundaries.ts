/**
 * Builds `data/boundaries.topojson` (559 communes, 27 districts, the province, all from the same arcs) and
 * `data/basemap.topojson` (what lies round the province). Schematic: the method and its error stand in README.md.
 *
 *   npx tsx data/recipes/boundaries.ts
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FeatureCollection } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { basemapTopology } from './boundaries/basemap'
import { communeArcs } from './boundaries/communes'
import { readFacts } from './boundaries/facts'
import { boundaryTopology } from './boundaries/topology'

const metadata = {
  schematic: true,
  vintage: '2021-07-01',
  as_of: '2021-07-01',
  notice: {
    vi: 'Ranh giới sơ đồ, không có giá trị pháp lý',
    en: 'Schematic boundaries, of no legal value',
  },
  source: {
    vi: 'Dựng lại từ tâm, diện tích và hình dạng gần đúng của 559 xã, phường, thị trấn (danh mục ngày 1/7/2021); đường bao tỉnh theo Natural Earth (thuộc phạm vi công cộng), đã làm trơn và chỉnh để chứa đủ tâm các xã',
    en: 'Rebuilt from the centroid, area and approximate shape of 559 communes (list of 1 July 2021); the outline of the province after Natural Earth (public domain), smoothed and adjusted to hold every centroid',
  },
}
const basemapMetadata = {
  schematic: true,
  as_of: '2021-07-01',
  source: {
    vi: 'Natural Earth (thuộc phạm vi công cộng), đã làm trơn',
    en: 'Natural Earth (public domain), smoothed',
  },
}

/** The text of both files; the same at every call. Takes some ten seconds. */
export function buildBoundaries(): { boundaries: string; basemap: string } {
  const facts = readFacts()
  const { arcs, borders } = communeArcs(facts)
  const boundaries = boundaryTopology(arcs, facts, metadata) as Topology
  const collection = (name: string) =>
    feature(boundaries, boundaries.objects[name] as GeometryCollection) as FeatureCollection
  const province = collection('province').features[0]!.geometry
  const basemap = basemapTopology(borders, province, collection('districts'), basemapMetadata)
  return { boundaries: `${JSON.stringify(boundaries)}\n`, basemap: `${JSON.stringify(basemap)}\n` }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { boundaries, basemap } = buildBoundaries()
  writeFileSync(new URL('../boundaries.topojson', import.meta.url), boundaries)
  writeFileSync(new URL('../basemap.topojson', import.meta.url), basemap)
}
