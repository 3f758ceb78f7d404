/** Pupils by what they can use, as one bar of four parts; the words for it stand beneath. */

import type { UsableTogether } from '@/domain/allocation/facts'
import { wholePercents } from '@/domain/ranking/whole-percents'
import { useText } from '@/i18n/use-text'
import styles from './usable-bar.module.css'
import { USABLE_PARTS, usableFill } from './usable-colour'

type Shares = NonNullable<UsableTogether['shares']>

interface Props {
  /** "Now", or "after allocation". */
  readonly when: string
  readonly shares: Shares
}

/** A bar; what it shows is told to a screen reader by its label. */
function Bar({ when, shares }: Props) {
  const { t, format } = useText()
  const whole = wholePercents(USABLE_PARTS.map(part => shares[part]))
  const parts = USABLE_PARTS.map((part, at) =>
    t('devices.usable.part', { share: format.share(whole[at]), what: t(`devices.usable.${part}`) }),
  ).join(' · ')
  return (
    <div className={styles.row}>
      <span>{when}</span>
      <div className={styles.bar} role="img" aria-label={t('devices.usable.bar', { when, parts })}>
        {USABLE_PARTS.map(part => (
          <i key={part} style={{ width: `${shares[part] * 100}%`, background: usableFill(part) }} />
        ))}
      </div>
    </div>
  )
}

interface PairProps {
  readonly before: Pick<UsableTogether, 'shares' | 'bothBounds' | 'pupils'>
  readonly after: Pick<UsableTogether, 'shares' | 'bothBounds'> | null
}

/** Now and after the allocation, with a table of the four parts and how far "both" can be off. */
export function UsableBars({ before, after }: PairProps) {
  const { t, format } = useText()
  const { shares, bothBounds, pupils } = before
  if (!shares || !bothBounds || pupils === null)
    return <p className={styles.soft}>{t('devices.usable.unknown')}</p>
  const then = after?.shares ?? null
  const percents = (each: Shares) => wholePercents(USABLE_PARTS.map(part => each[part]))
  const now = percents(shares)
  const later = then && percents(then)
  const change = (
    one: number,
    other: number | undefined,
    exactOne: number,
    exactOther: number | undefined,
  ) => {
    if (other === undefined || exactOther === undefined) return format.share(one)
    // Over a whole province a few thousand devices move less than one percent.
    const digits = one === other && Math.abs(exactOther - exactOne) >= 0.0005 ? 1 : 0
    const [from, to] = digits === 1 ? [exactOne, exactOther] : [one, other]
    return format.share(from, digits) === format.share(to, digits)
      ? format.share(one)
      : t('devices.map.change', { before: format.share(from, digits), after: format.share(to, digits) })
  }
  const [low, high] = ((then && after?.bothBounds) || bothBounds).map(share => format.share(share))
  return (
    <div className={styles.usable}>
      <Bar when={t('devices.usable.before')} shares={shares} />
      {then && <Bar when={t('devices.usable.after')} shares={then} />}
      <ul className={styles.key}>
        {USABLE_PARTS.map((part, at) => (
          <li key={part}>
            <i style={{ background: usableFill(part) }} aria-hidden="true" />
            <span>{t(`devices.usable.${part}`)}</span>
            <b>{change(now[at], later?.[at], shares[part], then?.[part])}</b>
          </li>
        ))}
      </ul>
      <p className={styles.soft}>
        {t('devices.usable.of', { pupils: format.integer(pupils) })}
        {'. '}
        {t(
          low === high
            ? 'devices.usable.exact'
            : then
              ? 'devices.usable.boundsAfter'
              : 'devices.usable.bounds',
          {
            low,
            high,
          },
        )}
      </p>
    </div>
  )
}
