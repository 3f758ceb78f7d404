/**
 * Which mark a row without an id speaks of: one of the same village's name and commune within 250 m. Names are folded
 * to look for candidates; of several only one that stands out is taken (same spelling, same spot, nothing to change).
 */
import type { Village } from '@/domain/dataset/records'
import type { GapMark, MarkGeometry, MarkId } from '@/domain/gap/mark'
import type { CommuneCode, Metres, Position } from '@/domain/units'
import { containsPoint } from '@/geometry/points/contains-point'
import { foldTone } from '../fold'
import { villageKey } from './find-place'
import { grouped } from './grouped'
import type { RegisterReference } from './register-review'

export const SAME_PLACE: Metres = 250
const SAME_SPOT: Metres = 1

export interface Sought {
  readonly name: string | null
  readonly communeCode: CommuneCode | null
  readonly geometry: MarkGeometry
  /** Whether the row says nothing that the mark does not say. */
  readonly changesNothing: (mark: GapMark) => boolean
}

export interface MarkFinder {
  readonly byId: ReadonlyMap<MarkId, GapMark>
  /** None: new. One: that one. Several: somebody must say. */
  readonly find: (sought: Sought) => readonly GapMark[]
}

export function markFinder({ register, villages, facts }: RegisterReference): MarkFinder {
  const villageByCode = new Map(villages.map((village): [string, Village] => [village.villageCode, village]))
  const villageOf = (mark: GapMark) =>
    mark.villageCode === null ? undefined : villageByCode.get(mark.villageCode)
  const nameOf = (mark: GapMark) => mark.name ?? villageOf(mark)?.villageName ?? ''
  const communeOf = (mark: GapMark) =>
    facts?.get(mark.id)?.communeCode ?? villageOf(mark)?.communeCode ?? null
  const byName = grouped(register.marks, mark => villageKey(nameOf(mark)))
  return {
    byId: new Map(register.marks.map(mark => [mark.id, mark])),
    find({ name, communeCode, geometry, changesNothing }) {
      const at = anchorOf(geometry)
      const near = (byName.get(villageKey(name ?? '')) ?? []).filter(mark => {
        const commune = communeOf(mark)
        if (commune !== null && communeCode !== null && commune !== communeCode) return false
        return distanceTo(mark.geometry, at) <= SAME_PLACE
      })
      const signs: readonly ((mark: GapMark) => boolean)[] = [
        mark => foldTone(nameOf(mark)) === foldTone(name ?? ''),
        mark => distanceTo(mark.geometry, at) <= SAME_SPOT,
        changesNothing,
      ]
      return signs.reduce<readonly GapMark[]>((left, sign) => {
        if (left.length < 2) return left
        const standing = left.filter(sign)
        return standing.length > 0 ? standing : left
      }, near)
    },
  }
}

/** Middle of the box: two shapes of one place have it close by. */
export function anchorOf({ type, coordinates }: MarkGeometry): Position {
  if (type === 'Point') return coordinates
  const positions = type === 'LineString' ? coordinates : coordinates.flat()
  const [lons, lats] = [positions.map(([lon]) => lon), positions.map(([, lat]) => lat)]
  const middle = (values: readonly number[]) =>
    (values.reduce((a, b) => Math.min(a, b)) + values.reduce((a, b) => Math.max(a, b))) / 2
  return [middle(lons), middle(lats)]
}

const METRES_PER_DEGREE = 111_195

/**
 * Metres from a position to a shape, 0 inside an area. On a plane around the position: within a kilometre right to a
 * hundredth, which is all that "the same place" asks.
 */
export function distanceTo(geometry: MarkGeometry, [lon, lat]: Position): Metres {
  const scale = Math.cos((lat * Math.PI) / 180)
  const local = ([x, y]: Position): Position => [
    (x - lon) * scale * METRES_PER_DEGREE,
    (y - lat) * METRES_PER_DEGREE,
  ]
  if (geometry.type === 'Point') return Math.hypot(...local(geometry.coordinates))
  if (geometry.type === 'Polygon' && containsPoint([geometry.coordinates], [lon, lat])) return 0
  const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates
  let nearest = Number.POSITIVE_INFINITY
  for (const line of lines) {
    let [ax, ay] = local(line[0]!)
    for (const position of line) {
      const [bx, by] = local(position)
      const [dx, dy] = [bx - ax, by - ay]
      const length2 = dx * dx + dy * dy
      const along = length2 > 0 ? Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length2)) : 0
      nearest = Math.min(nearest, Math.hypot(ax + along * dx, ay + along * dy))
      ;[ax, ay] = [bx, by]
    }
  }
  return nearest
}
