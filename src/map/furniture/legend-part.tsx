/** One part of the legend, by what it explains. */
import { useText } from '@/i18n/use-text'
import {
  CHOSEN_LINE,
  CHOSEN_WIDTH,
  CONTESTED,
  COVERAGE_ALPHA,
  COVERED,
  FIBRE,
  MISSING_FILL,
  MISSING_HATCH,
  OUT_OF_VIEW,
  operatorColour,
  ROUTE_WIDTH,
  rampColours,
  WHITE,
} from '../style/colours'
import { SCHOOL_MARK } from '../style/marks'
import { mastOf } from '../style/site-marks'
import { quietened } from '../theme/theme-picture'
import { AlertLegend } from './alert-legend'
import styles from './legend.module.css'
import type { LegendEntry } from './legend-entries'
import { LegendRow } from './legend-row'
import { HatchSwatch, LineSwatch, MarkSwatch, MastSwatch, PlainSwatch } from './swatch'
import { ThemeLegend } from './theme-legend'

/** The middle of the ramp of need: what lies under the strokes on the map. */
const CONTESTED_GROUND = rampColours('need', 1)[0] ?? WHITE

export function LegendPart({ entry }: { readonly entry: LegendEntry }) {
  const { t, format } = useText()
  switch (entry.kind) {
    case 'decision':
      return (
        <section>
          <h3 className={styles.title}>{t('decision.onMap.legend', { date: format.date(entry.on) })}</h3>
          <LegendRow swatch={<LineSwatch colour={CHOSEN_LINE} width={CHOSEN_WIDTH} />}>
            {t('decision.onMap.chosen', { count: entry.chosen, value: format.integer(entry.chosen) })}
          </LegendRow>
          {entry.elsewhere > 0 && (
            <p className={styles.note}>
              {t('decision.onMap.elsewhere', {
                count: entry.elsewhere,
                value: format.integer(entry.elsewhere),
              })}
            </p>
          )}
          {entry.withoutAlerts && <p className={styles.note}>{t('decision.onMap.withoutAlerts')}</p>}
        </section>
      )
    case 'theme':
      return <ThemeLegend theme={entry.theme} quiet={entry.quiet} />
    case 'missing':
      return (
        <LegendRow
          swatch={
            <HatchSwatch
              pattern="missing"
              ink={MISSING_HATCH}
              alpha={255}
              ground={entry.quiet ? quietened(MISSING_FILL) : MISSING_FILL}
            />
          }
        >
          {t('map.missing')}
        </LegendRow>
      )
    case 'filtered':
      return (
        <LegendRow swatch={<PlainSwatch colour={OUT_OF_VIEW} halfCovered={entry.covered} />}>
          {t('map.filtered')}
        </LegendRow>
      )
    case 'contested':
      return (
        <LegendRow
          swatch={
            <HatchSwatch
              pattern="contested"
              ink={CONTESTED.ink}
              alpha={CONTESTED.alpha}
              ground={CONTESTED_GROUND}
            />
          }
        >
          {t(`sureness.legend.${entry.varied}`, {
            top: format.integer(entry.top),
            communes: t('sureness.communes', { count: entry.count, value: format.integer(entry.count) }),
          })}
        </LegendRow>
      )
    case 'alerts':
      return <AlertLegend entry={entry} />
    case 'coverage':
      return (
        <section>
          <h3 className={styles.title}>
            {t('map.coverage', { technology: entry.technology })}{' '}
            <span>{entry.operator === 'any' ? t('domain.operator.any') : entry.operator}</span>
          </h3>
          <LegendRow swatch={<PlainSwatch colour={COVERED} alpha={COVERAGE_ALPHA / 255} />}>
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
          <div className={styles.side}>
            {entry.operators.map(operator => (
              <LegendRow
                key={operator}
                swatch={
                  <MastSwatch
                    mast={mastOf(entry.all.indexOf(operator))}
                    colour={operatorColour(entry.all, operator)}
                  />
                }
              >
                {operator}
              </LegendRow>
            ))}
          </div>
        </section>
      )
    case 'fibre':
      return (
        <section>
          <h3 className={styles.title}>{t('map.fibre')}</h3>
          <div className={styles.side}>
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
          </div>
        </section>
      )
    case 'schools':
      return (
        <section>
          <h3 className={styles.title}>{t('map.schools')}</h3>
          <div className={styles.side}>
            {entry.levels.map(level => (
              <LegendRow key={level} swatch={<MarkSwatch {...SCHOOL_MARK[level]} fill="full" />}>
                {t(`domain.schoolLevel.${level}`)}
              </LegendRow>
            ))}
          </div>
          <div className={styles.side}>
            {entry.fills.map(fill => (
              <LegendRow key={fill} swatch={<MarkSwatch shape="square" fill={fill} colour={[70, 82, 92]} />}>
                {t(`map.schoolFibre.${fill}`)}
              </LegendRow>
            ))}
          </div>
        </section>
      )
  }
}
