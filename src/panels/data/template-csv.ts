/** An empty table with the columns of the data contract, for an office to fill. */
import type { TableResource } from '@/domain/dataset/resources'
import { csvText } from '@/export/csv'
import type { Language } from '@/i18n/text'

/** One header row of canonical columns; with a byte order mark, so that a spreadsheet keeps Vietnamese letters. */
export const templateCsv = (resource: TableResource, spreadsheet: Language): string =>
  csvText([resource.fields.map(field => field.column)], { spreadsheet })
