/** Above the list: what has to be known before it is read. Scores of 0 by multiplying, a tie that the top k cuts, and a scale of its own. */
import '@/i18n/later-texts'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { Ranking } from '@/domain/ranking/ranking'
import { cutTie } from '@/domain/ranking/top-places'
import { MANY_ZEROS, zeroScores } from '@/domain/ranking/zero-scores'
import { useText } from '@/i18n/use-text'
import { currentPlan } from '@/store/document/current-plan'
import { session } from '@/store/session/session'
import { Emphasised } from '@/ui/emphasised'
import { Icon } from '@/ui/icon'
import { PopoverButton } from '@/ui/popover-button'
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
  // Beside an open sheet the list has room for its heads and three rows: there a caution is one line that opens.
  const beside = useStore(session, state => state.selected !== null)
  const words = cut && {
    communes: format.integer(cut.communes),
    rank: format.integer(cut.rank),
    top: format.integer(topCount),
    places: format.integer(cut.places),
  }
  const many = zeros !== null && zeros.communes >= MANY_ZEROS
  const caution = many ? (
    <ZeroCaution zeros={zeros} also={words && t('criteria.caution.tieToo', words)} />
  ) : words ? (
    <div className={styles.caution} role="status">
      <p>
        <Emphasised text={t('criteria.caution.tie', words)} />
      </p>
    </div>
  ) : null
  if (!beside)
    return (
      <>
        {caution}
        {meaning && <p className={styles.note}>{t(`criteria.scoreMeans.${meaning}`)}</p>}
      </>
    )
  if (!caution) return null
  const short = many
    ? t('criteria.caution.zerosShort', { count: zeros.communes, value: format.integer(zeros.communes) })
    : words && t('criteria.caution.tieShort', words)
  return (
    <div className={styles.beside} data-caution>
      <PopoverButton
        className={styles.line}
        width={360}
        button={
          <>
            <Icon name="warning" size={14} />
            {short}
          </>
        }
      >
        {() => <div className={styles.opened}>{caution}</div>}
      </PopoverButton>
    </div>
  )
}
