/**
 * An invented relief, so that masts are blocked and villages lie in valleys as they do in the west of the province:
 * ridges run north-west to south-east, higher where the communes are mountain and thinly peopled. Nothing of it ships.
 */
import type { CommuneFact } from './facts'
import type { Spot } from './plane'

export interface Terrain {
  /** Metres. */
  readonly height: (spot: Spot) => number
  /** 0 (delta) … 1 (the far west). */
  readonly ruggedness: (spot: Spot) => number
}

const lattice = (ix: number, iy: number, salt: number): number => {
  let h = Math.imul(ix, 374761393) ^ Math.imul(iy, 668265263) ^ Math.imul(salt, 2246822519)
  h = Math.imul(h ^ (h >>> 13), 1274126177)
  h = Math.imul(h ^ (h >>> 16), 2654435761)
  return ((h ^ (h >>> 15)) >>> 0) / 4294967296
}

/** Value noise, 0…1, smooth. */
const noise = (x: number, y: number, salt: number): number => {
  const ix = Math.floor(x)
  const iy = Math.floor(y)
  const sx = x - ix
  const sy = y - iy
  const u = sx * sx * (3 - 2 * sx)
  const v = sy * sy * (3 - 2 * sy)
  const low = lattice(ix, iy, salt) * (1 - u) + lattice(ix + 1, iy, salt) * u
  const high = lattice(ix, iy + 1, salt) * (1 - u) + lattice(ix + 1, iy + 1, salt) * u
  return low * (1 - v) + high * v
}

/** 0 in the valley, 1 on the crest. */
const ridge = (x: number, y: number, salt: number) => 1 - Math.abs(2 * noise(x, y, salt) - 1)

const ruggednessOf = (commune: CommuneFact): number => {
  if (!commune.mountain) return 0
  const density = commune.population / commune.areaKm2
  return Math.min(1, Math.max(0.15, (420 - density) / 380))
}

const STEP = 2
const COLUMNS = 90
const ROWS = 75
const ORIGIN: Spot = { x: -105, y: -90 }

/** Ruggedness on a grid of 2 km, smoothed over the nearest communes. */
const ruggednessGrid = (communes: readonly CommuneFact[]): Float64Array => {
  const grid = new Float64Array(COLUMNS * ROWS)
  const values = communes.map(ruggednessOf)
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const x = ORIGIN.x + column * STEP
      const y = ORIGIN.y + row * STEP
      let sum = 0
      let weights = 0
      communes.forEach((commune, i) => {
        const square = (commune.centroid.x - x) ** 2 + (commune.centroid.y - y) ** 2
        // By area, or the small communes of the delta would drown the large ones of the west.
        const weight = commune.areaKm2 / (16 + square) ** 2
        sum += weight * values[i]!
        weights += weight
      })
      grid[row * COLUMNS + column] = sum / weights
    }
  }
  return grid
}

export const buildTerrain = (communes: readonly CommuneFact[]): Terrain => {
  const grid = ruggednessGrid(communes)
  const ruggedness = ({ x, y }: Spot): number => {
    const column = Math.min(COLUMNS - 2, Math.max(0, (x - ORIGIN.x) / STEP))
    const row = Math.min(ROWS - 2, Math.max(0, (y - ORIGIN.y) / STEP))
    const i = Math.floor(column)
    const j = Math.floor(row)
    const u = column - i
    const v = row - j
    const at = (c: number, r: number) => grid[r * COLUMNS + c]!
    return (
      (at(i, j) * (1 - u) + at(i + 1, j) * u) * (1 - v) + (at(i, j + 1) * (1 - u) + at(i + 1, j + 1) * u) * v
    )
  }
  const height = (spot: Spot): number => {
    // Turned by 45°: `along` runs north-west to south-east, in which direction the ranges stretch.
    const along = (spot.x - spot.y) * Math.SQRT1_2
    const across = (spot.x + spot.y) * Math.SQRT1_2
    const range = ridge(along / 26, across / 11, 1)
    const spur = ridge(along / 7, across / 4.2, 2)
    const hill = noise(spot.x / 1.7, spot.y / 1.7, 3)
    return 40 + 1250 * ruggedness(spot) ** 1.3 * (0.5 * range * range + 0.35 * spur + 0.15 * hill)
  }
  return { height, ruggedness }
}
