/**
 * An invented province of the real one's size: communes that tile a rectangle with rough shared edges, villages and
 * schools in them, and layers of overlapping discs. The same options give the same world.
 */
import type { CoverageInput } from '@/domain/coverage/coverage-input'
import type { Technology } from '@/domain/dataset/records'
import type { MultiPolygon, Position } from '@/domain/units'
import { packPolygons } from '@/geometry/packed-polygons'
import { geodesicDisc } from '@/geometry/projection/geodesic-disc'
import { seeded } from './seeded'

export interface WorldOptions {
  readonly communes?: number
  /** Vertices of a commune, about: 4 · 2^k. */
  readonly roughness?: number
  readonly operators?: number
  readonly technologies?: readonly Technology[]
  readonly discs?: number
  readonly villagesPerCommune?: number
  readonly schoolsPerCommune?: number
  readonly seed?: number
}

export interface World {
  readonly communes: readonly MultiPolygon[]
  /** Cells of a layer, layer by layer as `input.areas` are. */
  readonly cells: readonly MultiPolygon[]
  readonly input: CoverageInput
}

const WEST = 104.35
const SOUTH = 19.35
const WIDTH = 1.6
const HEIGHT = 0.95

export function coverageWorld(options: WorldOptions = {}): World {
  const { communes = 559, roughness = 4, operators = 3, technologies = ['3G', '4G'], discs = 500 } = options
  const { villagesPerCommune = 8, schoolsPerCommune = 4, seed = 1 } = options
  const random = seeded(seed)
  const shapes = tiles(communes, roughness, random)
  const around = shapes.map(shape => shape[0][0][0])
  const scatter = (perCommune: number) => {
    const n = communes * perCommune
    const communeIndex = Int32Array.from({ length: n }, (_, i) => Math.floor(i / perCommune))
    return {
      communeIndex,
      lon: Float64Array.from(communeIndex, c => around[c][0] + 0.06 * random()),
      lat: Float64Array.from(communeIndex, c => around[c][1] + 0.04 * random()),
    }
  }
  const villages = scatter(villagesPerCommune)
  const areas = technologies.flatMap(technology =>
    Array.from({ length: operators }, (_, o) => ({ operator: `Nhà mạng ${o + 1}`, technology })),
  )
  const cells: MultiPolygon[] = areas.map(() =>
    Array.from({ length: discs }, () =>
      geodesicDisc([WEST + WIDTH * random(), SOUTH + HEIGHT * random()], 1500 + 3500 * random()),
    ),
  )
  return {
    communes: shapes,
    cells,
    input: {
      communeCodes: shapes.map((_, i) => String(10000 + i)),
      communes: packPolygons(shapes),
      villages: {
        ...villages,
        households: Float64Array.from(villages.lon, () => Math.floor(40 + 200 * random())),
        pupils: Float64Array.from(villages.lon, () => Math.floor(20 + 150 * random())),
      },
      schools: scatter(schoolsPerCommune),
      areas,
      cells: packPolygons(cells),
    },
  }
}

/** Quadrilaterals with jittered corners; each shared edge is roughened once, by halving. */
function tiles(count: number, roughness: number, random: () => number): MultiPolygon[] {
  const columns = Math.ceil(Math.sqrt((count * WIDTH) / HEIGHT))
  const rows = Math.ceil(count / columns)
  const [dx, dy] = [WIDTH / columns, HEIGHT / rows]
  const corners = Array.from({ length: (rows + 1) * (columns + 1) }, (_, i): Position => {
    const [row, column] = [Math.floor(i / (columns + 1)), i % (columns + 1)]
    return [WEST + dx * (column + 0.5 * (random() - 0.5)), SOUTH + dy * (row + 0.5 * (random() - 0.5))]
  })
  const edges = new Map<string, readonly Position[]>()
  const edge = (a: number, b: number): readonly Position[] => {
    if (a > b) return edge(b, a).toReversed()
    const key = `${a}-${b}`
    const known = edges.get(key)
    if (known) return known
    let line: Position[] = [corners[a], corners[b]]
    for (let level = 0; level < roughness; level++) {
      line = line.flatMap((p, i) => {
        if (i === 0) return [p]
        const q = line[i - 1]
        const off = 0.16 * (random() - 0.5)
        return [
          [(p[0] + q[0]) / 2 - off * (p[1] - q[1]), (p[1] + q[1]) / 2 + off * (p[0] - q[0])] as const,
          p,
        ]
      })
    }
    edges.set(key, line)
    return line
  }
  return Array.from({ length: count }, (_, i) => {
    const at = Math.floor(i / columns) * (columns + 1) + (i % columns)
    const walk = [at, at + 1, at + columns + 2, at + columns + 1, at]
    const ring = walk.flatMap((corner, k) =>
      k === 0 ? [] : edge(walk[k - 1], corner).slice(k === 1 ? 0 : 1),
    )
    return [[ring]]
  })
}
