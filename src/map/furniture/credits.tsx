/**
 * What every picture of the map must say of itself: schematic or not, illustrative or not, and the dates. The sources
 * stand behind a button: there are many, and each is a sentence.
 */
import { memo, useMemo } from 'react'
import { useText } from '@/i18n/use-text'
import { PopoverButton } from '@/ui/popover-button'
import type { GapPicture } from '../gaps/use-gap-picture'
import type { MapPicture } from '../use-map-picture'
import styles from './credits.module.css'
import { drawnSources } from './drawn-sources'

interface Props {
  readonly picture: MapPicture
  /** `null` outside the gaps workspace. */
  readonly gaps: GapPicture | null
}

export const Credits = memo(function Credits({ picture, gaps }: Props) {
  const { t, format, language } = useText()
  const { schematic, illustrative, dates, lines } = useMemo(
    () => drawnSources(picture, gaps),
    [picture, gaps],
  )
  const [oldest, newest] = dates ?? []
  const date = oldest && newest && [...new Set([oldest, newest])].map(day => format.date(day)).join(' – ')
  return (
    <div className={styles.credits}>
      {schematic && <p>{t('domain.schematic')}</p>}
      {(illustrative || date) && (
        <p>
          {illustrative && <strong>{t('domain.illustrative')}</strong>}
          {illustrative && date && ' · '}
          {date && <span title={t('map.datesOfData')}>{date}</span>}
        </p>
      )}
      {lines.length > 0 && (
        <PopoverButton button={t('map.sources')} className={styles.opener} width={360}>
          {() => (
            <div className={styles.sources}>
              <h3>{t('map.sources')}</h3>
              <dl>
                {lines.map(({ resources, source }) => (
                  <div key={resources.join()}>
                    <dt>{resources.map(name => t(`domain.resource.${name}`)).join(', ')}</dt>
                    <dd>{source[language] || source.vi || source.en}</dd>
                  </div>
                ))}
              </dl>
            </div>
          )}
        </PopoverButton>
      )}
    </div>
  )
})
