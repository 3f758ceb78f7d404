/** Fields that two people set differently without knowing of one another: both values stand until somebody chooses. */
import { resolveConflict } from '@/commands/resolve-conflict'
import type { GapMark, MarkConflict, Writer } from '@/domain/gap/mark'
import { useText } from '@/i18n/use-text'
import { Button } from '@/ui/button'
import styles from './mark-sheet.module.css'
import { useValueWords } from './use-value-words'
import { useWriterWords } from './use-writer-words'

interface Props {
  readonly mark: GapMark
  readonly conflicts: readonly MarkConflict[]
}

export function ConflictsPart({ mark, conflicts }: Props) {
  const { t } = useText()
  const words = useValueWords()
  const writerWords = useWriterWords()
  return (
    <section className={styles.conflicts}>
      <h3>{t('gaps.conflict.title', { count: conflicts.length })}</h3>
      <p>{t('gaps.conflict.help')}</p>
      {conflicts.map(({ field, values, writers }) => (
        <fieldset key={field}>
          <legend>{field === 'removed' ? t('gaps.conflict.removed') : t(`gaps.field.${field}`)}</legend>
          {values.map((value, at) => (
            <div key={JSON.stringify(value)} className={styles.choice}>
              <span>
                {words(field, value)}
                {at === 0 && <small> · {t('gaps.conflict.shown')}</small>}
                <small className={styles.writer}>
                  {writerWords(writersOf(field, value, writers?.[at] ?? []))}
                </small>
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

  /** What older versions wrote is not signed; of a status the dated history knows the same. */
  function writersOf(
    field: MarkConflict['field'],
    value: unknown,
    signed: readonly Writer[],
  ): readonly Writer[] {
    const step = field === 'status' ? mark.history.findLast(({ status }) => status === value) : undefined
    return signed.length === 0 && step ? [step] : signed
  }
}
