/** Before the first file: what can be brought, what will happen to it, and what one looks like. */
import { tableResource } from '@/domain/dataset/resources'
import { useText } from '@/i18n/use-text'
import { EmptyState } from '@/ui/empty-state'
import { ChooseFiles } from './choose-files'
import styles from './teaching-empty.module.css'

const STEPS = ['recognise', 'check', 'accept'] as const

/** Rows of an invented school file; the columns are named by the contract. */
const EXAMPLE = {
  columns: ['school_code', 'school_name', 'level', 'commune_code', 'pupils'],
  rows: [
    ['TH-001', 'Tiểu học A', 'TH', '14845', '312'],
    ['THCS-002', 'THCS B', 'THCS', '14848', ''],
  ],
} as const

export function TeachingEmpty() {
  const { t, language } = useText()
  const fields = tableResource('schools')?.fields ?? []
  return (
    <div className={styles.teaching}>
      <EmptyState title={t('data.emptyTitle')} help={t('data.emptyHelp')}>
        <ChooseFiles />
      </EmptyState>
      <ol>
        {STEPS.map(step => (
          <li key={step}>{t(`data.emptySteps.${step}`)}</li>
        ))}
      </ol>
      <figure>
        <figcaption>{t('data.example')}</figcaption>
        <div className={styles.sheet}>
          <table>
            <thead>
              <tr>
                {EXAMPLE.columns.map(column => (
                  <th key={column} scope="col">
                    {fields.find(field => field.column === column)?.title[language]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {EXAMPLE.rows.map(cells => (
                <tr key={cells[0]}>
                  {cells.map((cell, at) => (
                    <td key={EXAMPLE.columns[at]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p>{t('data.exampleNote')}</p>
      </figure>
    </div>
  )
}
