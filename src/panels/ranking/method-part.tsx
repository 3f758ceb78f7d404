/** How the score is made, in one line; unfolded, each rule with what it does. */
import { Suspense, useState } from 'react'
import { useStore } from 'zustand'
import { FIRST_PLAN } from '@/domain/plan/plan'
import { useText } from '@/i18n/use-text'
import { currentPlan } from '@/store/document/current-plan'
import { Icon } from '@/ui/icon'
import { PanelPart } from '@/ui/panel'
import { MethodRules } from './later-parts'
import styles from './method-part.module.css'

export function MethodPart() {
  const { t, format } = useText()
  const { normalisation, aggregation, missingRule, minimumKnownShare } = useStore(
    currentPlan,
    state => state.plan,
  )
  const [open, setOpen] = useState(false)
  const summary = [
    t(`criteria.method.short.${normalisation}`),
    t(`criteria.method.short.${aggregation}`),
    t(`criteria.method.short.${missingRule}`),
    ...(minimumKnownShare === FIRST_PLAN.minimumKnownShare
      ? []
      : [t('criteria.method.knownShort', { share: format.share(minimumKnownShare) })]),
  ]
  return (
    <PanelPart>
      <details open={open} onToggle={event => setOpen(event.currentTarget.open)}>
        <summary className={styles.summary}>
          <span className={styles.title}>
            {t('criteria.method.title')}
            <Icon name="chevronRight" size={14} />
          </span>
          <span className={styles.line}>{summary.join(' · ')}</span>
        </summary>
        {open && (
          <Suspense>
            <MethodRules />
          </Suspense>
        )}
      </details>
    </PanelPart>
  )
}
