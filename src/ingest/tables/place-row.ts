/** The coordinates of one row into its record, or why the row cannot stand with them; every fault is reported. */
import type { PointReading } from '../checks/point-pairs'
import type { FindingLog } from '../finding-log'
import { readNumber } from '../values/read-number'

export interface RowPlace {
  readonly row: number
  readonly headers: readonly [lon: string, lat: string]
  readonly texts: readonly [lon: string, lat: string]
  /** Without its place the record is nothing. */
  readonly required: boolean
  /** What becomes of the row when its point is nothing. */
  readonly fate: 'rejected' | 'waiting' | 'without-point'
  readonly log: FindingLog
}

export function placeRow(
  point: PointReading,
  record: Record<string, unknown>,
  { row, headers, texts, required, fate, log }: RowPlace,
): 'taken' | 'waiting' | 'rejected' {
  const where = { row, column: headers.join(', '), value: texts.join('; ') }
  record.lon = null
  record.lat = null
  switch (point.kind) {
    case 'point':
      record.lon = point.lon
      record.lat = point.lat
      return 'taken'
    case 'none':
      if (required) log.add('coordinate-missing', 'error', { row, column: where.column })
      return required ? 'rejected' : 'taken'
    case 'half':
      log.add('coordinate-missing', required ? 'error' : 'warning', where)
      return required ? 'rejected' : 'taken'
    case 'outside':
      // A school without its place is still a school: it is taken without coordinates, and that is said as an error.
      log.add('coordinate-out-of-province', 'error', where, { fate })
      return required ? 'rejected' : 'taken'
    case 'unreadable':
      log.add(
        'coordinate-unreadable',
        'error',
        { row, column: headers[point.axis], value: texts[point.axis] },
        { fate },
      )
      return required ? 'rejected' : 'taken'
    case 'ambiguous':
      log.add(
        'number-ambiguous',
        'error',
        { row, column: headers[point.axis], value: texts[point.axis] },
        {
          vi: readNumber(texts[point.axis], 'vi')!,
          en: readNumber(texts[point.axis], 'en')!,
        },
      )
      return 'waiting'
  }
}
