/**
 * A day, written day first as officials write it. The browser's own field would follow the machine: 3/11 in one office,
 * 11/3 in another. Its calendar is one button away.
 */
import { useRef } from 'react'
import type { IsoDate } from '@/domain/units'
import { useText } from '@/i18n/use-text'
import { readDate } from '@/ingest/values/read-date'
import { IconButton } from '@/ui/icon-button'
import { TextField } from '@/ui/text-field'
import styles from './day-field.module.css'

interface Props {
  readonly label: string
  readonly value: IsoDate | null
  /** Whether the field may be emptied. */
  readonly optional?: boolean
  readonly note?: string
  readonly onChange: (day: IsoDate | null) => void
}

export function DayField({ label, value, optional = false, note, onChange }: Props) {
  const { t, format } = useText()
  const picker = useRef<HTMLInputElement>(null)
  const fault = (text: string) =>
    (text.trim() === '' && optional) || readDate(text) !== null ? null : t('gaps.day.fault')
  return (
    <div className={styles.day}>
      <TextField
        label={label}
        value={value === null ? '' : format.date(value)}
        placeholder={t('gaps.day.placeholder')}
        note={note}
        fault={fault}
        onCommit={text => onChange(text === '' ? null : readDate(text))}
      />
      <span className={styles.picker}>
        <IconButton
          icon="calendar"
          size={28}
          label={`${t('gaps.day.choose')}: ${label}`}
          onClick={() => picker.current?.showPicker()}
        />
        <input
          ref={picker}
          type="date"
          tabIndex={-1}
          aria-hidden="true"
          value={value ?? ''}
          onChange={event => {
            const day = event.currentTarget.value
            if (day !== '' || optional) onChange(day || null)
          }}
        />
      </span>
    </div>
  )
}
