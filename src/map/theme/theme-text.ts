/** A theme in words: its name, its unit, a value. The domain's texts know the built-in ones; a column brings its own. */
import { columnName } from '@/domain/need/column-id'
import type { Indicator } from '@/domain/need/indicators'
import type { Format } from '@/i18n/format'
import type { Text } from '@/i18n/use-text'

type T = Text['t']

/** Keys are made of ids that come from data: read them past the typed keys, with the id itself where there is none. */
const lookUp = (t: T, key: string, otherwise: string): string =>
  (t as unknown as (key: string, options: { defaultValue: string }) => string)(key, {
    defaultValue: otherwise,
  })

/** Name of an alert level; 0 = not assessed. */
export const levelName = (t: T, level: number) =>
  lookUp(t, level ? `domain.level.l${level}` : 'domain.level.unassessed', String(level))

/** Figures of the devices workspace have their words with it. */
const OF_DEVICES = 'device-map-'

/** A column that an office added is called as its file calls it. */
export const themeName = (t: T, id: string) => {
  if (id.startsWith(OF_DEVICES)) return lookUp(t, `devices.map.name.${id.slice(OF_DEVICES.length)}`, id)
  const name = columnName(id)
  return name === id ? lookUp(t, `domain.indicator.${id}`, id) : name
}

/** The unit that stands after a value or beside a title; "" where the value says it itself or has none. */
export function unitName(t: T, { id, kind }: Indicator): string {
  if (kind === 'share' || kind === 'flag' || kind === 'rank') return ''
  if (kind === 'score' || kind === 'density') return lookUp(t, `domain.unit.${kind}`, '')
  if (id.startsWith(OF_DEVICES)) return lookUp(t, 'devices.map.unit', '')
  return lookUp(t, `domain.unit.${id.endsWith('_households') ? 'households' : id}`, '')
}

/** The value alone, in the language's form. `digits` = decimals of what is written (of percent and points too). */
export function valueText(format: Format, t: T, { kind }: Indicator, value: number, digits: number): string {
  if (kind === 'flag')
    return value === 1 ? t('map.yes') : value === 0 ? t('map.no') : format.number(value, digits)
  if (kind === 'share') return format.share(value, digits)
  if (kind === 'score') return digits === 1 ? format.points(value) : format.number(value * 100, digits)
  if (kind === 'rank') return format.integer(value)
  return format.number(value, digits)
}

/** Value and unit, as the tooltip says it. */
export function figureText(format: Format, t: T, indicator: Indicator, value: number): string {
  const digits = indicator.kind === 'share' ? (value > 0 && value < 0.1 ? 1 : 0) : 1
  const unit = unitName(t, indicator)
  return Number.isNaN(value)
    ? '—'
    : `${valueText(format, t, indicator, value, digits)}${unit && `\u00a0${unit}`}`
}

const MOST_DIGITS = 6

/** Fewest decimals with which neighbouring bounds read differently where they differ. */
export function digitsFor(
  write: (value: number, digits: number) => string,
  bounds: readonly number[],
): number {
  for (let digits = 0; digits < MOST_DIGITS; digits++) {
    const written = bounds.map(bound => write(bound, digits))
    if (written.every((one, i) => i === 0 || bounds[i] === bounds[i - 1] || one !== written[i - 1]))
      return digits
  }
  return MOST_DIGITS
}
