/** What the rule on screen comes to: how far each class is met, what is still lacking and what that would cost. */
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { deviceNorms } from '@/domain/allocation/device-norms'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { type AllocationAnswer, allocationResults } from '@/store/results/allocation'
import { Emphasised } from '@/ui/emphasised'
import { allocationTotals } from './allocation-totals'
import styles from './devices.module.css'
import { MetBar } from './met-bar'
import { UsableSummary } from './usable-summary'
import { useMoney } from './use-money'

export function AllocationSummary() {
  const { t } = useText()
  const answer = useStore(allocationResults, state => state.answer)
  const failure = useStore(allocationResults, state => state.failure)
  return (
    <section className={styles.card} aria-label={t('devices.summary.title')}>
      {failure && <p className={styles.warning}>{t('devices.broken')}</p>}
      {answer ? <Figures answer={answer} /> : !failure && <p>{t('devices.computing')}</p>}
    </section>
  )
}

function Figures({ answer: { question, allocation } }: { readonly answer: AllocationAnswer }) {
  const { t, format } = useText()
  const money = useMoney()
  const dataset = useStore(currentDataset, state => state.dataset)
  const totals = useMemo(() => allocationTotals(question, allocation), [question, allocation])
  const norm = dataset && deviceNorms(dataset, question.settings)('tablet')
  const lacking = totals.need === null ? null : totals.need - totals.met
  const { countUnit } = question.settings
  const unit = t(`devices.unitOf.${countUnit}`)
  const enough =
    allocation.waiting.length > 0 ? 'devices.summary.reportedMet' : 'devices.summary.nothingLacking'
  return (
    <>
      <p>
        <Emphasised
          text={t('devices.summary.given', {
            devices: format.integer(totals.allocated),
            of: format.integer(totals.devices),
            units: format.integer(totals.units),
          })}
        />
      </p>
      {totals.classes
        .filter(
          ({ class: name }) =>
            (name !== 'other-hardship' || question.settings.otherHardship) &&
            // The fund for households knows the poor and the near-poor only.
            (name !== 'covid-bereaved' || countUnit === 'pupil'),
        )
        .map(total => (
          <MetBar key={total.class} {...total} />
        ))}
      <p>
        <Emphasised
          text={
            lacking === null
              ? t('devices.summary.nobodyReported', { unit })
              : lacking === 0
                ? t(enough)
                : t(norm === null ? 'devices.summary.lackingNoNorm' : 'devices.summary.lacking', {
                    who: t(`devices.summary.who.${countUnit}`),
                    devices: format.integer(lacking),
                    unit,
                    money: money(norm === null ? null : lacking * norm),
                  })
          }
        />
      </p>
      <UsableSummary />
      {totals.left > 0 && lacking !== null && (
        <p className={styles.soft}>{t('devices.summary.left', { devices: format.integer(totals.left) })}</p>
      )}
      {allocation.waiting.length > 0 && (
        <p className={styles.soft}>
          {t('devices.summary.waiting', { units: format.integer(allocation.waiting.length) })}
        </p>
      )}
      {allocation.shortLocks.length > 0 && (
        <p className={styles.warning}>
          {t('devices.summary.shortLocks', {
            units: format.integer(allocation.shortLocks.length),
            devices: format.integer(allocation.shortLocks.reduce((sum, { missing }) => sum + missing, 0)),
          })}
        </p>
      )}
    </>
  )
}
