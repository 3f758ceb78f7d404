/** Where the effect of a resource can be seen, and what must be drawn for it. */
import type { ResourceName } from '@/domain/dataset/dataset'
import type { Layers } from '@/store/session/session'

export interface Seen {
  readonly workspace: 'map' | 'ranking' | 'devices'
  readonly layers: Partial<Layers>
}

const SEEN: Partial<Record<ResourceName, Seen>> = {
  communes: { workspace: 'ranking', layers: { choropleth: true } },
  boundaries: { workspace: 'map', layers: { choropleth: true } },
  villages: { workspace: 'ranking', layers: {} },
  schools: { workspace: 'map', layers: { schools: true } },
  sites: { workspace: 'map', layers: { sites: true } },
  'mobile-coverage': { workspace: 'map', layers: { coverage: true } },
  'fibre-nodes': { workspace: 'map', layers: { fibre: true } },
  'fibre-routes': { workspace: 'map', layers: { fibre: true } },
  'covid-levels': { workspace: 'map', layers: { alerts: true } },
  'teaching-modes': { workspace: 'ranking', layers: {} },
  'device-need': { workspace: 'devices', layers: {} },
  'device-supply': { workspace: 'devices', layers: {} },
  handovers: { workspace: 'devices', layers: {} },
  norms: { workspace: 'devices', layers: {} },
}

/** `null`: nothing that is drawn or ranked rests on it yet. */
export const whereSeen = (resource: ResourceName): Seen | null => SEEN[resource] ?? null
