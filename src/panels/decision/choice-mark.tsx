/** In a row of the list: that the commune is chosen, passed over, or said differently by several. */
import { useStore } from 'zustand'
import type { ChoiceState } from '@/domain/plan/plan-records'
import type { CommuneCode } from '@/domain/units'
import { useText } from '@/i18n/use-text'
import { currentPlan } from '@/store/document/current-plan'
import { Icon } from '@/ui/icon'
import styles from './choice-mark.module.css'

export function ChoiceMark({ commune }: { readonly commune: CommuneCode }) {
  const { t } = useText()
  const choice = useStore(currentPlan, state => state.records.choices.get(commune))
  if (!choice) return null
  const { stands, others } = choice
  if (others.length > 0)
    return (
      <span className={styles.mark} data-state="disputed">
        <Icon name="warning" size={12} />
        {t('ranking.mark.disputed')}
      </span>
    )
  return <StateMark state={stands.state} />
}

/** Chosen or passed over, in a word; nothing for what is open. */
export function StateMark({ state }: { readonly state: ChoiceState }) {
  const { t } = useText()
  if (state === 'open') return null
  return (
    <span className={styles.mark} data-state={state}>
      <Icon name={state === 'chosen' ? 'check' : 'minus'} size={12} />
      {t(`ranking.mark.${state}`)}
    </span>
  )
}
