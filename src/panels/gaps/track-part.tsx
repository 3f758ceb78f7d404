/** Marks along the tracks of a GPX file that was chosen or pasted: a road without signal. */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { markPlaces } from '@/commands/mark-places'
import { findingText } from '@/i18n/finding-text'
import { useText } from '@/i18n/use-text'
import type { GpxLines } from '@/ingest/formats/gpx-lines'
import { currentDataset } from '@/store/dataset/current-dataset'
import { Button } from '@/ui/button'
import styles from './gaps.module.css'

interface Props {
  /** The text of a GPX file. */
  readonly text: string
  readonly onDone: () => void
}

export function TrackPart({ text, onDone }: Props) {
  const { t, language } = useText()
  const read = useLines(text)
  if (read === null) return null
  const { lines, findings } = read
  return (
    <>
      <div role="status">
        {lines.slice(0, MOST_SHOWN).map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text, which never change places
          <p key={at} className={styles.soft}>
            {line.name ?? t('gaps.coordinates.track', { number: at + 1 })} ·{' '}
            {t('gaps.shape.LineString', { count: line.positions.length })}
          </p>
        ))}
        {findings.slice(0, MOST_SHOWN).map(finding => {
          const { message, advice } = findingText(finding, language)
          return (
            <p key={`${finding.code}${finding.row}`} className={styles.fault}>
              {message} {advice}
            </p>
          )
        })}
      </div>
      <div>
        <Button
          kind="main"
          reason={lines.length === 0 ? t('gaps.coordinates.noTrack') : null}
          onClick={() => {
            markPlaces([], lines)
            onDone()
          }}
        >
          {t('gaps.coordinates.takeTracks', { count: lines.length })}
        </Button>
      </div>
    </>
  )
}

const MOST_SHOWN = 8

/** A button that gives the text of a chosen file. */
export function TrackFile({ onText }: { readonly onText: (text: string) => void }): ReactNode {
  const { t } = useText()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button kind="link" onClick={() => input.current?.click()}>
        {t('gaps.coordinates.chooseTrack')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".gpx"
        aria-label={t('gaps.coordinates.chooseTrack')}
        onChange={event => {
          void event.currentTarget.files?.[0]?.text().then(onText)
          // The same file may be chosen again.
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}

/** The reader is loaded when a file is first there. `null`: not read yet. */
function useLines(text: string): GpxLines | null {
  const boundaries = useStore(currentDataset, state => state.dataset?.records.boundaries ?? null)
  const [read, setRead] = useState<{ text: string; lines: GpxLines } | null>(null)
  useEffect(() => {
    let late = false
    void Promise.all([import('@/ingest/formats/gpx-lines'), import('@/ingest/checks/province-box')])
      .then(([{ readGpxLines }, { provinceBox }]) => readGpxLines(text, provinceBox(boundaries)))
      .then(lines => {
        if (!late) setRead({ text, lines })
      })
    return () => {
      late = true
    }
  }, [text, boundaries])
  return read?.text === text ? read.lines : null
}
