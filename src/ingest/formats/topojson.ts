/** TopoJSON: each named object becomes a set of features; `communes`, or else the largest set, is the main one. */
import { feature } from 'topojson-client'
import type { GeometryObject, Topology } from 'topojson-specification'
import { type Feature, type Format, isObject } from './format'
import { featureOf } from './geojson'

export const topojson: Format = {
  name: 'topojson',
  extensions: ['topojson', 'json'],
  sniff: source => {
    const value = source.json()
    return isObject(value) && value.type === 'Topology'
  },
  read: (source, { log }) => {
    const refuse = () => {
      log.add('json-unexpected', 'error', {}, { format: 'topojson' })
      return null
    }
    const topology = source.json() as Record<string, unknown>
    if (!isObject(topology.objects) || !Array.isArray(topology.arcs)) return refuse()
    const sets = new Map<string, Feature[]>()
    for (const [name, object] of Object.entries(topology.objects)) {
      const set = featuresOf(topology as unknown as Topology, object)
      if (!set) return refuse()
      sets.set(name, set)
    }
    const largest = [...sets].sort(([, a], [, b]) => b.length - a.length)[0]
    const main = sets.has('communes') ? 'communes' : largest?.[0]
    const { arcs: _arcs, objects: _objects, ...rest } = topology
    const metadata = isObject(rest.metadata) ? { ...rest, ...rest.metadata } : rest
    return {
      kind: 'features',
      features: main === undefined ? [] : sets.get(main)!,
      others: Object.fromEntries([...sets].filter(([name]) => name !== main)),
      metadata,
    }
  },
}

/** `null` where the topology refers to arcs that it does not have. */
function featuresOf(topology: Topology, object: unknown): Feature[] | null {
  try {
    const made = feature(topology, object as GeometryObject)
    const list = made.type === 'FeatureCollection' ? made.features : [made]
    return list.map((one, at) => featureOf(one, at + 1))
  } catch {
    return null
  }
}
