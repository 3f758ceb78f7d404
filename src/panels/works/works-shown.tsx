/** Long work under way: what it is, how far it is, and a way to call it off. */
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useText } from '@/i18n/use-text'
import { type LongWork, type LongWorkKind, longWorks } from '@/store/session/long-works'
import { Button } from '@/ui/button'
import styles from './works-shown.module.css'

/** Milliseconds: what is over sooner than this is a blink, and showing it would only flicker. */
const BLINK = 250

export function WorksShown({ kinds }: { readonly kinds: readonly LongWorkKind[] }) {
  const works = useStore(longWorks)
  return works.filter(({ kind }) => kinds.includes(kind)).map(work => <WorkShown key={work.id} work={work} />)
}

function WorkShown({ work: { kind, done, cancel } }: { readonly work: LongWork }) {
  const { t, format } = useText()
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), BLINK)
    return () => clearTimeout(timer)
  }, [])
  if (!long) return null
  const name = t(`app.works.${kind}`)
  return (
    <div className={styles.work} role="status">
      <span>
        {name} <output>{format.share(done)}</output>
      </span>
      <progress max={1} value={done} aria-label={name} />
      {cancel ? (
        <Button kind="link" onClick={cancel}>
          {t('app.works.cancel')}
        </Button>
      ) : (
        <small>{t('app.works.settling')}</small>
      )}
    </div>
  )
}
