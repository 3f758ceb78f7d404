/** The legend: lists what is drawn and nothing else. Folds to its title where room is short. */
import { memo, useId, useMemo, useState } from 'react'
import { useText } from '@/i18n/use-text'
import { ROUTE_WIDTH } from '../layers/fibre-routes'
import {
  COVERED,
  FIBRE,
  MISSING_FILL,
  MISSING_HATCH,
  OUT_OF_VIEW,
  operatorColour,
  WHITE,
} from '../style/colours'
import { SCHOOL_MARK, siteShape } from '../style/marks'
import type { MapPicture } from '../use-map-picture'
import { AlertLegend } from './alert-legend'
import styles from './legend.module.css'
import { type LegendEntry, legendEntries } from './legend-entries'
import { LegendRow } from './legend-row'
import { HatchSwatch, LineSwatch, MarkSwatch, PlainSwatch } from './swatch'
import { ThemeLegend } from './theme-legend'

interface Props {
  readonly picture: MapPicture
  /** Alert levels as they are drawn. */
  readonly drawn: Uint8Array
  /** Whether it opens folded: on a narrow map. */
  readonly folded: boolean
}

export const Legend = memo(function Legend({ picture, drawn, folded }: Props) {
  const { t } = useText()
  const [chosen, setChosen] = useState<boolean | null>(null)
  const entries = useMemo(() => legendEntries(picture, drawn), [picture, drawn])
  const body = useId()
  if (entries.length === 0) return null
  const open = chosen ?? !folded
  return (
    <section className={styles.legend} aria-label={t('map.legend')}>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={open}
        aria-controls={body}
        aria-label={t(open ? 'map.foldLegend' : 'map.unfoldLegend')}
        onClick={() => setChosen(!open)}
      >
        {!open && <span>{t('map.legend')}</span>}
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          <path d={open ? 'M2.500 4.500L6 8l3.500-3.500' : 'M2.500 7.500L6 4l3.500 3.500'} />
        </svg>
      </button>
      <div id={body} hidden={!open} className={styles.body}>
        {entries.map(entry => (
          <Entry key={entry.kind} entry={entry} />
        ))}
      </div>
    </section>
  )
})

function Entry({ entry }: { readonly entry: LegendEntry }) {
  const { t, format } = useText()
  switch (entry.kind) {
    case 'theme':
      return <ThemeLegend theme={entry.theme} quiet={entry.quiet} />
    case 'missing':
      return (
        <LegendRow
          swatch={<HatchSwatch pattern="missing" ink={MISSING_HATCH} alpha={255} ground={MISSING_FILL} />}
        >
          {t('map.missing')}
        </LegendRow>
      )
    case 'filtered':
      return <LegendRow swatch={<PlainSwatch colour={OUT_OF_VIEW} />}>{t('map.filtered')}</LegendRow>
    case 'alerts':
      return <AlertLegend entry={entry} />
    case 'coverage':
      return (
        <section>
          <h3 className={styles.title}>
            {t('map.coverage', { technology: entry.technology })}{' '}
            <span className={styles.note}>
              {entry.operator === 'any' ? t('domain.operator.any') : entry.operator}
            </span>
          </h3>
          <LegendRow swatch={<PlainSwatch colour={COVERED} alpha={0.51} />}>
            {entry.leastDbm === null
              ? t('map.covered')
              : t('map.coveredFrom', { dbm: format.integer(entry.leastDbm) })}
          </LegendRow>
          <LegendRow swatch={<PlainSwatch colour={WHITE} />}>{t('map.uncovered')}</LegendRow>
        </section>
      )
    case 'sites':
      return (
        <section>
          <h3 className={styles.title}>{t('map.sites')}</h3>
          {entry.operators.map(operator => (
            <LegendRow
              key={operator}
              swatch={
                <MarkSwatch
                  shape={siteShape(entry.all.indexOf(operator))}
                  fill="full"
                  colour={operatorColour(entry.all, operator)}
                />
              }
            >
              {operator}
            </LegendRow>
          ))}
        </section>
      )
    case 'fibre':
      return (
        <section>
          <h3 className={styles.title}>{t('map.fibre')}</h3>
          {entry.routes.map(kind => (
            <LegendRow key={kind} swatch={<LineSwatch colour={FIBRE} width={ROUTE_WIDTH[kind]} />}>
              {t(`map.route.${kind}`)}
            </LegendRow>
          ))}
          {entry.nodes && (
            <LegendRow swatch={<MarkSwatch shape="circle" fill="ring" colour={FIBRE} />}>
              {t('map.fibreNode')}
            </LegendRow>
          )}
          {entry.connectedSchools && (
            <LegendRow swatch={<MarkSwatch shape="circle" fill="full" colour={FIBRE} />}>
              {t('map.connectedSchool')}
            </LegendRow>
          )}
        </section>
      )
    case 'schools':
      return (
        <section>
          <h3 className={styles.title}>{t('map.schools')}</h3>
          <div className={styles.columns}>
            {entry.levels.map(level => (
              <LegendRow key={level} swatch={<MarkSwatch {...SCHOOL_MARK[level]} fill="full" />}>
                {t(`domain.schoolLevel.${level}`)}
              </LegendRow>
            ))}
          </div>
          {entry.fills.map(fill => (
            <LegendRow key={fill} swatch={<MarkSwatch shape="square" fill={fill} colour={[70, 82, 92]} />}>
              {t(`map.schoolFibre.${fill}`)}
            </LegendRow>
          ))}
        </section>
      )
  }
}
