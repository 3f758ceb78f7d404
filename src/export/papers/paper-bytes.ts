/** Papers as one file: one function, so that another thread can be asked for it. */
import type { Paper } from './paper'

export type PaperFormat = 'xlsx' | 'csv'

/** @param papers one a sheet; a CSV holds one table, the first. */
export async function paperBytes(format: PaperFormat, papers: readonly Paper[]): Promise<Uint8Array> {
  if (format === 'xlsx') return (await import('./paper-xlsx')).paperXlsx(papers)
  const { paperCsv } = await import('./paper-csv')
  return new TextEncoder().encode(papers[0] ? paperCsv(papers[0]) : '')
}
