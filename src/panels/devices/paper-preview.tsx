/** The first rows of a paper as it will be written, its total with who reported, and its notes. Wide: it scrolls sideways. */
import { useMemo } from 'react'
import { type LaidRow, layPaper } from '@/export/papers/lay-paper'
import type { Paper, PaperColumn, PaperValue } from '@/export/papers/paper'
import { useText } from '@/i18n/use-text'
import styles from './paper-preview.module.css'

/** Rows that show what the paper is like; the file has them all. */
const SHOWN = 12

export function PaperPreview({ paper }: { readonly paper: Paper }) {
  const { t, format } = useText()
  const { rows, first, last, under } = useMemo(() => {
    const laid = layPaper(paper, 1)
    const table = laid.filter(({ kind }) => kind !== 'under')
    const totals = table.filter(({ kind }) => kind === 'total')
    return {
      rows: table.length,
      first: table.slice(0, SHOWN).filter(row => row !== totals.at(-1)),
      last: totals.at(-1),
      under: [...new Set(laid.filter(({ kind }) => kind === 'under').map(({ cells }) => cells[0]?.value))],
    }
  }, [paper])
  if (paper.sections.every(({ groups }) => groups.length === 0))
    return <p className={styles.soft}>{t('devicePublish.nothing')}</p>
  return (
    <>
      <p className={styles.soft}>
        {rows > first.length + 1
          ? t('devicePublish.rows', { rows: format.integer(rows), shown: format.integer(first.length) })
          : t('devicePublish.wholePaper', { rows: format.integer(rows) })}
      </p>
      {/* Wider than the column: whoever has no pointer scrolls it with the arrows. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keys */}
      <section className={styles.sheet} tabIndex={0} aria-label={paper.title}>
        <h4>{paper.title}</h4>
        {paper.subtitles.map(line => (
          <p key={line} className={styles.subtitle}>
            {line}
          </p>
        ))}
        <table>
          <thead>
            <tr>
              {paper.columns.map(({ key, group, title }) => (
                <th key={key} scope="col">
                  {group !== null && <small>{group}</small>} {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {first.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row of a paper is its place
              <Row key={at} row={row} columns={paper.columns} />
            ))}
            {last && <Row row={last} columns={paper.columns} />}
          </tbody>
        </table>
        {under.map(line => (
          <p key={String(line)} className={styles.under}>
            {String(line)}
          </p>
        ))}
      </section>
      <details className={styles.notes}>
        <summary>{t('devicePublish.notes', { value: format.integer(paper.notes.length) })}</summary>
        <ul>
          {paper.notes.map(note => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </details>
    </>
  )
}

function Row({ row, columns }: { readonly row: LaidRow; readonly columns: readonly PaperColumn[] }) {
  const { format } = useText()
  const said = (value: PaperValue, kind: PaperColumn['format']) => {
    if (value === null) return ''
    if (typeof value === 'object') return format.date(value.day)
    return typeof value === 'number' && kind !== 'number' ? format.integer(value) : String(value)
  }
  if (row.kind === 'section')
    return (
      <tr data-kind="section">
        <th colSpan={columns.length}>{String(row.cells[0]?.value ?? '')}</th>
      </tr>
    )
  return (
    <tr data-kind={row.kind}>
      {columns.map(({ key, format: kind }, at) => (
        <td key={key} data-format={kind}>
          {said(row.cells[at]?.value ?? null, kind)}
        </td>
      ))}
    </tr>
  )
}
