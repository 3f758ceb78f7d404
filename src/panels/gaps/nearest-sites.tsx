/** The nearest station of each operator: how far and which way, in words. */
import type { NearestSite } from '@/domain/gap/mark'
import { useText } from '@/i18n/use-text'
import { windOf } from './compass'
import styles from './gaps.module.css'

interface Props {
  readonly nearest: readonly NearestSite[]
  /** No more rows than these: the nearest ones. */
  readonly most?: number
}

export function NearestSites({ nearest, most = Number.POSITIVE_INFINITY }: Props) {
  const { t, format } = useText()
  if (nearest.length === 0) return <p className={styles.soft}>{t('gaps.nearest.none')}</p>
  const sorted = [...nearest].sort((a, b) => a.distanceM - b.distanceM).slice(0, most)
  return (
    <table className={styles.nearest}>
      <caption>{t('gaps.nearest.title')}</caption>
      <tbody>
        {sorted.map(({ operator, siteCode, distanceM, bearing }) => (
          <tr key={operator}>
            <th scope="row">{operator}</th>
            <td>{t('gaps.km', { distance: format.number(distanceM / 1000, 1) })}</td>
            <td title={t('gaps.nearest.degrees', { degrees: format.integer(bearing) })}>
              {t(`gaps.wind.${windOf(bearing)}`)}
            </td>
            <td className={styles.code}>{siteCode}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
