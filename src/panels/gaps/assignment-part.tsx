/** Who is to build what, by when, with whose money. */
import { editMarks } from '@/commands/edit-marks'
import { FUNDINGS, type Funding, type GapMark } from '@/domain/gap/mark'
import { useText } from '@/i18n/use-text'
import { SelectBox } from '@/ui/select-box'
import { TextField } from '@/ui/text-field'
import { DeadlineField } from './deadline-field'
import styles from './mark-sheet.module.css'
import { useOperators } from './use-operators'

const NOBODY = '-'

export function AssignmentPart({ mark }: { readonly mark: GapMark }) {
  const { t } = useText()
  const { operators } = useOperators()
  const known =
    mark.assignedOperator === null ? operators : [...new Set([...operators, mark.assignedOperator])]
  return (
    <section className={styles.part}>
      <h3>{t('gaps.assignment.title')}</h3>
      <div className={styles.grid}>
        <SelectBox
          label={t('gaps.field.assignedOperator')}
          options={[
            { value: NOBODY, label: t('gaps.assignment.nobody') },
            ...known.map(value => ({ value, label: value })),
          ]}
          value={mark.assignedOperator ?? NOBODY}
          onChange={value => editMarks([mark.id], { assignedOperator: value === NOBODY ? null : value })}
        />
        <TextField
          label={t('gaps.field.plannedSiteCode')}
          value={mark.plannedSiteCode ?? ''}
          onCommit={text => editMarks([mark.id], { plannedSiteCode: text === '' ? null : text })}
        />
      </div>
      <DeadlineField value={mark.deadline} onChange={deadline => editMarks([mark.id], { deadline })} />
      <SelectBox<Funding | typeof NOBODY>
        label={t('gaps.field.funding')}
        options={[
          { value: NOBODY, label: t('gaps.answer.unknown') },
          ...FUNDINGS.map(value => ({ value, label: t(`registerFile.funding.${value}`) })),
        ]}
        value={mark.funding ?? NOBODY}
        onChange={value => editMarks([mark.id], { funding: value === NOBODY ? null : value })}
      />
    </section>
  )
}
