import type { FoundGap } from './found-gap'

type Counted = Omit<FoundGap, 'id'>

/**
 * G6: gaps with a village first; then by population, households, pupils, area, each the largest first and what is not
 * reported after what is; then by commune and place, so that the order is one whatever the machine.
 */
export function byPeople(a: Counted, b: Counted): number {
  return (
    Number(b.villages > 0) - Number(a.villages > 0) ||
    largestFirst(a.population, b.population) ||
    largestFirst(a.households, b.households) ||
    largestFirst(a.pupils, b.pupils) ||
    squareMetres(b) - squareMetres(a) ||
    (a.communeCode < b.communeCode ? -1 : a.communeCode > b.communeCode ? 1 : 0) ||
    corner(a)[0] - corner(b)[0] ||
    corner(a)[1] - corner(b)[1]
  )
}

const largestFirst = (a: number | null, b: number | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : b - a

/** Squares of one size differ by the noise of the grid: that must not decide. */
const squareMetres = ({ areaKm2 }: Counted): number => Math.round(areaKm2 * 1e6)

const corner = (gap: Counted) => gap.polygons[0][0][0]
