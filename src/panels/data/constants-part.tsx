/** The values given for all rows, each to be taken back, and the choice of a further column that may have one. */
import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { answerImport } from '@/commands/answer-import'
import { useText } from '@/i18n/use-text'
import type { ImportAnswers, ImportResult } from '@/ingest/import'
import { constantsGiven, constantsToOffer } from './column-answers'
import { ConstantForm } from './constant-form'
import styles from './questions.module.css'

interface Props {
  readonly id: string
  readonly result: ImportResult
  readonly answers: ImportAnswers
}

export function ConstantsPart({ id, result, answers }: Props) {
  const { t, language } = useText()
  const [chosen, setChosen] = useState<string | null>(null)
  const given = constantsGiven(result.resource, answers)
  const offered = constantsToOffer(result, answers)
  const field = offered.find(one => one.column === chosen)
  if (given.length === 0 && offered.length === 0) return null
  return (
    <details className={styles.constants} open={given.length > 0 || undefined}>
      <summary>{t('data.constants')}</summary>
      <p>{t('data.constantsHelp')}</p>
      {given.map(({ field: { column, title }, value }) => (
        <p key={column} className={styles.given}>
          {t('data.constantIs', { column: title[language], value })}
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={t('data.dropConstant', { column: title[language] })}
            onClick={() => void answerImport(id, { constants: { [column]: '' } })}
          >
            {t('data.discardConstant')}
          </Button>
        </p>
      ))}
      {offered.length > 0 && (
        <Select
          label={t('data.addConstant')}
          data={offered.map(({ column, title }) => ({ value: column, label: title[language] }))}
          value={field?.column ?? null}
          onChange={setChosen}
        />
      )}
      {field && <ConstantForm key={field.column} id={id} field={field} />}
    </details>
  )
}
