/** How it is asked: what may be different, and how far; how many make the top group. */
import { useStore } from 'zustand'
import { setError } from '@/commands/set-error'
import { setSureness } from '@/commands/set-sureness'
import { setTopCount } from '@/commands/set-top-count'
import { isTopCount } from '@/domain/plan/operations/set-top-count'
import { useText } from '@/i18n/use-text'
import { currentPlan } from '@/store/document/current-plan'
import { results } from '@/store/results/results'
import { session } from '@/store/session/session'
import { LEAST_BAND, REGIONS, VARIED } from '@/store/session/sureness'
import { Segments } from '@/ui/segments'
import { SelectBox } from '@/ui/select-box'
import { TextField } from '@/ui/text-field'
import { useNameOf } from '../names'
import styles from './sureness-card.module.css'

/** A number as people here type it: with a comma or a point. */
const typed = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text.replace(',', '.')))
const percent = (share: number): string => String(Number((share * 100).toFixed(2)))

export function SurenessQuestionFields() {
  const { t } = useText()
  const { varied, region, band } = useStore(session, state => state.sureness)
  const top = useStore(currentPlan, state => state.plan.topCount)
  const isBand = (text: string) => typed(text) >= LEAST_BAND * 100 && typed(text) <= 100
  return (
    <div className={styles.question}>
      <Segments
        label={t('sureness.varied')}
        options={VARIED.map(value => ({ value, label: t(`sureness.variedAs.${value}`) }))}
        value={varied}
        onChange={next => setSureness({ varied: next })}
      />
      {varied === 'weights' && (
        <SelectBox
          label={t('sureness.region')}
          options={REGIONS.map(value => ({ value, label: t(`sureness.regionAs.${value}`) }))}
          value={region}
          onChange={next => setSureness({ region: next })}
        />
      )}
      {varied === 'weights' && region === 'band' && (
        <TextField
          kind="number"
          label={t('sureness.band')}
          value={percent(band)}
          fault={text => (isBand(text) ? null : t('sureness.bandFault'))}
          onCommit={text => setSureness({ band: typed(text) / 100 })}
        />
      )}
      {varied === 'data' && <Errors />}
      <TextField
        kind="number"
        label={t('sureness.top')}
        value={String(top)}
        fault={text => (isTopCount(typed(text)) ? null : t('sureness.topFault'))}
        onCommit={text => setTopCount(typed(text))}
      />
    </div>
  )
}

/** The error of each criterion that has a weight. */
function Errors() {
  const { t } = useText()
  const nameOf = useNameOf()
  const criteria = useStore(currentPlan, state => state.plan.criteria)
  const ranking = useStore(results, state => state.ranking)
  const weighted = new Set(ranking?.criteria.filter((_, c) => ranking.weights[c] > 0))
  const isError = (text: string) => text.trim() === '' || (typed(text) >= 0 && typed(text) <= 100)
  return (
    <>
      <p className={styles.soft}>{t('sureness.errorNote')}</p>
      {criteria
        .filter(({ id }) => weighted.has(id))
        .map(({ id, error }) => (
          <TextField
            key={id}
            kind="number"
            label={t('sureness.error', { name: nameOf(id) })}
            value={error === null ? '' : percent(error)}
            fault={text => (isError(text) ? null : t('sureness.errorFault'))}
            onCommit={text => setError(id, typed(text) > 0 ? typed(text) / 100 : null)}
          />
        ))}
    </>
  )
}
