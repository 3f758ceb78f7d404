/**
 * Marks from pasted coordinates in any notation; a text that can be read two ways is put to the person. A GPX file, chosen
 * or pasted, gives marks along its tracks.
 */
import { useEffect, useId, useState } from 'react'
import { useStore } from 'zustand'
import { markPlaces } from '@/commands/mark-places'
import type { Finding } from '@/domain/finding/finding'
import { findingText } from '@/i18n/finding-text'
import { useText } from '@/i18n/use-text'
import type { PastedCoordinates, PastedPoint } from '@/ingest/values/read-coordinates'
import { currentDataset } from '@/store/dataset/current-dataset'
import { Button } from '@/ui/button'
import { PanelPart } from '@/ui/panel'
import styles from './gaps.module.css'
import { TrackFile, TrackPart } from './track-part'

export function CoordinatesPart() {
  const { t, format } = useText()
  const id = useId()
  const [text, setText] = useState('')
  // A file's text would stand in the field by the thousand lines.
  const [track, setTrack] = useState<string | null>(null)
  const read = usePasted(text)
  const points = read === null ? [] : pointsOf(read)
  const mark = (places: readonly PastedPoint[]) => {
    markPlaces(places.map(({ lon, lat }) => [lon, lat]))
    setText('')
  }
  return (
    <PanelPart title={t('gaps.coordinates.title')}>
      <textarea
        className={styles.input}
        // All that was pasted is seen, up to a handful of lines.
        rows={Math.min(MOST_LINES, Math.max(2, text.split('\n').length))}
        spellCheck={false}
        aria-label={t('gaps.coordinates.label')}
        aria-describedby={`${id}help`}
        placeholder={t('gaps.coordinates.placeholder')}
        value={text}
        onChange={event => {
          const now = event.currentTarget.value
          if (GPX.test(now)) setTrack(now)
          else setText(now)
        }}
      />
      <p id={`${id}help`} className={styles.soft}>
        {t('gaps.coordinates.help')}
      </p>
      <div>
        <TrackFile onText={setTrack} />
      </div>
      {track !== null && <TrackPart text={track} onDone={() => setTrack(null)} />}
      <div role="status">
        {read?.kind === 'choice' && (
          <div className={styles.card}>
            <p>{t('gaps.coordinates.either')}</p>
            {read.readings.map(point => (
              <Button key={point.first} onClick={() => mark([point])}>
                {placeText(point)}
              </Button>
            ))}
          </div>
        )}
        {points.map(point => (
          <p key={point.line} className={styles.soft}>
            {placeText(point)} · {t(`gaps.coordinates.notation.${point.notation}`)}
          </p>
        ))}
        {read !== null && findingsOf(read).map(finding => <Unread key={finding.row} finding={finding} />)}
      </div>
      {read?.kind !== 'choice' && text.trim() !== '' && (
        <div>
          <Button
            kind="main"
            reason={points.length === 0 ? t('gaps.coordinates.nothing') : null}
            onClick={() => mark(points)}
          >
            {t('gaps.coordinates.take', { count: points.length })}
          </Button>
        </div>
      )}
    </PanelPart>
  )

  function placeText({ lat, lon }: PastedPoint): string {
    return t('gaps.coordinates.place', { lat: format.number(lat, 5), lon: format.number(lon, 5) })
  }
}

function Unread({ finding }: { readonly finding: Finding }) {
  const { t, language } = useText()
  const { message, advice } = findingText(finding, language)
  return (
    <p className={styles.fault}>
      {finding.row !== null && `${t('gaps.review.row', { row: finding.row })}: `}
      {message} {advice}
    </p>
  )
}

const MOST_LINES = 6

const GPX = /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<gpx[\s>]/i

const pointsOf = (read: PastedCoordinates): readonly PastedPoint[] =>
  read.kind === 'point' ? [read] : read.kind === 'points' ? read.points : []

const findingsOf = (read: PastedCoordinates): readonly Finding[] =>
  read.kind === 'points' ? read.findings : read.kind === 'finding' ? [read.finding] : []

/** The reader brings map projections: it is loaded when something is first pasted. `null`: nothing to read. */
function usePasted(text: string): PastedCoordinates | null {
  const dataset = useStore(currentDataset, state => state.dataset)
  const [read, setRead] = useState<{ text: string; pasted: PastedCoordinates } | null>(null)
  useEffect(() => {
    if (text.trim() === '') return
    let late = false
    void Promise.all([
      import('@/ingest/values/read-coordinates'),
      import('@/ingest/checks/province-box'),
    ]).then(([{ readCoordinates }, { provinceBox }]) => {
      if (!late)
        setRead({ text, pasted: readCoordinates(text, provinceBox(dataset?.records.boundaries ?? null)) })
    })
    return () => {
      late = true
    }
  }, [text, dataset])
  return read?.text === text && text.trim() !== '' ? read.pasted : null
}
