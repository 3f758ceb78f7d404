/** The same shares by GEOS: a union a layer, an intersection a commune and layer. Whole, or a sample to be multiplied. */
import type { MultiPolygon } from '@/domain/units'
import type { World } from '../domain/coverage/coverage-world'
import { openGeos } from '../domain/coverage/geos'

/** Milliseconds of the processor. */
export interface GeosTimes {
  readonly unionMs: number
  readonly intersectMs: number
  readonly sampleLayers: number
  readonly sampleCommunes: number
  /** All layers and communes; no any, no all, no points. */
  readonly extrapolatedMs: number
  /** Share of the first sampled layer in each sampled commune. */
  readonly shares: readonly number[]
}

/** Prepared geometry does not help an intersection; communes whose box a layer misses are left out by GEOS itself. */
export async function geosWay(world: World, sample: readonly number[], layers: number): Promise<GeosTimes> {
  const geos = await openGeos()
  const communes = sample.map(c => geos.shape(world.communes[c]))
  let [unionMs, intersectMs] = [0, 0]
  let shares: number[] = []
  for (let l = 0; l < layers; l++) {
    const cells = world.cells[l].map(polygon => geos.shape([polygon] as MultiPolygon))
    let begun = process.cpuUsage()
    const layer = geos.union(cells)
    unionMs += cpuMs(begun)
    begun = process.cpuUsage()
    const own = communes.map(commune => geos.area(geos.intersection(commune, layer)) / geos.area(commune))
    intersectMs += cpuMs(begun)
    if (l === 0) shares = own
  }
  geos.forget()
  const perLayer = unionMs / layers + ((intersectMs / layers) * world.communes.length) / sample.length
  return {
    unionMs: Math.round(unionMs),
    intersectMs: Math.round(intersectMs),
    sampleLayers: layers,
    sampleCommunes: sample.length,
    extrapolatedMs: Math.round(perLayer * world.input.areas.length),
    shares,
  }
}

function cpuMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1000
}
