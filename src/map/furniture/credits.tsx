/** What every picture of the map must say of itself: schematic or not, illustrative or not, dates, sources. */
import { memo, useMemo } from 'react'
import { useText } from '@/i18n/use-text'
import type { MapPicture } from '../use-map-picture'
import styles from './credits.module.css'
import { drawnSources } from './drawn-sources'

export const Credits = memo(function Credits({ picture }: { readonly picture: MapPicture }) {
  const { t, format, language } = useText()
  const { schematic, illustrative, dates, lines } = useMemo(() => drawnSources(picture), [picture])
  const date =
    dates &&
    (dates[0] === dates[1]
      ? t('map.dataOf', { date: format.date(dates[0]) })
      : t('map.dataFrom', { oldest: format.date(dates[0]), newest: format.date(dates[1]) }))
  const sources = lines.map(line => line[language] || line.vi || line.en)
  return (
    <div className={styles.credits}>
      {schematic && <p>{t('domain.schematic')}</p>}
      {(illustrative || date) && (
        <p>
          {illustrative && <strong>{t('domain.illustrative')}</strong>}
          {illustrative && date && ' · '}
          {date}
        </p>
      )}
      {sources.length > 0 && (
        <p className={styles.sources} title={sources.join('\n')}>
          {t('map.sources', { sources: sources.join('; ') })}
        </p>
      )}
    </div>
  )
})
