/** The register as a file, from marks to bytes: one function, so that another thread can be asked for it. */
import type { GapMark, MarkFacts } from '@/domain/gap/mark'
import { type RegisterRecords, registerEntries } from './register-entry'
import { registerTable } from './register-rows'
import type { RegisterRequest } from './register-table'

export type RegisterFormat = 'xlsx' | 'csv' | 'geojson' | 'kml'

/** @param facts in the order of the marks; `null`: not computed. */
export async function registerBytes(
  format: RegisterFormat,
  marks: readonly GapMark[],
  facts: readonly (MarkFacts | null)[],
  records: RegisterRecords,
  request: RegisterRequest,
): Promise<Uint8Array> {
  const known = new Map(
    marks.flatMap(({ id }, place) => {
      const own = facts[place]
      return own ? [[id, own] as const] : []
    }),
  )
  const table = registerTable(registerEntries(marks, known, { records }, request.operator), request)
  const bytes = (text: string) => new TextEncoder().encode(text)
  switch (format) {
    case 'xlsx':
      return (await import('./register-xlsx')).registerXlsx(table)
    case 'csv':
      return bytes((await import('./register-csv')).registerCsv(table, table.language))
    case 'geojson':
      return bytes((await import('./register-geojson')).registerGeojson(table, request.day))
    case 'kml':
      return bytes((await import('./register-kml')).registerKml(table))
  }
}
