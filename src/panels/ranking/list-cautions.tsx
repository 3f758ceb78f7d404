/** Above the list: what has to be known before it is read. Scores of 0 by multiplying, a tie that the top k cuts, and a scale of its own. */
import '@/i18n/later-texts'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { Ranking } from '@/domain/ranking/ranking'
import { cutTie } from '@/domain/ranking/top-places'
import { MANY_ZEROS, zeroScores } from '@/domain/ranking/zero-scores'
import { useText } from '@/i18n/use-text'
import { currentPlan } from '@/store/document/current-plan'
import { Emphasised } from '@/ui/emphasised'
import { scoreMeaning } from '../score-meaning'
import styles from './list-cautions.module.css'
import { ZeroCaution } from './zero-caution'

export default function ListCautions({ ranking }: { readonly ranking: Ranking }) {
  const { t, format } = useText()
  const { aggregation, normalisation, topCount } = useStore(currentPlan, state => state.plan)
  const zeros = useMemo(
    () => (aggregation === 'geometric' ? zeroScores(ranking) : null),
    [ranking, aggregation],
  )
  const cut = useMemo(() => cutTie(ranking, topCount), [ranking, topCount])
  const meaning = scoreMeaning(normalisation, aggregation)
  const words = cut && {
    communes: format.integer(cut.communes),
    rank: format.integer(cut.rank),
    top: format.integer(topCount),
    places: format.integer(cut.places),
  }
  return (
    <>
      {zeros && zeros.communes >= MANY_ZEROS ? (
        <ZeroCaution zeros={zeros} also={words && t('criteria.caution.tieToo', words)} />
      ) : (
        words && (
          <div className={styles.caution} role="status">
            <p>
              <Emphasised text={t('criteria.caution.tie', words)} />
            </p>
          </div>
        )
      )}
      {meaning && <p className={styles.note}>{t(`criteria.scoreMeans.${meaning}`)}</p>}
    </>
  )
}
