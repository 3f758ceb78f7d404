/** Beside the pointer: the commune's name, its theme's value, rank and alert level; a school or a site when on one. */
import { memo, useLayoutEffect, useRef } from 'react'
import { indicatorOf } from '@/domain/need/indicators'
import { useText } from '@/i18n/use-text'
import type { GapPicture } from '../gaps/use-gap-picture'
import { figureText, levelName, themeName } from '../theme/theme-text'
import type { MapPicture } from '../use-map-picture'
import type { Pointed } from '../use-pointer'
import { beside } from './beside'
import { DeviceLines } from './device-lines'
import { GapLines, MarkLines } from './gap-tooltip'
import styles from './tooltip.module.css'
import { Line } from './tooltip-line'

interface Props {
  readonly picture: MapPicture
  /** `null` outside the gaps workspace. */
  readonly gaps: GapPicture | null
  readonly pointed: Pointed
  /** Size of the map, to keep the box inside it. */
  readonly width: number
  readonly height: number
}

export const Tooltip = memo(function Tooltip({ picture, gaps, pointed, width, height }: Props) {
  const box = useRef<HTMLDivElement>(null)
  // Its size is known only once it is written.
  useLayoutEffect(() => {
    if (!box.current) return
    const { offsetWidth, offsetHeight } = box.current
    const x = beside(pointed.x, offsetWidth, width)
    const y = beside(pointed.y, offsetHeight, height)
    box.current.style.transform = `translate(${x}px, ${y}px)`
  })
  return (
    // The list and the sheet say the same to a screen reader: this box follows the mouse only.
    <div ref={box} className={styles.tooltip} aria-hidden="true">
      {pointed.mark ? (
        <MarkLines
          mark={pointed.mark}
          facts={gaps?.facts.get(pointed.mark.id)}
          contradicted={gaps?.contradicted.includes(pointed.mark) ?? false}
          dataset={picture.dataset}
        />
      ) : (
        <>
          <Place pointed={pointed} />
          {pointed.gap ? (
            <GapLines gap={pointed.gap} dataset={picture.dataset} />
          ) : (
            pointed.commune >= 0 && <CommuneLines picture={picture} commune={pointed.commune} />
          )}
        </>
      )}
    </div>
  )
})

function Place({ pointed: { school, site } }: { readonly pointed: Pointed }) {
  const { t, format } = useText()
  if (site) {
    return (
      <div className={styles.place}>
        <strong>{t('map.siteOf', { operator: site.operator })}</strong>
        <span>{[site.siteCode, site.technologies.join(' · ')].filter(Boolean).join(' · ')}</span>
      </div>
    )
  }
  if (!school) return null
  const fibre =
    school.fibre === null ? t('map.fibreUnknown') : school.fibre ? t('map.fibreYes') : t('map.fibreNo')
  const pupils = school.pupils !== null && t('map.pupils', { pupils: format.integer(school.pupils) })
  return (
    <div className={styles.place}>
      <strong>{school.schoolName}</strong>
      <span>{[t(`domain.schoolLevel.${school.level}`), pupils, fibre].filter(Boolean).join(' · ')}</span>
    </div>
  )
}

function CommuneLines({ picture, commune }: { readonly picture: MapPicture; readonly commune: number }) {
  const { t, format } = useText()
  const { dataset, plan, layers, values, zones, ranking, inView, decision, today } = picture
  const record = dataset.records.communes[commune]
  const indicator = indicatorOf(plan.theme, dataset)
  if (!record) return null
  const outside = inView !== null && inView[commune] !== 1
  const rank = ranking?.rank[commune] ?? 0
  const rankNow = (decision && today?.rank[commune]) || 0
  const level = zones.levels[commune] ?? 0
  return (
    <>
      <div className={styles.head}>
        <strong>
          {t('map.communeName', {
            type: t(`domain.communeType.${record.communeType}`),
            name: record.communeName,
          })}
        </strong>
        <span>{record.districtName}</span>
      </div>
      <dl className={styles.figures}>
        {outside && <dt className={styles.whole}>{t('map.filtered')}</dt>}
        {picture.devices && <DeviceLines shown={picture.devices} commune={commune} />}
        {!picture.devices && layers.choropleth && indicator && indicator.kind !== 'rank' && values && (
          <Line
            name={themeName(t, indicator.id)}
            value={figureText(format, t, indicator, values[commune] ?? Number.NaN)}
          />
        )}
        {!outside && rank > 0 && ranking && (
          <Line
            name={
              decision
                ? t('decision.onMap.rankThen', { date: format.date(decision.decision.on) })
                : t('domain.indicator.rank')
            }
            value={t('map.rankOf', { rank, of: format.integer(ranking.order.length) })}
          />
        )}
        {decision && rankNow > 0 && today && (
          <Line
            name={t('decision.onMap.rankNow')}
            value={t('map.rankOf', { rank: rankNow, of: format.integer(today.order.length) })}
          />
        )}
        {layers.alerts && zones.day && <Line name={t('map.alerts')} value={levelName(t, level)} />}
      </dl>
    </>
  )
}
