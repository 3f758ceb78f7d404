/** Header by header: what it is taken as, by what evidence, and the choice to say otherwise. */
import { Select } from '@mantine/core'
import { answerImport } from '@/commands/answer-import'
import type { ResourceName } from '@/domain/dataset/dataset'
import { tableResource } from '@/domain/dataset/resources'
import { fold } from '@/i18n/fold'
import { useText } from '@/i18n/use-text'
import type { ColumnMatch, ImportAnswers, ImportResult } from '@/ingest/import'
import { Icon } from '@/ui/icon'
import { columnAnswers, columnsTaken, fieldsToChoose } from './column-answers'
import styles from './column-matching.module.css'
import { TemplateButton } from './template-button'

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
  const taken = columnsTaken(columns, result.resource, answers)
  const matched = taken.filter(column => column !== null).length
  const table = result.resource === null ? undefined : tableResource(result.resource)
  const titleOf = (column: string | null) =>
    fields.find(field => field.column === column)?.title[language] ?? column
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
      {missing.length > 0 && table && (
        <div className={styles.way}>
          <p>
            {t('data.missingWay')}
            {missing.includes('school_code') && ` ${t('data.missingSchoolCode')}`}
          </p>
          <TemplateButton resource={table} />
        </div>
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
            // biome-ignore lint/suspicious/noArrayIndexKey: two headers may be one text; their places do not change
            <tr key={`${at} ${match.header}`}>
              <th scope="row">
                {match.header || '—'}
                <small>
                  {match.examples.length > 0
                    ? t('data.examples', { values: match.examples.join(' · ') })
                    : t('data.noExamples')}
                </small>
              </th>
              <td>
                <Meaning
                  id={id}
                  match={match}
                  column={taken[at]}
                  answers={answers}
                  resource={result.resource}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

interface MeaningProps {
  readonly id: string
  readonly match: ColumnMatch
  readonly column: string | null
  readonly answers: ImportAnswers
  readonly resource: ResourceName | null
}

function Meaning({ id, match, column, answers, resource }: MeaningProps) {
  const { t, language } = useText()
  const answered = column !== null && answers.columns?.[column] === match.header
  const by = answered ? 'answer' : match.by === 'none' ? 'alias' : match.by
  return (
    <>
      <Select
        size="xs"
        aria-label={t('data.meaningOf', { header: match.header })}
        data={[
          { value: EXTRA, label: t('data.keepExtra') },
          ...fieldsToChoose(resource).map(({ column: value, title, required }) => ({
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
          void answerImport(id, {
            columns: columnAnswers(match.header, column, chosen),
            // A column of the file takes the place of one value for all rows.
            ...(chosen !== null && answers.constants?.[chosen] ? { constants: { [chosen]: '' } } : {}),
          })
        }}
      />
      {column !== null && <small>{t(`data.by.${by}`)}</small>}
    </>
  )
}
