/** The list as it stood on one day, and what became of it by another: never "% done" without saying of which list. */
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { compareSnapshots, snapshotOf } from '@/domain/gap/snapshot'
import { useText } from '@/i18n/use-text'
import { currentPlan } from '@/store/document/current-plan'
import { DayField } from './day-field'
import figures from './figures.module.css'
import styles from './gaps.module.css'
import { useDeskDay } from './use-day'

export function SnapshotPart() {
  const { t, format } = useText()
  const day = useDeskDay()
  const register = useStore(currentPlan, state => state.register)
  const first = useMemo(
    () => register.marks.reduce((least, { firstSeen }) => (firstSeen < least ? firstSeen : least), day),
    [register, day],
  )
  const [chosen, setChosen] = useState<{ from: string | null; to: string | null }>({ from: null, to: null })
  const [one, other] = [chosen.from ?? first, chosen.to ?? day]
  const [from, to] = one <= other ? [one, other] : [other, one]
  const compared = useMemo(
    () => compareSnapshots(snapshotOf(register, from), snapshotOf(register, to)),
    [register, from, to],
  )
  const outcomes = [
    ['closed', compared.closed.length],
    ['rejected', compared.rejected.length],
    ['stillOpen', compared.stillOpen.length],
    ['gone', compared.gone.length],
    ['added', compared.added.length],
    ['reopened', compared.reopened.length],
  ] as const
  return (
    <div className={figures.snapshot}>
      <h3>{t('gaps.snapshot.title')}</h3>
      <div className={styles.pair}>
        <DayField
          label={t('gaps.snapshot.from')}
          value={from}
          onChange={chosenDay => setChosen({ from: chosenDay, to })}
        />
        <DayField
          label={t('gaps.snapshot.to')}
          value={to}
          onChange={chosenDay => setChosen({ from, to: chosenDay })}
        />
      </div>
      <p role="status">
        {t('gaps.snapshot.sentence', {
          count: compared.onList,
          onList: format.integer(compared.onList),
          from: format.date(from),
          to: format.date(to),
          closed: format.integer(compared.closed.length),
          added: format.integer(compared.added.length),
        })}
      </p>
      <dl className={figures.figures}>
        {outcomes
          .filter(
            ([name, count]) => count > 0 || name === 'closed' || name === 'stillOpen' || name === 'added',
          )
          .map(([name, count]) => (
            <div key={name}>
              <dt>{t(`gaps.snapshot.${name}`)}</dt>
              <dd>{format.integer(count)}</dd>
            </div>
          ))}
      </dl>
    </div>
  )
}
