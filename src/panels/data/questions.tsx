/** What the product will not decide alone, each answered where it is asked. The file is then read again. */
import { Autocomplete, Button } from '@mantine/core'
import { useState } from 'react'
import { useStore } from 'zustand'
import { answerImport } from '@/commands/answer-import'
import { TECHNOLOGIES } from '@/domain/dataset/records'
import { TABLE_RESOURCES } from '@/domain/dataset/resources'
import { useText } from '@/i18n/use-text'
import type { ImportResult, Question } from '@/ingest/import'
import { currentDataset } from '@/store/dataset/current-dataset'
import { ColumnQuestion } from './column-question'
import { CommuneQuestions } from './commune-questions'
import { NumbersQuestion } from './numbers-question'
import styles from './questions.module.css'

interface Props {
  readonly id: string
  readonly result: ImportResult
}

export function Questions({ id, result }: Props) {
  const { t } = useText()
  const { questions } = result
  if (questions.length === 0) return null
  const communes = questions.filter(question => question.kind === 'commune')
  return (
    <section className={styles.questions} aria-label={t('data.questions', { count: questions.length })}>
      <h3>{t('data.questions', { count: questions.length })}</h3>
      <p>{t('data.questionsHelp')}</p>
      {questions
        .filter(question => question.kind !== 'commune')
        .map(question => (
          <OneQuestion key={keyOf(question)} id={id} question={question} result={result} />
        ))}
      {communes.length > 0 && <CommuneQuestions id={id} questions={communes} />}
    </section>
  )
}

const keyOf = (question: Question): string =>
  `${question.kind} ${'column' in question ? question.column : 'header' in question ? question.header : ''}`

const TABLE_NAMES = TABLE_RESOURCES.map(({ name }) => name)

function OneQuestion({ id, question, result }: Props & { readonly question: Question }) {
  const { t } = useText()
  switch (question.kind) {
    case 'resource':
      return (
        <fieldset className={styles.question}>
          <legend>{t('data.askResource')}</legend>
          <div className={styles.choices}>
            {(question.candidates.length > 0 ? question.candidates.slice(0, 6) : TABLE_NAMES).map(name => (
              <Button
                key={name}
                size="xs"
                variant="default"
                onClick={() => void answerImport(id, { as: name })}
              >
                {t(`domain.resource.${name}`)}
              </Button>
            ))}
          </div>
        </fieldset>
      )
    case 'column':
      return <ColumnQuestion id={id} question={question} resource={result.resource} />
    case 'sheet':
      return (
        <fieldset className={styles.question}>
          <legend>{t('data.askSheet')}</legend>
          <div className={styles.choices}>
            {question.sheets.map(sheet => (
              <Button
                key={sheet}
                size="xs"
                variant="default"
                onClick={() => void answerImport(id, { sheet })}
              >
                {sheet}
              </Button>
            ))}
          </div>
        </fieldset>
      )
    case 'numbers':
      return <NumbersQuestion id={id} header={question.header} examples={question.examples} />
    case 'operator':
      return <OperatorQuestion id={id} />
    case 'technology':
      return (
        <fieldset className={styles.question}>
          <legend>{t('data.askTechnology')}</legend>
          <div className={styles.choices}>
            {TECHNOLOGIES.map(technology => (
              <Button
                key={technology}
                size="xs"
                variant="default"
                onClick={() => void answerImport(id, { technology })}
              >
                {technology}
              </Button>
            ))}
          </div>
        </fieldset>
      )
    default:
      return null
  }
}

/** Known operators are offered; another may be typed, for the file may bring the first of a new one. */
function OperatorQuestion({ id }: { readonly id: string }) {
  const { t } = useText()
  const dataset = useStore(currentDataset, state => state.dataset)
  const [name, setName] = useState('')
  const known = [...new Set(dataset?.records['mobile-coverage'].map(area => area.operator))].sort()
  return (
    <form
      className={styles.question}
      onSubmit={event => {
        event.preventDefault()
        if (name.trim() !== '') void answerImport(id, { operator: name.trim() })
      }}
    >
      <div className={styles.typed}>
        <Autocomplete label={t('data.askOperator')} data={known} value={name} onChange={setName} />
        <Button type="submit" variant="default" disabled={name.trim() === ''}>
          {t('data.useOperator')}
        </Button>
      </div>
    </form>
  )
}
