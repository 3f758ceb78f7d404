/** The files on their way in, when there are several: which one is looked at, and how far each is. */
import { useText } from '@/i18n/use-text'
import type { PendingImport } from '@/store/imports/imports'
import styles from './import-panel.module.css'

interface Props {
  readonly pending: readonly PendingImport[]
  readonly current: string
  readonly onChoose: (id: string) => void
}

export function FileTabs({ pending, current, onChoose }: Props) {
  const { t } = useText()
  return (
    <nav className={styles.tabs} aria-label={t('data.files')}>
      {pending.map(({ id, fileName, state }) => (
        <button key={id} type="button" aria-current={id === current} onClick={() => onChoose(id)}>
          <span className={styles.tabName}>{fileName}</span>
          <small>{t(`data.state.${state}`)}</small>
        </button>
      ))}
    </nav>
  )
}
