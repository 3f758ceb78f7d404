/** What surrounds the province, proved from the shipped file. */
import { describe, expect, test } from 'vitest'
import { holds, readShipped, type Shape, type Step } from './shipped-topology'

const basemap = readShipped('basemap.topojson')
const boundaries = readShipped('boundaries.topojson')
const outline = (file: typeof basemap) =>
  file.shapes('province').flatMap(shape => shape.polygons.flat().map(file.ring))
const rings = (shape: Shape) => shape.polygons.flat().map(basemap.ring)
const inShapes = (object: string, step: Step) =>
  basemap.shapes(object).some(shape => shape.polygons.some(p => holds(p.map(basemap.ring), step)))

describe('the base map', () => {
  test('draws the province with the very vertices of the boundary file, on the same grid of steps', () => {
    expect(basemap.transform).toEqual(boundaries.transform)
    const vertices = (file: typeof basemap) => new Set(outline(file).flat().map(String))
    expect(vertices(basemap)).toEqual(vertices(boundaries))
  })

  test('joins neighbours and Laos to the outline vertex by vertex: land, sea, land, Laos, with no gap between', () => {
    const neighbours = new Set(basemap.shapes('neighbours').flatMap(rings).flat().map(String))
    const laos = new Set(basemap.shapes('laos').flatMap(rings).flat().map(String))
    const mainland = outline(boundaries).reduce((a, b) => (b.length > a.length ? b : a))
    const runs: string[] = []
    for (const vertex of mainland.slice(1).map(String)) {
      const kind = neighbours.has(vertex) ? 'province' : laos.has(vertex) ? 'laos' : 'sea'
      if (runs.at(-1) !== kind) runs.push(kind)
    }
    if (runs.length > 1 && runs[0] === runs.at(-1)) runs.pop()
    const start = runs.indexOf('sea')
    expect([...runs.slice(start), ...runs.slice(0, start)]).toEqual(['sea', 'province', 'laos', 'province'])
  })

  test('marks the four provinces that share a border with Thanh Hóa', () => {
    const names = basemap.shapes('neighbours').filter(n => n.properties.adjacent as unknown as boolean)
    expect(names.map(n => n.properties.name).sort()).toEqual(
      ['Hòa Bình', 'Nghệ An', 'Ninh Bình', 'Sơn La'].sort(),
    )
  })

  test('puts each neighbour’s label inside it, and its name in Vietnamese spelling', () => {
    for (const shape of basemap.shapes('neighbours')) {
      const { label_lon: lon, label_lat: lat, name } = shape.properties as unknown as Record<string, number>
      const own = shape.polygons.map(p => p.map(basemap.ring).map(ring => ring.map(basemap.degrees)))
      expect(own.some(polygon => holds(polygon, [lon!, lat!]))).toBe(true)
      expect(String(name)).not.toMatch(/^(Son La|Ha Noi|Ha Tinh|Lai Chau|Đông Bắc|Đồng Bằng Sông Hồng)$/)
    }
  })

  test('calls the sea Vịnh Bắc Bộ, at a point that is on no land, and Laos LÀO, at a point inside it', () => {
    const step = ({ lon, lat }: { lon: number; lat: number }): Step => {
      const { scale, translate } = basemap.transform
      return [(lon - translate[0]) / scale[0], (lat - translate[1]) / scale[1]]
    }
    const [sea, ...otherSeas] = basemap.points('sea-labels')
    const [laos, ...otherCountries] = basemap.points('country-labels')
    expect(sea!.properties).toEqual({ name_vi: 'Vịnh Bắc Bộ', name_en: 'Gulf of Tonkin' })
    expect(laos!.properties).toEqual({ name_vi: 'LÀO', name_en: 'LAOS' })
    expect([...otherSeas, ...otherCountries]).toEqual([])
    expect(inShapes('land', step(sea!))).toBe(false)
    expect(inShapes('laos', step(laos!))).toBe(true)
  })

  test('labels the 27 districts as a map prints them, each inside its district', () => {
    const labels = basemap.points('district-labels')
    expect(labels).toHaveLength(27)
    const districts = new Map(boundaries.shapes('districts').map(d => [d.properties.district_code, d]))
    for (const { properties, lon, lat } of labels) {
      const shape = districts.get(properties.district_code!)!
      const polygons = shape.polygons.map(p =>
        p.map(boundaries.ring).map(ring => ring.map(boundaries.degrees)),
      )
      expect(polygons.some(p => holds(p, [lon, lat]))).toBe(true)
    }
    const names = labels.map(({ properties }) => properties.name)
    for (const name of ['Mường Lát', 'TP Thanh Hóa', 'TX Bỉm Sơn', 'TP Sầm Sơn', 'TX Nghi Sơn', 'Quan Sơn'])
      expect(names).toContain(name)
  })
})
