/**
 * What commands need from the floors above, declared here and handed in by the app: a command never imports the map.
 * A port that nobody handed in does nothing, so that every command runs in a test as it stands.
 */
import type { CommuneCode, Degrees } from '@/domain/units'
import { type Core, createCoreClient } from '@/workers/core-client'

/** Gives a finished file to the person. */
export interface FilePort {
  offer(name: string, bytes: Uint8Array, mediaType: string): void
}

/** West, south, east, north. */
export type PlaceBox = readonly [west: Degrees, south: Degrees, east: Degrees, north: Degrees]

/** Moving it is all that commands ask of the map so far. */
export interface MapPort {
  flyTo(code: CommuneCode): void
  /** To a place, or so that all of its box is seen. */
  flyToPlace(lon: Degrees, lat: Degrees, box?: PlaceBox): void
  /** The whole province. */
  showAll(): void
  /** Frames these communes together; codes that the map does not know are passed over, and none known moves nothing. */
  showCommunes(codes: readonly CommuneCode[]): void
}

export interface Ports {
  readonly file: FilePort | null
  readonly map: MapPort | null
  readonly core: Core | null
}

let ports: Ports = { file: null, map: null, core: null }

/** The upper room hands itself in; `null` takes it back. */
export function handIn(given: Partial<Ports>): void {
  ports = { ...ports, ...given }
}

export const filePort = (): FilePort | null => ports.file
export const mapPort = (): Ports['map'] => ports.map

/** The core in its worker, unless another was handed in. */
export function core(): Core {
  const given = ports.core ?? createCoreClient()
  ports = { ...ports, core: given }
  return given
}
