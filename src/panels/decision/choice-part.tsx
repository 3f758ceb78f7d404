/** On the sheet: choose the commune or pass it over; against the ranking a reason is asked for. */
import { useState } from 'react'
import { useStore } from 'zustand'
import { choiceNeedsReason, chooseCommune } from '@/commands/choose-commune'
import { againstRanking } from '@/domain/plan/choices'
import type { ChoiceState } from '@/domain/plan/plan-records'
import type { CommuneCode } from '@/domain/units'
import { useText } from '@/i18n/use-text'
import { currentPlan } from '@/store/document/current-plan'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import { saidWithReason } from './choice-words'
import { CompareButton } from './compare-button'
import styles from './decision.module.css'
import { ReasonForm } from './reason-form'

interface Props {
  readonly commune: CommuneCode
  readonly name: string
}

/** Its form belongs to one commune: another one begins without it. */
export const ChoicePart = (props: Props) => <Controls key={props.commune} {...props} />

const OFFERED = ['chosen', 'passed-over'] as const
type Offered = (typeof OFFERED)[number]

function Controls({ commune, name }: Props) {
  const text = useText()
  const { t, format } = text
  const choice = useStore(currentPlan, state => state.records.choices.get(commune))
  const top = useStore(currentPlan, state => state.plan.topCount)
  const [asking, setAsking] = useState<Offered | null>(null)
  const stands: ChoiceState = choice?.stands.state ?? 'open'
  const disputed = (choice?.others.length ?? 0) > 0
  const press = (state: Offered) => {
    if (stands === state && !disputed) chooseCommune(commune, 'open')
    else if (choiceNeedsReason(commune, state)) setAsking(state)
    else chooseCommune(commune, state)
  }
  return (
    <section className={styles.choice} aria-label={t('decision.choice.group', { name })}>
      <div className={styles.buttons}>
        {OFFERED.map(state => (
          <Button
            key={state}
            pressed={stands === state}
            title={stands === state && !disputed ? t('decision.choice.takeBack') : undefined}
            onClick={() => press(state)}
          >
            <Icon name={state === 'chosen' ? 'check' : 'minus'} size={16} />
            {t(`decision.choice.${state}`)}
          </Button>
        ))}
        <CompareButton commune={commune} />
      </div>
      {choice && (stands !== 'open' || disputed) && (
        <p className={styles.said}>
          {saidWithReason(choice.stands, text)}
          {againstRanking(choice.stands.state, choice.stands.rank, top) && (
            <em> · {t('decision.choice.against')}</em>
          )}
          {stands !== 'open' && choice.stands.reason === null && asking === null && (
            <>
              {' '}
              <Button kind="link" onClick={() => setAsking(stands)}>
                {t('decision.choice.addReason')}
              </Button>
            </>
          )}
        </p>
      )}
      {choice && disputed && (
        <p className={styles.dispute}>
          {choice.others.map(other => (
            <span key={other.id}>
              {t('decision.choice.dispute', { said: saidWithReason(other, text) })}.{' '}
            </span>
          ))}
          {t('decision.choice.settle')}
        </p>
      )}
      {asking && (
        <ReasonForm
          state={asking}
          needed={
            choiceNeedsReason(commune, asking)
              ? t(`decision.choice.needed.${asking}`, { top: format.integer(top) })
              : null
          }
          first={choice?.stands.state === asking ? (choice.stands.reason ?? '') : ''}
          onCancel={() => setAsking(null)}
          onRecord={reason => {
            chooseCommune(commune, asking, reason)
            setAsking(null)
          }}
        />
      )}
    </section>
  )
}
