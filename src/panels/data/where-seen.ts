/** Where the effect of a resource can be seen, and what must be drawn for it. */
import type { ResourceName } from '@/domain/dataset/dataset'
import type { DevicePart } from '@/store/session/devices-view'
import type { Layers } from '@/store/session/session'

export interface Seen {
  readonly workspace: 'map' | 'ranking' | 'devices'
  /** Of the devices workspace: where its rows show; absent elsewhere. */
  readonly part?: DevicePart
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
  'device-need': { workspace: 'devices', part: 'need', layers: {} },
  'device-supply': { workspace: 'devices', part: 'supply', layers: {} },
  handovers: { workspace: 'devices', part: 'handover', layers: {} },
  norms: { workspace: 'devices', layers: {} },
}

/** `null`: nothing that is drawn or ranked rests on it yet. */
export const whereSeen = (resource: ResourceName): Seen | null => SEEN[resource] ?? null
