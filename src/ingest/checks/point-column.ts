/** The coordinates of a whole table: read pair by pair, then said once a column or once a row, never in silence. */
import type { FindingLog } from '../finding-log'
import { foldMarks } from '../fold'
import type { CoordinateSystem, NumberConvention, Question } from '../import'
import { coordinateConvention, type PointReading, readPair } from './point-pairs'
import type { Box } from './province-box'

export interface PointColumns {
  readonly readings: readonly PointReading[]
  /** The system of most points; `null`: no point. */
  readonly system: CoordinateSystem | null
  readonly conventions: readonly [NumberConvention | null, NumberConvention | null]
}

export interface PointColumnsInput {
  readonly headers: readonly [lon: string, lat: string]
  /** One pair a data row. */
  readonly pairs: readonly (readonly [string, string])[]
  readonly rows: readonly number[]
  readonly box: Box
  readonly answers: Readonly<Record<string, NumberConvention>>
}

export function readPointColumns(
  input: PointColumnsInput,
  log: FindingLog,
  questions: Question[],
): PointColumns {
  const { headers, pairs, rows, box, answers } = input
  const evidence = [0, 1].map(axis => coordinateConvention(column(pairs, axis as 0 | 1)))
  const conventions = [0, 1].map(
    axis =>
      (Object.hasOwn(answers, headers[axis as 0 | 1]) ? answers[headers[axis as 0 | 1]] : answers['*']) ??
      evidence[axis]!.convention,
  ) as [NumberConvention | null, NumberConvention | null]
  const readings = pairs.map(([first, second]) => readPair(first, second, conventions, box))
  const points = readings.filter(one => one.kind === 'point')
  // The rule of Vietnamese maps: X runs north. It is no fault, unless the rows of one file disagree.
  const metres = points.filter(one => one.system === 'vn2000')
  const northFirst =
    /(^| )x( |$)/.test(foldMarks(headers[0])) && metres.length > 0 && metres.every(one => one.swapped)
  const stray = (one: PointReading) =>
    one.kind === 'point' && one.swapped && !(northFirst && one.system === 'vn2000')
  const swapped = points.filter(stray).length
  const both = `${headers[0]}, ${headers[1]}`
  if (northFirst) log.add('coordinate-north-first', 'info', { column: both }, { count: metres.length })
  if (swapped > 0 && swapped === points.length)
    log.add('coordinate-swapped', 'info', { column: both }, { count: swapped })
  else if (swapped > 0)
    for (const [at, one] of readings.entries())
      if (stray(one))
        log.add(
          'coordinate-swapped',
          'warning',
          { row: rows[at]!, column: both, value: pairs[at]!.join('; ') },
          { count: 1 },
        )
  const projected = points.filter(one => one.system === 'vn2000').length
  if (projected > 0)
    log.add(
      'coordinate-projected',
      'info',
      { column: both },
      { count: projected, system: 'VN-2000 (EPSG:5897)' },
    )
  for (const axis of [0, 1] as const) {
    if (!readings.some(one => one.kind === 'ambiguous' && one.axis === axis)) continue
    questions.push({ kind: 'numbers', header: headers[axis], examples: evidence[axis]!.examples })
  }
  return { readings, system: commonest(points.map(one => one.system)), conventions }
}

function* column(pairs: readonly (readonly [string, string])[], axis: 0 | 1): Iterable<string> {
  for (const pair of pairs) yield pair[axis]
}

function commonest(systems: readonly CoordinateSystem[]): CoordinateSystem | null {
  const counts = new Map<CoordinateSystem, number>()
  for (const system of systems) counts.set(system, (counts.get(system) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}
