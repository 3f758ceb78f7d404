/** How the score is made, in one line; unfolded, each rule with what it does. */
import { Suspense, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { FIRST_PLAN } from '@/domain/plan/plan'
import { MANY_ZEROS, zeroScores } from '@/domain/ranking/zero-scores'
import { useText } from '@/i18n/use-text'
import { currentPlan } from '@/store/document/current-plan'
import { results } from '@/store/results/results'
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
  const ranking = useStore(results, state => state.ranking)
  const zeros = useMemo(
    () => (ranking && aggregation === 'geometric' ? zeroScores(ranking).communes : 0),
    [ranking, aggregation],
  )
  return (
    <PanelPart>
      <details open={open} onToggle={event => setOpen(event.currentTarget.open)}>
        <summary className={styles.summary}>
          <span className={styles.title}>
            {t('criteria.method.title')}
            <Icon name="chevronRight" size={14} />
          </span>
          <span className={styles.line}>
            {summary.join(' · ')}
            {zeros >= MANY_ZEROS && !open && (
              <>
                {' · '}
                <b className={styles.caution}>
                  {t('criteria.caution.zerosShort', { count: zeros, value: format.integer(zeros) })}
                </b>
              </>
            )}
          </span>
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
