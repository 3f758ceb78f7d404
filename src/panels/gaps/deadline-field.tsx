/** A deadline as papers state it: a quarter, or a day. */
import { useState } from 'react'
import type { Deadline } from '@/domain/gap/mark'
import { useText } from '@/i18n/use-text'
import { Segments } from '@/ui/segments'
import { SelectBox } from '@/ui/select-box'
import { DayField } from './day-field'
import styles from './mark-sheet.module.css'
import { isQuarter, quarterName, quartersFrom } from './quarters'
import { useToday } from './use-day'

const NONE = '-'

interface Props {
  readonly value: Deadline | null
  readonly onChange: (deadline: Deadline | null) => void
}

export function DeadlineField({ value, onChange }: Props) {
  const { t } = useText()
  const today = useToday()
  const [chosen, setChosen] = useState<'quarter' | 'day' | null>(null)
  const kind = chosen ?? (value === null || isQuarter(value) ? 'quarter' : 'day')
  return (
    <div className={styles.grid}>
      <Segments
        label={t('gaps.field.deadline')}
        options={(['quarter', 'day'] as const).map(name => ({
          value: name,
          label: t(`gaps.deadline.${name}`),
        }))}
        value={kind}
        onChange={setChosen}
      />
      {kind === 'quarter' ? (
        <SelectBox
          label={t('gaps.deadline.quarterOf')}
          options={[
            { value: NONE, label: t('gaps.deadline.none') },
            ...quartersFrom(today, value).map(quarter => ({
              value: quarter,
              label: t('gaps.deadline.quarterName', { name: quarterName(quarter) ?? quarter }),
            })),
          ]}
          value={value !== null && isQuarter(value) ? value : NONE}
          onChange={quarter => onChange(quarter === NONE ? null : quarter)}
        />
      ) : (
        <DayField
          label={t('gaps.deadline.dayOf')}
          value={value !== null && !isQuarter(value) ? value : null}
          optional
          onChange={onChange}
        />
      )}
    </div>
  )
}
