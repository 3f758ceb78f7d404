/** The legend: lists what is drawn and nothing else. Folds to its title where room is short. */
import { memo, useId, useMemo, useRef, useState } from 'react'
import { useText } from '@/i18n/use-text'
import type { GapPicture } from '../gaps/use-gap-picture'
import { themeName } from '../theme/theme-text'
import type { MapPicture } from '../use-map-picture'
import { GapLegendPart } from './gap-legend'
import { gapLegendEntries } from './gap-legend-entries'
import styles from './legend.module.css'
import { legendEntries } from './legend-entries'
import { LegendPart } from './legend-part'
import { useScrolls } from './use-scrolls'

interface Props {
  readonly picture: MapPicture
  /** `null` outside the gaps workspace. */
  readonly gaps: GapPicture | null
  /** Alert levels as they are drawn. */
  readonly drawn: Uint8Array
  /** Of the map, in steps. */
  readonly zoom: number
  /** Whether it opens folded: on a small map. */
  readonly folded: boolean
  /** Whether the map has room for two columns. */
  readonly wide: boolean
}

/** More parts than this are set in two columns where there is room. */
const ONE_COLUMN = 3

export const Legend = memo(function Legend({ picture, gaps, drawn, zoom, folded, wide }: Props) {
  const { t, format } = useText()
  const [chosen, setChosen] = useState<boolean | null>(null)
  const entries = useMemo(() => legendEntries(picture, drawn, zoom), [picture, drawn, zoom])
  const ofGaps = useMemo(() => (gaps ? gapLegendEntries(picture, gaps) : []), [picture, gaps])
  const body = useId()
  const area = useRef<HTMLDivElement>(null)
  const scrolls = useScrolls(area)
  if (entries.length + ofGaps.length === 0) return null
  const open = chosen ?? !folded
  const title = picture.decision
    ? t('decision.onMap.legend', { date: format.date(picture.decision.decision.on) })
    : picture.theme
      ? themeName(t, picture.theme.indicator.id)
      : t('map.legend')
  const parts = entries.filter(({ kind }) => !SHORT.has(kind)).length + ofGaps.length
  const columns = wide && parts > ONE_COLUMN
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
        {!open && <span>{title}</span>}
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          <path d={open ? 'M2.500 4.500L6 8l3.500-3.500' : 'M2.500 7.500L6 4l3.500 3.500'} />
        </svg>
      </button>
      <div
        ref={area}
        id={body}
        hidden={!open}
        className={columns ? styles.columnsBody : styles.body}
        // A scrolling area must be reached by keyboard; one that does not scroll is no stop.
        tabIndex={scrolls ? 0 : undefined}
      >
        {ofGaps.map(entry => (
          <GapLegendPart key={entry.kind} entry={entry} />
        ))}
        {entries.map(entry => (
          <LegendPart key={entry.kind} entry={entry} />
        ))}
      </div>
    </section>
  )
})

/** Single rows that belong to the theme above them. */
const SHORT: ReadonlySet<string> = new Set(['missing', 'filtered', 'contested'])
