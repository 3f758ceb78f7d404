/** "557 xã có điểm 0": whom a geometric mean leaves without a score, why, and what can be done (R14). */
import { setAggregation } from '@/commands/set-aggregation'
import type { ZeroScores } from '@/domain/ranking/zero-scores'
import { useText } from '@/i18n/use-text'
import { Button } from '@/ui/button'
import { Emphasised } from '@/ui/emphasised'
import { PopoverButton } from '@/ui/popover-button'
import { useNameOf } from '../names'
import styles from './list-cautions.module.css'

interface Props {
  readonly zeros: ZeroScores
  /** What else is to be said of them. */
  readonly also?: string | null
}

export function ZeroCaution({ zeros, also = null }: Props) {
  const { t, format } = useText()
  const nameOf = useNameOf()
  const [most] = zeros.criteria
  return (
    <div className={styles.caution} role="status">
      <p>
        <Emphasised
          text={t('criteria.caution.zeros', {
            count: zeros.communes,
            value: format.integer(zeros.communes),
          })}
        />{' '}
        {most &&
          t('criteria.caution.zerosMost', {
            name: nameOf(most.criterion),
            count: most.communes,
            value: format.integer(most.communes),
          })}{' '}
        {also}
      </p>
      <div className={styles.ways}>
        <Button kind="link" onClick={() => setAggregation('arithmetic')}>
          {t('criteria.counts.addInstead')}
        </Button>
        <PopoverButton className={styles.opener} button={t('criteria.caution.otherWays')} width={340}>
          {() => (
            <ul className={styles.list}>
              <li>{t('criteria.caution.wayBounds')}</li>
              <li>{t('criteria.caution.wayScale')}</li>
              <li>{t('criteria.caution.wayFilter')}</li>
            </ul>
          )}
        </PopoverButton>
      </div>
    </div>
  )
}
