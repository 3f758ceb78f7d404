/** What the dataset says about the place of a mark (rules G7…G11 in this room's README). */
import { gridPoint } from '@/geometry/clipping/region'
import { boxIndex } from '@/geometry/index/box-index'
import { sideOfRings } from '@/geometry/points/side-of-rings'
import { provincePlane } from '@/geometry/projection/equal-area'
import { geodesic } from '@/geometry/projection/geodesic'
import type { CoverageOptions } from '../coverage/coverage-input'
import type { Dataset } from '../dataset/dataset'
import type { Village } from '../dataset/records'
import type { Degrees, Metres } from '../units'
import { claimReader } from './claims-at'
import { areaOf, communeFinder, degreesBox } from './commune-finder'
import { siteList } from './gap-input'
import { type GridShape, gridShape, TOUCH } from './grid-shape'
import { lazily } from './lazily'
import type { GapKind, MarkFacts, MarkFields } from './mark'
import { nearestSiteFinder } from './nearest-sites'

export interface MarkFactsReader {
  (mark: Pick<MarkFields, 'geometry' | 'villageCode' | 'operators' | 'technologies'>): MarkFacts
  /**
   * Prepares what marks may come near, a little at each step, so that no mark waits for it. Marks may be asked about
   * between two steps, and whoever stops early has lost nothing.
   */
  readonly ahead: () => Generator<void>
}

/** G10: how far a point or line may be from a village's centre and still be the centre. */
export const VILLAGE_CENTRE_REACH: Metres = 100

/** Made at once; what a mark comes near is prepared when it comes, where `ahead` has not been there before. */
export function markFactsReader(
  dataset: Pick<Dataset, 'records'>,
  options: CoverageOptions = {},
): MarkFactsReader {
  const { records } = dataset
  const finder = communeFinder(dataset)
  const claims = claimReader(dataset, options)
  const nearest = lazily(() => nearestSiteFinder(siteList(records.sites)))
  const villagesIn = placesInArea(records.villages)
  const schoolsIn = placesInArea(records.schools)
  const villageOf = lazily(() => new Map(records.villages.map(village => [village.villageCode, village])))
  const factsOf = ({ geometry, villageCode }: Parameters<MarkFactsReader>[0]): MarkFacts => {
    const shape = gridShape(geometry)
    const { communeCode, alsoIn, outside } = finder.communesOf(shape)
    const named = villageCode === null ? undefined : villageOf().get(villageCode)
    const inside = villagesIn(shape)
    const counted = inside.length > 0 ? inside : named ? [named] : []
    const area = areaOf(shape)
    return {
      communeCode,
      alsoIn,
      outside,
      areaKm2: area === null ? null : area / 1e6,
      villages: counted.length,
      households: reportedSum(counted.map(village => village.households)),
      population: reportedSum(counted.map(village => village.population)),
      pupils: reportedSum(counted.map(village => village.pupils)),
      schools: schoolsIn(shape).length,
      kind: proposedKind(shape, inside, named),
      nearest: shape.representative === null ? [] : nearest()(shape.representative),
      claimed: claims.claimedAt(shape),
    }
  }
  return Object.assign(factsOf, {
    *ahead() {
      for (const make of [nearest, villageOf, villagesIn.ready, schoolsIn.ready]) {
        make()
        yield
      }
      yield* finder.ahead()
      yield* claims.ahead()
    },
  })
}

/** G9: `null` where none of them reports it, and where there is none. */
function reportedSum(counts: readonly (number | null)[]): number | null {
  const reported = counts.filter(count => count !== null)
  return reported.length === 0 ? null : reported.reduce((sum, count) => sum + count, 0)
}

/** G10. */
function proposedKind(
  shape: GridShape,
  inside: readonly Village[],
  named: Village | undefined,
): GapKind | null {
  if (shape.representative === null) return null
  if (inside.length > 0) return 'trang'
  if (!named || named.lon === null || named.lat === null) return null
  if (shape.kind === 'area') return 'lom'
  const away = geodesic(shape.representative, [named.lon, named.lat]).distance
  return away <= VILLAGE_CENTRE_REACH ? 'trang' : 'lom'
}

interface Placed {
  readonly lon: Degrees | null
  readonly lat: Degrees | null
}

/** Places inside an area, its boundary included; none for points and lines. In the dataset's order. */
function placesInArea<P extends Placed>(places: readonly P[]) {
  const ready = lazily(() => indexed(places))
  const inside = (shape: GridShape): P[] => {
    if (shape.kind !== 'area' || shape.representative === null) return []
    const { located, index } = ready()
    return index.search(degreesBox(shape)).flatMap(i => {
      const { place, lon, lat } = located[i]
      const { x, y } = gridPoint(provincePlane, lon, lat)
      return sideOfRings(shape.rings, x, y, TOUCH) === 'out' ? [] : [place]
    })
  }
  return Object.assign(inside, { ready })
}

function indexed<P extends Placed>(places: readonly P[]) {
  const located = places.flatMap(place =>
    place.lon === null || place.lat === null ? [] : [{ place, lon: place.lon, lat: place.lat }],
  )
  const index = boxIndex(located.map(({ lon, lat }) => ({ minX: lon, maxX: lon, minY: lat, maxY: lat })))
  return { located, index }
}
