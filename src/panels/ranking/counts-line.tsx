/** "559 communes in view · 412 with all data · 3 not ranked", the last to be looked at; or why nobody can be ranked. */
import { Suspense, useMemo } from 'react'
import { useStore } from 'zustand'
import { setAggregation } from '@/commands/set-aggregation'
import type { Ranking } from '@/domain/ranking/ranking'
import { useText } from '@/i18n/use-text'
import { results } from '@/store/results/results'
import { Button } from '@/ui/button'
import { PopoverButton } from '@/ui/popover-button'
import { useNameOf } from '../names'
import styles from './counts-line.module.css'
import { UnrankedList } from './later-parts'

export function CountsLine() {
  const { t, format } = useText()
  const ranking = useStore(results, state => state.ranking)
  const belowZero = useStore(results, state => state.belowZero)
  const complete = useMemo(() => (ranking ? withAllData(ranking) : 0), [ranking])
  const nameOf = useNameOf()
  if (belowZero !== null)
    return (
      <div className={styles.warning} role="status">
        <p>{t('criteria.counts.belowZero', { name: nameOf(belowZero) })}</p>
        <Button onClick={() => setAggregation('arithmetic')}>{t('criteria.counts.addInstead')}</Button>
      </div>
    )
  if (!ranking) return t('ranking.computing')
  const unranked = ranking.unranked.length
  return (
    <>
      {t('ranking.counts', {
        inView: format.integer(ranking.order.length + unranked),
        complete: format.integer(complete),
      })}
      {unranked > 0 && (
        <>
          {' · '}
          <PopoverButton
            className={styles.unranked}
            button={t('criteria.counts.unranked', { value: format.integer(unranked) })}
            width={320}
          >
            {close => (
              <Suspense>
                <UnrankedList close={close} />
              </Suspense>
            )}
          </PopoverButton>
        </>
      )}
    </>
  )
}

function withAllData({ criteria, order, weights, missing }: Ranking): number {
  const width = criteria.length
  return order.reduce((count, i) => {
    for (let j = 0; j < width; j++) if (weights[j] > 0 && missing[i * width + j]) return count
    return count + 1
  }, 0)
}
