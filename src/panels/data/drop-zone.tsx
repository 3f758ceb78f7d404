/** The whole page takes files: a veil says so while one is held over it. The button of the data workspace does the same. */
import { type ReactNode, useEffect, useState } from 'react'
import { useText } from '@/i18n/use-text'
import { Icon } from '@/ui/icon'
import { bringFiles } from './bring-files'
import styles from './drop-zone.module.css'

export function DropZone({ children }: { readonly children: ReactNode }) {
  const { t } = useText()
  const over = useFilesOver()
  return (
    <>
      {children}
      <div className={styles.said} role="status">
        {over && t('app.dropHere')}
      </div>
      {over && (
        <div className={styles.veil} aria-hidden="true">
          <div className={styles.card}>
            <Icon name="upload" size={32} />
            <p>{t('app.dropHere')}</p>
          </div>
        </div>
      )}
    </>
  )
}

/** Whether files are held over the page. Text, links and pictures dragged inside the page are left alone. */
function useFilesOver(): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const hold = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
      setOver(true)
    }
    // No related target: the pointer has left the window, not only one element for another.
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(false)
      bringFiles(filesOf(event.dataTransfer))
    }
    addEventListener('dragenter', hold)
    addEventListener('dragover', hold)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragenter', hold)
      removeEventListener('dragover', hold)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
    }
  }, [])
  return over
}

/** A folder shows itself as a file that cannot be read: it is left out. */
function filesOf(transfer: DataTransfer | null): File[] {
  return [...(transfer?.items ?? [])]
    .filter(item => item.kind === 'file' && !item.webkitGetAsEntry?.()?.isDirectory)
    .flatMap(item => item.getAsFile() ?? [])
}
