/** The left column of the data workspace: how files come in, what is in use and from where, what can be loaded. */
import '@/i18n/later-texts'
import { Button } from '@mantine/core'
import { useStore } from 'zustand'
import { restoreOverlays } from '@/commands/restore-overlays'
import { returnToBundled } from '@/commands/return-to-bundled'
import { RESOURCE_NAMES } from '@/domain/dataset/dataset'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { imports } from '@/store/imports/imports'
import { Icon } from '@/ui/icon'
import { Panel } from '@/ui/panel'
import { ChooseFiles } from './choose-files'
import styles from './data-panel.module.css'
import { LoadableFiles } from './loadable-files'
import { ResourceEntry } from './resource-entry'

export function DataPanel() {
  const { t } = useText()
  const dataset = useStore(currentDataset, state => state.dataset)
  const accepted = useStore(imports, state => state.accepted)
  const filled = RESOURCE_NAMES.filter(name => (dataset?.sources[name].length ?? 0) > 0)
  return (
    <div className={styles.column}>
      <Panel title={t('data.title')} note={dataset && t('data.note', { count: filled.length })}>
        <div className={styles.bring}>
          <ChooseFiles />
          <p>
            {t('data.chooseHelp')}
            <br />
            {t('data.kept')}
          </p>
        </div>
        <Removed />
        {accepted.length > 0 && (
          <div className={styles.return}>
            <Button
              size="xs"
              variant="default"
              leftSection={<Icon name="reset" size={14} />}
              onClick={() => void returnToBundled()}
            >
              {t('data.returnToBundled')}
            </Button>
            <p>{t('data.returnHelp')}</p>
          </div>
        )}
        {dataset && (
          <ul className={styles.resources}>
            {filled.map(name => (
              <ResourceEntry key={name} dataset={dataset} resource={name} />
            ))}
          </ul>
        )}
        <LoadableFiles />
      </Panel>
    </div>
  )
}

/** What was taken away last stays within reach. */
function Removed() {
  const { t } = useText()
  const removed = useStore(imports, state => state.removed)
  return (
    <div role="status">
      {removed.length > 0 && (
        <p className={styles.removed}>
          <span>
            {t('data.removed', {
              count: removed.length,
              files: removed.map(kept => kept.overlay.source.fileName ?? kept.overlay.resource).join(', '),
            })}
          </span>
          <Button size="compact-xs" variant="light" onClick={() => void restoreOverlays()}>
            {t('data.restore')}
          </Button>
        </p>
      )}
    </div>
  )
}
