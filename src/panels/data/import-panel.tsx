/**
 * The right column of the data workspace: the review of each file on its way in, the confirmation of those taken, and
 * the report of any of them. One file is looked at at a time; the others wait as tabs.
 */
import '@/i18n/later-texts'
import { useState } from 'react'
import { useStore } from 'zustand'
import { useText } from '@/i18n/use-text'
import { imports } from '@/store/imports/imports'
import { Accepted, AcceptedEntry } from './accepted'
import { FileReport } from './file-report'
import { FileTabs } from './file-tabs'
import styles from './import-panel.module.css'
import { Review } from './review'
import { TeachingEmpty } from './teaching-empty'

export function ImportPanel() {
  const { t } = useText()
  const pending = useStore(imports, state => state.pending)
  const accepted = useStore(imports, state => state.accepted)
  const [chosen, setChosen] = useState<string | null>(null)
  const [reported, setReported] = useState<string | null>(null)
  /** Taken last, while other files still wait. */
  const [confirmed, setConfirmed] = useState<string | null>(null)
  // A file just brought is the one to look at.
  const [known, setKnown] = useState<readonly string[]>([])
  if (pending.some(({ id }, at) => id !== known[at]) || pending.length !== known.length) {
    const fresh = pending.find(({ id }) => !known.includes(id))
    setKnown(pending.map(({ id }) => id))
    if (fresh) setChosen(fresh.id)
  }
  const current = pending.find(({ id }) => id === chosen) ?? pending[0]
  const report = accepted.find(({ id }) => id === reported)
  const done = accepted.find(({ id }) => id === confirmed)
  if (report) return <FileReport kept={report} onBack={() => setReported(null)} />
  return (
    <section className={styles.panel} aria-label={t('data.review')}>
      <header className={styles.head}>
        <h2>{t('data.review')}</h2>
      </header>
      {current && done && (
        <div className={styles.confirmed}>
          <AcceptedEntry kept={done} onReport={setReported} compact />
        </div>
      )}
      {pending.length > 1 && <FileTabs pending={pending} current={current.id} onChoose={setChosen} />}
      {current && (
        <Review
          key={current.id}
          pending={current}
          named={pending.length > 1}
          onAccepted={() => setConfirmed(current.id)}
        />
      )}
      {!current && (
        <div className={styles.body}>
          {accepted.length > 0 ? <Accepted accepted={accepted} onReport={setReported} /> : <TeachingEmpty />}
        </div>
      )}
    </section>
  )
}
