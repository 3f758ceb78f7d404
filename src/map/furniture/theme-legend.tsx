/** The theme's part of the legend: name, unit, colours and the bounds between them. */
import { useText } from '@/i18n/use-text'
import { cssColour, mixed, WHITE } from '../style/colours'
import type { ThemePicture } from '../theme/theme-picture'
import { QUIET } from '../theme/theme-picture'
import { digitsFor, themeName, unitName, valueText } from '../theme/theme-text'
import styles from './legend.module.css'
import { LegendRow } from './legend-row'
import { PlainSwatch } from './swatch'

/** Letters that fit under the ramp. */
const LETTERS = 32

export function ThemeLegend({ theme, quiet }: { readonly theme: ThemePicture; readonly quiet: boolean }) {
  const { t, format } = useText()
  const { indicator, classes, colours } = theme
  const write = (value: number, digits: number) => valueText(format, t, indicator, value, digits)
  const single = classes.kind === 'values'
  // Between classes stands the smallest value of the upper one; at the end the largest of all.
  const bounds = single ? classes.lows : [...classes.lows, classes.highs[classes.highs.length - 1]!]
  const digits = digitsFor(write, bounds)
  // The sign of percent stands once, in the title.
  const bare = (text: string) => (indicator.kind === 'share' ? text.replace(/\s?%$/u, '') : text)
  const shown = colours.map(colour => (quiet ? mixed(colour, WHITE, QUIET) : colour))
  // Figures too long to stand under the ramp become rows of their own.
  const long = bounds.reduce((letters, bound) => letters + bare(write(bound, digits)).length + 1, 0) > LETTERS
  const unit = indicator.kind === 'share' ? '%' : unitName(t, indicator)
  const name = themeName(t, indicator.id)
  // Points are what a score is counted in: the title need not say it again.
  const withUnit = unit !== '' && indicator.kind !== 'score'
  const groups = classes.lows.length
  const cut = classes.kind === 'natural' ? 'natural' : classes.equal ? 'equal' : 'uneven'
  const note = single ? t('map.classes.values') : t(`map.classes.${cut}`, { groups })
  return (
    <section>
      <h3 className={styles.title}>
        {name} <span>{withUnit ? `(${unit}) · ${note}` : note}</span>
      </h3>
      {long ? (
        classes.lows.map((low, index) => (
          <LegendRow key={low} swatch={<PlainSwatch colour={shown[index]} />}>
            {[...new Set([low, classes.highs[index]].map(bound => bare(write(bound, digits))))].join(' – ')}
          </LegendRow>
        ))
      ) : (
        <>
          <div className={styles.ramp}>
            {classes.lows.map((low, index) => (
              <span key={low} style={{ background: cssColour(shown[index]) }} />
            ))}
          </div>
          <div className={single ? styles.values : styles.bounds}>
            {bounds.map((bound, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a bound is its place in the ramp
              <span key={index}>{bare(write(bound, digits))}</span>
            ))}
          </div>
        </>
      )}
    </section>
  )
}
