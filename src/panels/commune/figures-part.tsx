/** The figures of the commune list, the contract's columns and the office's own. */
import type { Dataset } from '@/domain/dataset/dataset'
import type { Commune } from '@/domain/dataset/records'
import { tableResource } from '@/domain/dataset/resources'
import { useText } from '@/i18n/use-text'
import styles from './commune-sheet.module.css'
import { SourceLine } from './source-line'

interface Props {
  readonly dataset: Dataset
  readonly commune: Commune
}

const COLUMNS = (tableResource('communes')?.fields ?? []).filter(field =>
  ['number', 'integer'].includes(field.type),
)

export function FiguresPart({ dataset, commune }: Props) {
  const { t, format, language } = useText()
  const rows = [
    ...COLUMNS.map(({ column, property, title }) => ({
      column,
      title: title[language],
      value: commune[property as keyof Commune] as number | null,
    })),
    ...Object.entries(commune.extra).map(([column, value]) => ({ column, title: column, value })),
  ]
  return (
    <section className={styles.part}>
      <h3>{t('commune.figures')}</h3>
      <table className={styles.figures}>
        <tbody>
          {rows.map(({ column, title, value }) => (
            <tr key={column}>
              <th scope="row">{title}</th>
              <td>{typeof value === 'string' ? value : format.number(value, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <SourceLine dataset={dataset} resources={['communes', 'boundaries']} />
    </section>
  )
}
