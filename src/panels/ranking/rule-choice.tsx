/** One rule of the method: what is chosen, and behind it all that can be, each with what it does and when to use it. */
import { useText } from '@/i18n/use-text'
import { Icon } from '@/ui/icon'
import { OptionRow } from '@/ui/option-row'
import { PopoverButton } from '@/ui/popover-button'
import styles from './method-part.module.css'

export interface RuleOption<T extends string> {
  readonly value: T
  readonly title: string
  readonly sentence: string
  /** Why it cannot be chosen now; `null` = it can. */
  readonly reason: string | null
  /** What choosing it would bring on this data; absent or `null` = nothing to be warned of. */
  readonly caution?: string | null
}

interface Props<T extends string> {
  readonly label: string
  readonly options: readonly RuleOption<T>[]
  readonly value: T
  readonly onChange: (value: T) => void
}

export function RuleChoice<T extends string>({ label, options, value, onChange }: Props<T>) {
  const { t } = useText()
  const chosen = options.find(option => option.value === value)?.title ?? ''
  return (
    <div className={styles.rule}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <PopoverButton
        className={styles.box}
        label={t('criteria.method.chosen', { rule: label, chosen })}
        button={
          <>
            {chosen}
            <Icon name="chevronRight" size={12} />
          </>
        }
        width={460}
      >
        {close =>
          options.map(option => (
            <OptionRow
              key={option.value}
              title={option.title}
              sentence={
                option.caution ? (
                  <>
                    {option.sentence} <b className={styles.caution}>{option.caution}</b>
                  </>
                ) : (
                  option.sentence
                )
              }
              chosen={option.value === value}
              reason={option.reason}
              onClick={() => {
                onChange(option.value)
                close()
              }}
            />
          ))
        }
      </PopoverButton>
    </div>
  )
}
