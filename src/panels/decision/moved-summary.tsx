/** The comparison in figures: how alike the two are, how many came in and left. */
import type { WhatMoved } from '@/domain/ranking/what-moved'
import { useText } from '@/i18n/use-text'
import styles from './moved.module.css'
import { likeness, sameOrderShare } from './moved-words'

interface Props {
  readonly moved: WhatMoved
  readonly top: number
}

export function MovedSummary({ moved, top }: Props) {
  const { t, format } = useText()
  const { spearman, kendall, entered, left, communes, onlyBefore, onlyAfter } = moved
  const ranked = communes.filter(({ shift }) => shift !== null)
  const unmoved = ranked.filter(({ shift }) => shift === 0).length
  const counted = (list: readonly unknown[]) => ({
    count: list.length,
    value: format.integer(list.length),
    top: format.integer(top),
  })
  const changedInTop = Math.max(entered.length, left.length) / Math.max(1, top)
  const only = onlyBefore.length + onlyAfter.length
  return (
    <section className={styles.summary} aria-live="polite">
      <p>
        <strong>
          {t(`decision.moved.likeness.${likeness(spearman, unmoved < ranked.length, changedInTop)}`)}
        </strong>
      </p>
      <ul>
        <li>{t('decision.moved.entered', counted(entered))}</li>
        <li>{t('decision.moved.left', counted(left))}</li>
        <li>{t('decision.moved.unmoved', { count: unmoved, value: format.integer(unmoved) })}</li>
      </ul>
      {spearman !== null && kendall !== null && (
        <p className={styles.soft}>
          {t('decision.moved.figures', {
            rho: format.number(spearman, 3),
            tau: format.number(kendall, 3),
            share: format.share(sameOrderShare(kendall)),
          })}
        </p>
      )}
      {only > 0 && <p className={styles.soft}>{t('decision.moved.only', { count: only })}</p>}
    </section>
  )
}
