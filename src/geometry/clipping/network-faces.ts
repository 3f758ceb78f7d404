/** The faces of a network of edges that meet in nodes only. Nodes are the same where their coordinates are. */
import type { Position, Ring } from '../shapes'

type Edge = readonly [from: Position, to: Position]

export interface Network {
  /** A face lies to the left of each; what lies to the right is none. */
  readonly oneWay: readonly Edge[]
  /** A face lies on either side. */
  readonly bothWays: readonly Edge[]
}

interface Way {
  readonly from: Position
  readonly to: Position
  readonly angle: number
  used: boolean
}

const key = ([x, y]: Position) => `${x} ${y}`

/** Closed rings: counter-clockwise round a face, clockwise round a hole of one. Edges that end nowhere bound nothing. */
export function facesOf({ oneWay, bothWays }: Network): Ring[] {
  const from = new Map<string, Way[]>()
  const add = (a: Position, b: Position) => {
    const way = { from: a, to: b, angle: Math.atan2(b[1] - a[1], b[0] - a[0]), used: false }
    const ways = from.get(key(a))
    if (ways) ways.push(way)
    else from.set(key(a), [way])
  }
  for (const [a, b] of oneWay) add(a, b)
  for (const [a, b] of leadingSomewhere(oneWay, bothWays)) {
    add(a, b)
    add(b, a)
  }
  const rings: Ring[] = []
  for (const ways of from.values()) {
    for (const start of ways) {
      if (start.used) continue
      const ring: Position[] = [start.from]
      for (let way: Way | undefined = start; way && !way.used; way = leftmost(from.get(key(way.to)), way)) {
        way.used = true
        ring.push(way.to)
      }
      if (key(ring[0]) === key(ring[ring.length - 1])) rings.push(ring)
    }
  }
  return rings
}

/** The next way that keeps the face on the left: the first one clockwise from where we came. */
function leftmost(ways: readonly Way[] | undefined, { angle }: Way): Way | undefined {
  const back = angle + Math.PI
  let best: Way | undefined
  let least = Infinity
  for (const way of ways ?? []) {
    // Going straight back is the last resort, not the first.
    const turn = (((back - way.angle) % TURN) + TURN) % TURN || TURN
    const round = turn < 1e-12 ? TURN : turn
    if (round < least) [best, least] = [way, round]
  }
  return best
}

const TURN = 2 * Math.PI

/** Without the edges that end in the open, one after another. */
function leadingSomewhere(oneWay: readonly Edge[], bothWays: readonly Edge[]): Edge[] {
  let left = [...bothWays]
  for (;;) {
    const degree = new Map<string, number>()
    for (const edge of [...oneWay, ...left])
      for (const node of edge) degree.set(key(node), (degree.get(key(node)) ?? 0) + 1)
    const kept = left.filter(edge => edge.every(node => (degree.get(key(node)) ?? 0) > 1))
    if (kept.length === left.length) return kept
    left = kept
  }
}
