/** Which points lie in which commune, by the bundled boundaries: every invented point is held against them. */
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { type Spot, snapped, toPlane } from './plane'
import type { Random } from './random'

type Rings = readonly (readonly Spot[])[]

export interface Places {
  readonly contains: (communeCode: string, spot: Spot) => boolean
  /** A spot anywhere in the commune, already on the grid of the files. */
  readonly anywhere: (communeCode: string, random: Random) => Spot
  /** A spot of the commune at `near`…`far` km from another; gives way to the other itself where none is found. */
  readonly around: (communeCode: string, from: Spot, near: number, far: number, random: Random) => Spot
}

/** Even–odd rule over all rings of the commune. */
const inside = (rings: Rings, { x, y }: Spot): boolean => {
  let odd = false
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const a = ring[i]!
      const b = ring[j]!
      if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) odd = !odd
    }
  }
  return odd
}

interface Shape {
  readonly rings: Rings
  readonly low: Spot
  readonly high: Spot
}

const shapeOf = (rings: Rings): Shape => {
  const all = rings.flat()
  const xs = all.map(p => p.x)
  const ys = all.map(p => p.y)
  return {
    rings,
    low: { x: Math.min(...xs), y: Math.min(...ys) },
    high: { x: Math.max(...xs), y: Math.max(...ys) },
  }
}

export const readPlaces = (topojson: string): Places => {
  const topology = JSON.parse(topojson) as Topology<{
    communes: GeometryCollection<{ commune_code: string }>
  }>
  const shapes = new Map<string, Shape>()
  for (const { properties, geometry } of feature(topology, topology.objects.communes).features) {
    const polygons =
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : []
    const rings = polygons.flat().map(ring => ring.map(([lon, lat]) => toPlane(lon!, lat!)))
    shapes.set(properties.commune_code, shapeOf(rings))
  }
  const shape = (code: string): Shape => {
    const found = shapes.get(code)
    if (!found) throw new Error(`no boundary for commune ${code}`)
    return found
  }
  const contains = (code: string, spot: Spot) => inside(shape(code).rings, spot)

  const anywhere = (code: string, random: Random): Spot => {
    const { low, high } = shape(code)
    for (let tries = 0; tries < 10_000; tries++) {
      const spot = snapped({ x: random.between(low.x, high.x), y: random.between(low.y, high.y) })
      if (contains(code, spot)) return spot
    }
    throw new Error(`no point found in commune ${code}`)
  }

  const around = (code: string, from: Spot, near: number, far: number, random: Random): Spot => {
    let reach = far
    for (let tries = 0; tries < 80; tries++) {
      const x = random.between(-reach, reach)
      const y = random.between(-reach, reach)
      const away = Math.sqrt(x * x + y * y)
      if (away > reach || away < Math.min(near, reach / 2)) continue
      const spot = snapped({ x: from.x + x, y: from.y + y })
      if (contains(code, spot)) return spot
      reach *= 0.96
    }
    return from
  }

  return { contains, anywhere, around }
}
