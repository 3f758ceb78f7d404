/** "ảnh hưởng thực 41 %": what a criterion really does to the order; where that is far from its weight, what it means. */
import type { ReactNode } from 'react'
import type { Pull } from '@/domain/ranking/pull'
import { useText } from '@/i18n/use-text'
import { Icon } from '@/ui/icon'
import { PopoverButton } from '@/ui/popover-button'
import styles from './pull-line.module.css'

interface Props {
  readonly name: string
  readonly pull: Pull | null
  /** Lower values come first. */
  readonly lower: boolean
  /** Said instead under lexicographic order, where a weight does not say how strongly it is to count. */
  readonly children?: ReactNode
}

type Kind = 'above' | 'below' | 'against'

export function PullLine({ name, pull, lower, children }: Props) {
  const { t } = useText()
  return (
    <div className={styles.line}>
      {pull && <Real name={name} pull={pull} />}
      {children}
      {lower && <span className={styles.lower}>{t('criteria.criterion.lower')}</span>}
    </div>
  )
}

function Real({ name, pull: { pull, weight, differs } }: { readonly name: string; readonly pull: Pull }) {
  const { t, format } = useText()
  if (pull === null) return <span>{t('criteria.pull.none')}</span>
  const real = t('criteria.pull.real', { share: format.share(withoutMinusZero(pull)) })
  if (!differs) return <span>{real}</span>
  const kind: Kind = pull < 0 ? 'against' : pull > weight ? 'above' : 'below'
  const Big = kind === 'above' ? 'Above' : kind === 'below' ? 'Below' : 'Against'
  return (
    <PopoverButton
      className={styles.differs}
      button={
        <>
          <Icon name="warning" size={14} />
          <span>
            {real}, {t(`criteria.pull.${kind}`)}
          </span>
        </>
      }
      width={300}
    >
      {() => (
        <div className={styles.meaning}>
          <h3>{t('criteria.pull.about', { name })}</h3>
          <p>
            {t(`criteria.pull.means${Big}`, {
              weight: format.share(weight),
              pull: format.share(withoutMinusZero(pull)),
            })}
          </p>
          <p>{t(`criteria.pull.do${Big}`)}</p>
        </div>
      )}
    </PopoverButton>
  )
}

/** What rounds to 0 % from below is 0 %, not −0 %. */
export const withoutMinusZero = (share: number): number => (Math.abs(share) < 0.005 ? 0 : share)
