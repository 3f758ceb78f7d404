import { TECHNOLOGIES } from '@/domain/dataset/records'
import type { GapMark, MarkFacts, MarkId } from '@/domain/gap/mark'
import { type MarkFactsReader, markFactsReader } from '@/domain/gap/mark-facts'
import { currentLanguage, textIn } from '@/i18n/text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { gapResults } from '@/store/results/gap-results'
import { filePort } from './ports'
import { today } from './today'

export type RegisterFormat = 'xlsx' | 'csv' | 'geojson' | 'kml'

export interface RegisterExport {
  /** Absent: every mark. */
  readonly marks?: readonly MarkId[]
  /** Only the marks that concern this operator (G16), in a file named after it. */
  readonly operator?: string
}

const MEDIA_TYPES: Readonly<Record<RegisterFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
  geojson: 'application/geo+json',
  kml: 'application/vnd.google-earth.kml+xml',
}

/**
 * Gives the person the register as a file in the official columns, in the language on screen.
 * @returns whether there was a list to give and somewhere to give it to.
 */
export async function exportRegister(
  format: RegisterFormat,
  { marks: wanted, operator }: RegisterExport = {},
): Promise<boolean> {
  const { dataset } = currentDataset.getState()
  const port = filePort()
  if (!dataset || !port) return false
  const { register } = currentPlan.getState()
  const chosen = wanted && new Set(wanted)
  const asked = register.marks.filter(({ id }) => !chosen || chosen.has(id))
  // Loaded when first needed: nobody exports before the first picture of the map.
  const { marksOfOperator, registerEntries } = await import('@/export/register-entry')
  const marks = operator === undefined ? asked : marksOfOperator(asked, operator)
  if (marks.length === 0) return false
  const { registerTable } = await import('@/export/register-rows')
  const language = currentLanguage()
  const day = today()
  const entries = registerEntries(marks, factsOf(marks), dataset, operator ?? null)
  const table = registerTable(entries, { language, day, dataset, operator: operator ?? null })
  const name = [textIn(language)('registerFile.fileName'), ...(operator ? [inFileName(operator)] : []), day]
  port.offer(`${name.join('-')}.${format}`, await bytesOf(format, table, day), MEDIA_TYPES[format])
  return true
}

async function bytesOf(
  format: RegisterFormat,
  table: import('@/export/register-table').RegisterTable,
  day: string,
): Promise<Uint8Array> {
  const bytes = (text: string) => new TextEncoder().encode(text)
  switch (format) {
    case 'xlsx':
      return (await import('@/export/register-xlsx')).registerXlsx(table)
    case 'csv':
      return bytes((await import('@/export/register-csv')).registerCsv(table, table.language))
    case 'geojson':
      return bytes((await import('@/export/register-geojson')).registerGeojson(table, day))
    case 'kml':
      return bytes((await import('@/export/register-kml')).registerKml(table))
  }
}

/**
 * What is computed already from the data and levels in use; anything else is computed now, since a file cannot be
 * completed later.
 */
function factsOf(marks: readonly GapMark[]): ReadonlyMap<MarkId, MarkFacts> {
  const { facts, factsOf: basis } = gapResults.getState()
  const { dataset } = currentDataset.getState()
  const { signalMinimumDbm } = currentPlan.getState().plan
  const current =
    basis?.datasetVersion === dataset?.version &&
    TECHNOLOGIES.every(one => basis?.signalMinimumDbm[one] === signalMinimumDbm[one])
  const known: ReadonlyMap<MarkId, MarkFacts> = current ? facts : new Map()
  let reader: MarkFactsReader | null = null
  return new Map(
    marks.flatMap((mark): [MarkId, MarkFacts][] => {
      const there = known.get(mark.id)
      if (there || !dataset) return there ? [[mark.id, there]] : []
      reader ??= markFactsReader(dataset, { signalMinimumDbm })
      return [[mark.id, reader(mark)]]
    }),
  )
}

/** `MobiFone` → `mobifone`; what a file system refuses becomes a dash. */
const inFileName = (operator: string) =>
  operator
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
