/**
 * The dataset: imported facts, read-only, each resource with its source and date. The plan (what people decided) is
 * kept apart and names the version of the dataset that it was made on.
 */
import type { IsoDate } from '../units'
import type {
  Boundaries,
  CellSite,
  Commune,
  CoverageArea,
  CovidLevel,
  DeviceNeed,
  DeviceSupply,
  FibreNode,
  FibreRoute,
  Handover,
  Measurement,
  Norm,
  Road,
  School,
  SignalRaster,
  TeachingModeRecord,
  Village,
} from './records'

/** What each resource holds, keyed by the resource's name in the data package. */
export interface ResourceRecords {
  communes: readonly Commune[]
  boundaries: Boundaries
  villages: readonly Village[]
  schools: readonly School[]
  sites: readonly CellSite[]
  'mobile-coverage': readonly CoverageArea[]
  'fibre-nodes': readonly FibreNode[]
  'fibre-routes': readonly FibreRoute[]
  'covid-levels': readonly CovidLevel[]
  'teaching-modes': readonly TeachingModeRecord[]
  'device-need': readonly DeviceNeed[]
  'device-supply': readonly DeviceSupply[]
  handovers: readonly Handover[]
  norms: readonly Norm[]
  roads: readonly Road[]
  measurements: readonly Measurement[]
  'signal-rasters': readonly SignalRaster[]
}

export type ResourceName = keyof ResourceRecords

export const RESOURCE_NAMES = [
  'communes',
  'boundaries',
  'villages',
  'schools',
  'sites',
  'mobile-coverage',
  'fibre-nodes',
  'fibre-routes',
  'covid-levels',
  'teaching-modes',
  'device-need',
  'device-supply',
  'handovers',
  'norms',
  'roads',
  'measurements',
  'signal-rasters',
] as const satisfies readonly ResourceName[]

/** Where a resource came from: shown beside every figure that rests on it. */
export interface ResourceSource {
  /** `null`: the file did not say and nobody has. */
  readonly asOf: IsoDate | null
  readonly illustrative: boolean
  /** For boundaries: rebuilt, without legal value. */
  readonly schematic: boolean
  /** One line in the words of the data package or of the person who imported. */
  readonly source: { readonly vi: string; readonly en: string }
  readonly origin: 'bundled' | 'imported'
  readonly fileName: string | null
  /** For an imported resource: whether it stands in place of the bundled rows or beside them. */
  readonly mode: 'replace' | 'join' | null
  /** Records in use from this source. */
  readonly count: number
  /** Of measurements: readings left out, since another file or another row tells them already. Absent: none. */
  readonly repeated?: number
}

export interface Dataset {
  /** Changes whenever any resource changes; a plan and a result name it. */
  readonly version: string
  readonly records: Readonly<ResourceRecords>
  /** One entry a layer, the newest last: a joined resource has the bundled source and its own. */
  readonly sources: Readonly<Record<ResourceName, readonly ResourceSource[]>>
}

/** One imported file taken into the dataset: it lies over the bundled resource of the same name. */
export interface Overlay<R extends ResourceName = ResourceName> {
  readonly id: string
  readonly resource: R
  readonly mode: 'replace' | 'join'
  readonly records: ResourceRecords[R]
  /**
   * Canonical columns that the file had. A joined row keeps what was known in the others: a column that is not in the
   * file is not a blank. Absent: every column (geometry, and files taken in before this was kept).
   */
  readonly columns?: readonly string[]
  readonly source: ResourceSource
}
