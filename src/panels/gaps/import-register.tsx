/** Reading a list back into the register: the file is reviewed first, nothing is taken before somebody says so. */
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { importRegister } from '@/commands/import-register'
import { useText } from '@/i18n/use-text'
import type { RegisterAnswers, RegisterReview } from '@/ingest/register/register-review'
import { brought } from '@/store/imports/brought'
import { Icon } from '@/ui/icon'
import { ImportReview } from './import-review'
import styles from './register-drawer.module.css'

interface Reading {
  readonly file: File
  /** `null`: it is being read. */
  readonly review: RegisterReview | null
  readonly answers: RegisterAnswers
}

export function ImportRegister() {
  const { t } = useText()
  const input = useRef<HTMLInputElement>(null)
  const [reading, setReading] = useState<Reading | null>(null)
  const read = (file: File, answers: RegisterAnswers = {}) => {
    setReading(now => ({ file, answers, review: now?.file === file ? now.review : null }))
    void importRegister(file, answers).then(review =>
      setReading(now => {
        if (now?.file !== file || now.answers !== answers) return now
        // Called off: what was read before stands, and without that there is nothing to look at.
        return review ? { file, answers, review } : now.review && now
      }),
    )
  }
  // One that was dropped on the page.
  const dropped = useStore(brought, state => state.register)
  const readDropped = useEffectEvent(read)
  useEffect(() => {
    if (!dropped) return
    brought.setState({ register: null })
    readDropped(dropped)
  }, [dropped])
  return (
    <>
      <button type="button" className={styles.menu} onClick={() => input.current?.click()}>
        <Icon name="upload" size={16} />
        {t('gaps.files.import')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('gaps.files.import')}
        accept=".xlsx,.csv,.tsv,.txt,.geojson,.json,.kml"
        onChange={event => {
          const file = event.currentTarget.files?.[0]
          if (file) read(file)
          // The same file may be chosen again after it was mended.
          event.currentTarget.value = ''
        }}
      />
      {reading && (
        <ImportReview
          name={reading.file.name}
          review={reading.review}
          onAnswer={(row, answer) => read(reading.file, { ...reading.answers, [row]: answer })}
          onClose={() => setReading(null)}
        />
      )}
    </>
  )
}
