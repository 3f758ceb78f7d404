/** Header by header: what it is taken as, by what evidence, and the choice to say otherwise. */
import { Select } from '@mantine/core'
import { answerImport } from '@/commands/answer-import'
import { fold } from '@/i18n/fold'
import { useText } from '@/i18n/use-text'
import type { ColumnMatch, ImportAnswers, ImportResult } from '@/ingest/import'
import { Icon } from '@/ui/icon'
import { columnAnswers, columnOf, fieldsToChoose } from './column-answers'
import styles from './column-matching.module.css'

const EXTRA = '*'

interface Props {
  readonly id: string
  readonly result: ImportResult
  readonly answers: ImportAnswers
}

export function ColumnMatching({ id, result, answers }: Props) {
  const { t, language } = useText()
  const { columns } = result.recognised
  const fields = fieldsToChoose(result.resource)
  if (columns.length === 0) return null
  const missing = result.findings.filter(({ code }) => code === 'column-missing').map(({ column }) => column)
  const matched = columns.filter(match => columnOf(match, answers) !== null).length
  const titleOf = (column: string | null) => fields.find(field => field.column === column)?.title[language] ?? column
  return (
    <details className={styles.columns} open={missing.length > 0 || undefined}>
      <summary>
        {t('data.columns')}
        <span>{t('data.columnsHelp', { count: columns.length, matched })}</span>
      </summary>
      {missing.length > 0 && (
        <p className={styles.missing}>
          <Icon name="warning" size={16} /> {t('data.missingColumns', { count: missing.length })}:{' '}
          {missing.map(titleOf).join(', ')}
        </p>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">{t('data.inFile')}</th>
            <th scope="col">{t('data.meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((match, at) => (
            // Two headers may be one text, so the place is part of the key.
            <tr key={`${at} ${match.header}`}>
              <th scope="row">
                {match.header || '—'}
                <small>
                  {match.examples.length > 0 ? t('data.examples', { values: match.examples.join(' · ') }) : t('data.noExamples')}
                </small>
              </th>
              <td>
                <Meaning id={id} match={match} answers={answers} result={result} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function Meaning({ id, match, answers, result }: Omit<Props, 'result'> & { readonly match: ColumnMatch; readonly result: ImportResult }) {
  const { t, language } = useText()
  const column = columnOf(match, answers)
  const by = column !== null && match.column === null ? 'answer' : match.by
  return (
    <>
      <Select
        size="xs"
        aria-label={t('data.meaningOf', { header: match.header })}
        data={[
          { value: EXTRA, label: t('data.keepExtra') },
          ...fieldsToChoose(result.resource).map(({ column: value, title, required }) => ({
            value,
            label: required ? t('data.requiredMark', { name: title[language] }) : title[language],
          })),
        ]}
        value={column ?? EXTRA}
        searchable
        allowDeselect={false}
        filter={({ options, search }) =>
          options.filter(option => 'label' in option && fold(option.label).includes(fold(search)))
        }
        onChange={value => {
          const chosen = value === EXTRA ? null : value
          if (chosen === column || match.header === '') return
          void answerImport(id, { columns: columnAnswers(match.header, column, chosen) })
        }}
      />
      {column !== null && <small>{t(`data.by.${by}`)}</small>}
    </>
  )
}
