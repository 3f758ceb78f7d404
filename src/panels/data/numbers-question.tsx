/** How the numbers of a column are written, asked by what each way would make of them. */
import { answerImport } from '@/commands/answer-import'
import { useText } from '@/i18n/use-text'
import type { NumberConvention } from '@/ingest/import'
import { readNumber } from '@/ingest/values/read-number'
import styles from './questions.module.css'

const CONVENTIONS = ['vi', 'en'] as const satisfies readonly NumberConvention[]

interface Props {
  readonly id: string
  readonly header: string
  readonly examples: readonly string[]
}

export function NumbersQuestion({ id, header, examples }: Props) {
  const { t, format } = useText()
  return (
    <fieldset className={styles.question}>
      <legend>{t('data.askNumbers', { header })}</legend>
      <div className={styles.pair}>
        {CONVENTIONS.map(convention => (
          <button
            key={convention}
            type="button"
            className={styles.card}
            onClick={() => void answerImport(id, { numbers: { [header]: convention } })}
          >
            <strong>{t(convention === 'vi' ? 'data.numbersVi' : 'data.numbersEn')}</strong>
            {examples.map(text => (
              <span key={text}>
                {t('data.readsAs', {
                  text: `“${text}”`,
                  value: format.number(readNumber(text, convention), 9),
                })}
              </span>
            ))}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
