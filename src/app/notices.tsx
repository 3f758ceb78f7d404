/** Short words after something has happened, with one thing to do about it. They go by themselves or by their cross. */
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useText } from '@/i18n/use-text'
import { WorksShown } from '@/panels/works/works-shown'
import type { LongWorkKind } from '@/store/session/long-works'
import { IconButton } from '@/ui/icon-button'
import { dismiss, type Notice, notices } from './notice-list'
import styles from './notices.module.css'

const STAYS = 9000

/** The reading of a list is shown in its own dialog, which covers the page. */
const WORKS: readonly LongWorkKind[] = ['openPlan', 'packPlan', 'exportRegister', 'exportPaper']

export function Notices() {
  const shown = useStore(notices)
  return (
    <div className={styles.list}>
      <WorksShown kinds={WORKS} />
      <div role="status">
        {shown.map(notice => (
          <NoticeCard key={notice.id} notice={notice} />
        ))}
      </div>
    </div>
  )
}

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const { t } = useText()
  useEffect(() => {
    const timer = setTimeout(() => dismiss(notice.id), STAYS)
    return () => clearTimeout(timer)
  }, [notice.id])
  return (
    <div className={styles.notice}>
      <p>{notice.text}</p>
      {notice.action && (
        <button
          type="button"
          onClick={() => {
            notice.action?.run()
            dismiss(notice.id)
          }}
        >
          {notice.action.label}
        </button>
      )}
      <IconButton icon="close" size={24} label={t('app.close')} onClick={() => dismiss(notice.id)} />
    </div>
  )
}
