/** The theme's part of the legend: name, unit, colours and the bounds between them. */
import { useText } from '@/i18n/use-text'
import { cssColour } from '../style/colours'
import { rampLabels, rowLabels } from '../theme/class-labels'
import { quietened, type ThemePicture } from '../theme/theme-picture'
import { themeName, unitName, valueText } from '../theme/theme-text'
import styles from './legend.module.css'
import { LegendRow } from './legend-row'
import { PlainSwatch } from './swatch'

/** Letters that fit under the ramp. */
const LETTERS = 32

export function ThemeLegend({ theme, quiet }: { readonly theme: ThemePicture; readonly quiet: boolean }) {
  const { t, format } = useText()
  const { indicator, classes, colours } = theme
  const write = (value: number, digits: number) => {
    const text = valueText(format, t, indicator, value, digits)
    // The sign of percent stands once, in the title.
    return indicator.kind === 'share' ? text.replace(/\s?%$/u, '') : text
  }
  const { at, texts } = rampLabels(classes, write)
  const shown = colours.map(colour => (quiet ? quietened(colour) : colour))
  // Figures too long to stand under the ramp become rows of their own.
  const long = texts.reduce((letters, text) => letters + text.length + 1, 0) > LETTERS
  const unit = indicator.kind === 'share' ? '%' : unitName(t, indicator)
  const name = themeName(t, indicator.id)
  // Points are what a score is counted in: the title need not say it again.
  const withUnit = unit !== '' && indicator.kind !== 'score'
  const groups = classes.lows.length
  const cut = classes.kind === 'natural' ? 'natural' : classes.equal ? 'equal' : 'uneven'
  const note = classes.kind === 'values' ? t('map.classes.values') : t(`map.classes.${cut}`, { groups })
  return (
    <section>
      <h3 className={styles.title}>
        {name} <span>{withUnit ? `(${unit}) · ${note}` : note}</span>
      </h3>
      {long ? (
        rowLabels(classes, write).map((text, index) => (
          <LegendRow key={text} swatch={<PlainSwatch colour={shown[index]} />}>
            {text}
          </LegendRow>
        ))
      ) : (
        <>
          <div className={styles.ramp}>
            {classes.lows.map((low, index) => (
              <span key={low} style={{ background: cssColour(shown[index]) }} />
            ))}
          </div>
          <div className={styles[at]}>
            {texts.map(text => (
              <span key={text}>{text}</span>
            ))}
          </div>
        </>
      )}
    </section>
  )
}
