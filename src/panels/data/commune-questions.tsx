/**
 * Names that fit several communes, row by row: two rows of one name may well be two communes. Answers are gathered and
 * applied together, for every application reads the whole file again.
 */
import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { useStore } from 'zustand'
import { answerImport } from '@/commands/answer-import'
import { communeIndex } from '@/domain/dataset/commune-index'
import { useText } from '@/i18n/use-text'
import type { Question } from '@/ingest/import'
import { currentDataset } from '@/store/dataset/current-dataset'
import styles from './questions.module.css'

interface Props {
  readonly id: string
  readonly questions: readonly Extract<Question, { kind: 'commune' }>[]
}

/** So many at a time: a file of 2,000 unclear rows must not draw 2,000 choices. */
const AT_ONCE = 20

export function CommuneQuestions({ id, questions }: Props) {
  const { t } = useText()
  const [answers, setAnswers] = useState<Readonly<Record<number, string>>>({})
  const labelOf = useCommuneLabel()
  const rest = questions.length - AT_ONCE
  const given = questions.filter(({ row }) => answers[row]).length
  return (
    <div className={styles.communes}>
      {questions.slice(0, AT_ONCE).map(({ row, name, candidates }) => (
        <Select
          key={row}
          size="xs"
          className={styles.commune}
          label={t('data.askCommune', { row, name })}
          placeholder={t('data.pickCommune')}
          comboboxProps={{ width: 'max-content', position: 'bottom-end' }}
          data={candidates.map(code => ({ value: code, label: labelOf(code) }))}
          value={answers[row] ?? null}
          onChange={code => setAnswers(before => ({ ...before, [row]: code ?? '' }))}
        />
      ))}
      {rest > 0 && <p>{t('data.moreCommunes', { count: rest })}</p>}
      {given > 0 && (
        <Button
          size="xs"
          onClick={() => {
            const chosen = Object.fromEntries(Object.entries(answers).filter(([, code]) => code !== ''))
            setAnswers({})
            void answerImport(id, { communes: chosen })
          }}
        >
          {t('data.applyCommunes', { count: given })}
        </Button>
      )}
    </div>
  )
}

/** Hoằng Quý — Hoằng Hóa — 16012: name, district and code together leave no doubt. */
function useCommuneLabel(): (code: string) => string {
  const dataset = useStore(currentDataset, state => state.dataset)
  return code => {
    const commune = dataset?.records.communes[communeIndex(dataset).get(code) ?? -1]
    return commune ? `${commune.communeName} — ${commune.districtName} — ${code}` : code
  }
}
