/** A line a unit: what it needs and gets by class, in the order in which units are served. */
import {
  type Allocated,
  type Allocation,
  type AllocationQuestion,
  type AllocationUnit,
  CLASS_ORDER,
} from '@/domain/allocation/allocation'
import { servedClasses } from '@/domain/allocation/commune-devices'

export interface UnitLine {
  /** Position in `question.units`. */
  readonly at: number
  readonly unit: AllocationUnit
  /** By class in `CLASS_ORDER`. */
  readonly rows: readonly Allocated[]
  /** Of the classes that are served; `null`: nothing was reported. */
  readonly need: number | null
  readonly got: number
  /** A class that is served was not reported. */
  readonly waiting: boolean
  readonly decided: boolean
}

/** `UnitLine`s that are shown. */
export const LINES_SHOWN = ['all', 'short', 'getting', 'waiting', 'decided'] as const
export type LinesShown = (typeof LINES_SHOWN)[number]

export function unitLines(
  { units, settings, decisions }: AllocationQuestion,
  { rows, waiting }: Allocation,
): UnitLine[] {
  const served = servedClasses({ settings })
  const silent = new Set(waiting)
  const decided = new Set(decisions.map(({ unitCode }) => unitCode))
  const width = CLASS_ORDER.length
  return units
    .map((unit, at): UnitLine => {
      const own = rows.slice(at * width, (at + 1) * width)
      const said = own.filter(row => served.has(row.class) && row.need !== null)
      return {
        at,
        unit,
        rows: own,
        need: said.length === 0 ? null : said.reduce((sum, row) => sum + (row.need ?? 0), 0),
        got: own.reduce((sum, row) => sum + row.allocated, 0),
        waiting: silent.has(at),
        decided: decided.has(unit.unitCode),
      }
    })
    .sort(
      (a, b) =>
        firstServed(a.unit, settings.onlineFirst) - firstServed(b.unit, settings.onlineFirst) ||
        (a.unit.rank ?? Number.POSITIVE_INFINITY) - (b.unit.rank ?? Number.POSITIVE_INFINITY) ||
        (a.unit.unitCode < b.unit.unitCode ? -1 : 1),
    )
}

export const isShown = (line: UnitLine, shown: LinesShown): boolean => {
  if (shown === 'short') return line.need !== null && line.got < line.need
  if (shown === 'getting') return line.got > 0
  if (shown === 'waiting') return line.waiting
  return shown === 'all' || line.decided
}

const firstServed = ({ online }: AllocationUnit, onlineFirst: boolean): number =>
  onlineFirst && online === true ? 0 : 1
