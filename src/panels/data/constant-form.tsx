/** One value for all rows of a column: a day, one of the column's choices, or a text. */
import { Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { answerImport } from '@/commands/answer-import'
import type { Field } from '@/domain/dataset/field'
import { choiceTitle } from '@/i18n/choice-title'
import { useText } from '@/i18n/use-text'
import styles from './questions.module.css'

interface Props {
  readonly id: string
  readonly field: Field
}

export function ConstantForm({ id, field }: Props) {
  const { t, language } = useText()
  const [value, setValue] = useState('')
  const label = t('data.constantOf', { column: field.title[language] })
  const give = () => {
    if (value.trim() !== '') void answerImport(id, { constants: { [field.column]: value.trim() } })
  }
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        give()
      }}
    >
      <div className={styles.typed}>
        {field.choices ? (
          <Select
            label={label}
            data={field.choices.map(choice => ({
              value: choice,
              label: choiceTitle(field.column, choice, language),
            }))}
            value={value || null}
            onChange={choice => setValue(choice ?? '')}
          />
        ) : (
          <TextInput
            label={label}
            type={field.type === 'date' ? 'date' : field.type === 'time' ? 'datetime-local' : 'text'}
            value={value}
            onChange={event => setValue(event.currentTarget.value)}
          />
        )}
        <Button type="submit" variant="default" disabled={value.trim() === ''}>
          {t('data.useConstant')}
        </Button>
      </div>
    </form>
  )
}
