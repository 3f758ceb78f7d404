/** Where the rows of the file went: a bar, and the same in words. in = taken + waiting + rejected + not data. */
import { useText } from '@/i18n/use-text'
import type { Recognised, RowCounts } from '@/ingest/import'
import styles from './counts-bar.module.css'

const PARTS = ['taken', 'waiting', 'rejected', 'notData'] as const

interface Props {
  readonly rows: RowCounts
  readonly format: Recognised['format']
}

export function CountsBar({ rows, format: fileFormat }: Props) {
  const { t, format } = useText()
  const shown = PARTS.filter(part => rows[part] > 0)
  const value = format.integer(rows.in)
  return (
    <section className={styles.counts} aria-label={t('data.countsLabel')}>
      <div className={styles.bar} aria-hidden="true">
        {shown.map(part => (
          <span key={part} data-part={part} style={{ flexGrow: rows[part] }} />
        ))}
      </div>
      <p>
        <strong>
          {fileFormat === 'csv' || fileFormat === 'xlsx'
            ? t('data.rows', { value, count: rows.in })
            : t('data.features', { value, count: rows.in })}
        </strong>
        {shown.map(part => (
          <span key={part} className={styles.part}>
            <i data-part={part} /> {t(`data.${part}`, { value: format.integer(rows[part]) })}
          </span>
        ))}
      </p>
    </section>
  )
}
