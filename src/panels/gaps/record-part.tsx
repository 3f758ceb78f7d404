/** Who recorded the mark and when, and what else there is to say. */
import { editMarks } from '@/commands/edit-marks'
import type { GapMark } from '@/domain/gap/mark'
import { useText } from '@/i18n/use-text'
import { TextField } from '@/ui/text-field'
import { DayField } from './day-field'
import styles from './mark-sheet.module.css'

export function RecordPart({ mark }: { readonly mark: GapMark }) {
  const { t } = useText()
  return (
    <section className={styles.part}>
      <h3>{t('gaps.record.title')}</h3>
      <TextField
        label={t('gaps.field.note')}
        kind="lines"
        value={mark.note ?? ''}
        onCommit={text => editMarks([mark.id], { note: text === '' ? null : text })}
      />
      <div className={styles.grid}>
        <DayField
          label={t('gaps.field.firstSeen')}
          value={mark.firstSeen}
          onChange={firstSeen => firstSeen !== null && editMarks([mark.id], { firstSeen })}
        />
        <TextField
          label={t('gaps.field.author')}
          value={mark.author ?? ''}
          onCommit={text => editMarks([mark.id], { author: text === '' ? null : text })}
        />
      </div>
    </section>
  )
}
