/** Fields that two people set differently without knowing of one another: both values stand until somebody chooses. */
import { resolveConflict } from '@/commands/resolve-conflict'
import type { GapMark, MarkConflict } from '@/domain/gap/mark'
import { useText } from '@/i18n/use-text'
import { Button } from '@/ui/button'
import styles from './mark-sheet.module.css'
import { useValueWords } from './use-value-words'

interface Props {
  readonly mark: GapMark
  readonly conflicts: readonly MarkConflict[]
}

export function ConflictsPart({ mark, conflicts }: Props) {
  const { t } = useText()
  const words = useValueWords()
  return (
    <section className={styles.conflicts}>
      <h3>{t('gaps.conflict.title', { count: conflicts.length })}</h3>
      <p>{t('gaps.conflict.help')}</p>
      {conflicts.map(({ field, values }) => (
        <fieldset key={field}>
          <legend>{field === 'removed' ? t('gaps.conflict.removed') : t(`gaps.field.${field}`)}</legend>
          {values.map((value, at) => (
            <div key={JSON.stringify(value)} className={styles.choice}>
              <span>
                {words(field, value)}
                {at === 0 && <small> · {t('gaps.conflict.shown')}</small>}
              </span>
              <Button onClick={() => resolveConflict(mark.id, field, value)}>
                {t('gaps.conflict.keep')}
              </Button>
            </div>
          ))}
        </fieldset>
      ))}
    </section>
  )
}
