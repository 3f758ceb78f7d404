/** The gaps workspace's parts of the legend. */
import { SIGNAL_BINS } from '@/domain/gap/signal-bins'
import { useText } from '@/i18n/use-text'
import { EMPTY_GAP, type FoundClasses, UNKNOWN_GAP } from '../gaps/found-classes'
import { coatAlpha } from '../style/coat-alpha'
import { ACCENT, COVERED, cssColour, operatorColour, PALE_COVERAGE_ALPHA, WHITE } from '../style/colours'
import { NO_SIGNAL, SIGNAL_LOOKS } from '../style/signal-bins'
import { mastOf } from '../style/site-marks'
import { rampLabels } from '../theme/class-labels'
import type { GapLegendEntry } from './gap-legend-entries'
import { BadgeSwatch, DotSwatch, PinSwatch, RingSwatch, StripedSwatch } from './gap-swatch'
import styles from './legend.module.css'
import { LegendRow } from './legend-row'
import { MastSwatch, PlainSwatch } from './swatch'

export function GapLegendPart({ entry }: { readonly entry: GapLegendEntry }) {
  switch (entry.kind) {
    case 'found':
      return <FoundPart entry={entry} />
    case 'marks':
      return <MarksPart entry={entry} />
    case 'measured':
      return <MeasuredPart entry={entry} />
    case 'nearest':
      return <NearestPart entry={entry} />
    case 'question-coverage':
      return <CoveragePart entry={entry} />
  }
}

type Of<K extends GapLegendEntry['kind']> = { readonly entry: Extract<GapLegendEntry, { kind: K }> }

function FoundPart({ entry }: Of<'found'>) {
  const { t, format } = useText()
  const { classes } = entry
  const strong = classes.colours[classes.colours.length - 1] ?? EMPTY_GAP
  return (
    <section>
      <h3 className={styles.title}>
        {t('map.gaps.found')} <span>{t('map.gaps.byPeople')}</span>
      </h3>
      <People classes={classes} />
      <div className={styles.side}>
        {classes.empty && (
          <LegendRow swatch={<PlainSwatch colour={EMPTY_GAP} />}>{t('map.gaps.empty')}</LegendRow>
        )}
        {classes.unknown && (
          <LegendRow swatch={<PlainSwatch colour={UNKNOWN_GAP} />}>{t('map.gaps.unknown')}</LegendRow>
        )}
      </div>
      <div className={styles.side}>
        {entry.kinds.map(kind => (
          <LegendRow
            key={kind}
            swatch={kind === 'lom' ? <StripedSwatch colour={strong} /> : <PlainSwatch colour={strong} />}
          >
            {t(`registerFile.kind.${kind}`)}
          </LegendRow>
        ))}
      </div>
      <p className={styles.note}>
        {t('map.gaps.minimum', { km2: format.number(entry.minimumKm2, 3) })}
        {entry.slivers.count > 0 &&
          ` ${t('map.gaps.slivers', { count: entry.slivers.count, number: format.integer(entry.slivers.count), km2: format.number(entry.slivers.areaKm2, 1) })}`}
      </p>
    </section>
  )
}

/** The ramp with its bounds beneath, as the theme's legend has it. */
function People({ classes: { classes, colours } }: { readonly classes: FoundClasses }) {
  const { format } = useText()
  if (colours.length === 0) return null
  const { at, texts } = rampLabels(classes, format.integer)
  return (
    <>
      <div className={styles.ramp} aria-hidden="true">
        {colours.map(colour => (
          <span key={colour.join()} style={{ background: cssColour(colour) }} />
        ))}
      </div>
      <div className={styles[at]}>
        {texts.map(text => (
          <span key={text}>{text}</span>
        ))}
      </div>
    </>
  )
}

function MarksPart({ entry }: Of<'marks'>) {
  const { t } = useText()
  return (
    <section>
      <h3 className={styles.title}>{t('map.gaps.marks')}</h3>
      <div className={styles.side}>
        {entry.statuses.map(status => (
          <LegendRow key={status} swatch={<PinSwatch status={status} />}>
            {t(`registerFile.status.${status}`)}
          </LegendRow>
        ))}
      </div>
      {entry.contradiction && <LegendRow swatch={<BadgeSwatch />}>{t('map.gaps.contradiction')}</LegendRow>}
      {entry.ticked && (
        <LegendRow swatch={<RingSwatch colour={ACCENT} radius={5} />}>{t('map.gaps.ticked')}</LegendRow>
      )}
    </section>
  )
}

function MeasuredPart({ entry }: Of<'measured'>) {
  const { t, format } = useText()
  const { operator, technology, bins } = entry
  const first = SIGNAL_BINS[0]
  return (
    <section>
      <h3 className={styles.title}>
        {t(bins ? 'map.gaps.measured' : 'map.gaps.raster', { technology })}{' '}
        <span>{operator === 'any' || operator === 'all' ? t('domain.operator.any') : operator}</span>
      </h3>
      {SIGNAL_LOOKS.map((look, bin) => {
        const [from, to] = [SIGNAL_BINS[bin], SIGNAL_BINS[bin - 1]]
        const words =
          bin === 0
            ? t('map.gaps.binFrom', { dbm: format.integer(first) })
            : from === undefined
              ? t('map.gaps.binBelow', { dbm: format.integer(to!) })
              : t('map.gaps.binBetween', { from: format.integer(from), to: format.integer(to!) })
        return (
          <LegendRow
            key={look.radius}
            swatch={bins ? <DotSwatch look={look} /> : <PlainSwatch colour={look.colour} alpha={0.75} />}
          >
            {words}
            {bins && ` (${format.integer(bins[bin] ?? 0)})`}
          </LegendRow>
        )
      })}
      {entry.withoutSignal > 0 && (
        <LegendRow swatch={<RingSwatch colour={NO_SIGNAL.colour} radius={4} />}>
          {t('map.gaps.noSignal')} ({format.integer(entry.withoutSignal)})
        </LegendRow>
      )}
      <p className={styles.note}>
        {entry.raster && bins && `${t('map.gaps.rasterToo')} `}
        {t('map.gaps.binsNote')}
      </p>
    </section>
  )
}

function NearestPart({ entry }: Of<'nearest'>) {
  const { t } = useText()
  return (
    <section>
      <h3 className={styles.title}>{t('map.gaps.nearest')}</h3>
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
}

function CoveragePart({ entry }: Of<'question-coverage'>) {
  const { t, format } = useText()
  const { operator, technology, operators } = entry
  const named = operator === 'any' || operator === 'all' ? t(`domain.operator.${operator}`) : operator
  const pale = PALE_COVERAGE_ALPHA / 255
  return (
    <section>
      <h3 className={styles.title}>
        {t('map.coverage', { technology })} <span>{named}</span>
      </h3>
      {operator === 'all' && operators.length > 1 ? (
        <div className={styles.side}>
          {operators.map((name, i) => {
            const one = coatAlpha(pale, operators.length)
            return (
              <LegendRow
                key={name}
                swatch={<PlainSwatch colour={COVERED} alpha={1 - (1 - one) ** (i + 1)} />}
              >
                {t('map.gaps.operators', { count: i + 1 })}
              </LegendRow>
            )
          })}
        </div>
      ) : (
        <LegendRow swatch={<PlainSwatch colour={COVERED} alpha={pale} />}>
          {entry.rasterFromDbm === null
            ? t('map.covered')
            : t('map.gaps.coveredFrom', { dbm: format.integer(entry.rasterFromDbm) })}
        </LegendRow>
      )}
      <LegendRow swatch={<PlainSwatch colour={WHITE} />}>{t('map.uncovered')}</LegendRow>
    </section>
  )
}
