/** Which header is a column that the file must have; or its one value for all rows, as the covering document says it. */
import { Select } from '@mantine/core'
import { answerImport } from '@/commands/answer-import'
import type { ResourceName } from '@/domain/dataset/dataset'
import { useText } from '@/i18n/use-text'
import type { Question } from '@/ingest/import'
import { fieldsToChoose } from './column-answers'
import { ConstantForm } from './constant-form'
import styles from './questions.module.css'

interface Props {
  readonly id: string
  readonly question: Extract<Question, { kind: 'column' }>
  readonly resource: ResourceName | null
}

const NOT_THERE = '*'

export function ColumnQuestion({ id, question, resource }: Props) {
  const { t, language } = useText()
  const { column, headers, constant } = question
  const field = fieldsToChoose(resource).find(one => one.column === column)
  const title = field?.title[language] ?? column
  return (
    <fieldset className={styles.question}>
      <legend>{t('data.askColumn', { column: title })}</legend>
      {headers.length > 0 && (
        <Select
          aria-label={t('data.askColumn', { column: title })}
          placeholder={t('data.columns')}
          data={[
            // The same text twice cannot be told apart by an answer.
            ...[...new Set(headers)].map(header => ({ value: header, label: header })),
            { value: NOT_THERE, label: t('data.notInFile') },
          ]}
          value={null}
          onChange={header =>
            header && void answerImport(id, { columns: { [column]: header === NOT_THERE ? null : header } })
          }
        />
      )}
      {constant && field && (
        <>
          {headers.length > 0 && <p>{t('data.orConstant')}</p>}
          <ConstantForm id={id} field={field} />
        </>
      )}
    </fieldset>
  )
}
