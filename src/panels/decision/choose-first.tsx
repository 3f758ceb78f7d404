/** The first so many, chosen in one step; what was said of a commune stays. */
import { useId, useState } from 'react'
import { useStore } from 'zustand'
import { chooseFirst } from '@/commands/choose-first'
import { cutTie } from '@/domain/ranking/top-places'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { results } from '@/store/results/results'
import { Button } from '@/ui/button'
import field from '@/ui/field.module.css'
import { Icon } from '@/ui/icon'
import { unsaidAmongFirst } from './chosen-rows'
import styles from './decision.module.css'

export function ChooseFirst() {
  const { t, format } = useText()
  const id = useId()
  const top = useStore(currentPlan, state => state.plan.topCount)
  const choices = useStore(currentPlan, state => state.records.choices)
  const ranking = useStore(results, state => state.ranking)
  const communes = useStore(currentDataset, state => state.dataset?.records.communes)
  const [typed, setTyped] = useState<string | null>(null)
  const count = Number(typed ?? top)
  const sound = Number.isInteger(count) && count >= 1 && count <= top
  const ready = ranking && communes?.length === ranking.rank.length
  const cut = ready && sound ? cutTie(ranking, count) : null
  const reason = () => {
    if (!ready) return t('decision.freeze.notReady')
    if (!sound) return t('decision.chosen.firstBad', { top: format.integer(top) })
    const codes = communes.map(commune => commune.communeCode)
    return unsaidAmongFirst(choices, codes, ranking, count) === 0 ? t('decision.chosen.firstNone') : null
  }
  return (
    <div className={styles.first}>
      <label htmlFor={id}>{t('decision.chosen.first')}</label>
      <input
        id={id}
        className={field.input}
        type="number"
        min={1}
        max={top}
        value={typed ?? String(top)}
        aria-invalid={!sound}
        aria-describedby={`${id}help`}
        onChange={event => setTyped(event.currentTarget.value)}
      />
      <Button reason={reason()} onClick={() => chooseFirst(count)}>
        <Icon name="check" size={16} />
        {t('decision.chosen.chooseFirst')}
      </Button>
      <small id={`${id}help`} className={styles.help}>
        {sound ? t('decision.chosen.firstHelp') : t('decision.chosen.firstBad', { top: format.integer(top) })}
        {cut &&
          ` ${t('decision.chosen.firstTied', {
            communes: format.integer(cut.communes),
            rank: format.integer(cut.rank),
            places: format.integer(cut.places),
          })}`}
      </small>
    </div>
  )
}
