/** The weights that came out, as bars in the colours of their criteria, with today's beside them. */
import { useText } from '@/i18n/use-text'
import styles from './found-weights.module.css'
import type { WeighedThing } from './weighed-thing'

interface Props {
  readonly things: readonly WeighedThing[]
  /** Today's shares, 0…1. */
  readonly present: readonly number[]
  /** What came out, 0…1; `null` = nothing yet. */
  readonly found: ArrayLike<number> | null
}

export function FoundWeights({ things, present, found }: Props) {
  const { t, format } = useText()
  return (
    <section>
      <h3 className={styles.title}>{t('weightsHelp.result')}</h3>
      <ul className={styles.list}>
        {things.map(({ id, name, colour }, i) => (
          <li key={id}>
            <span>{name}</span>
            <span className={styles.bar} aria-hidden="true">
              <span style={{ width: `${(found?.[i] ?? 0) * 100}%`, background: colour }} />
              <i style={{ left: `${present[i] * 100}%` }} />
            </span>
            <strong>{found ? format.share(found[i], 1) : '—'}</strong>
            <span className={styles.was}>{t('weightsHelp.was', { share: format.share(present[i], 1) })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
