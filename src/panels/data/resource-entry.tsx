/** One resource in use: its records, and for each layer of it the source, the date and what must be said of it. */
import { useStore } from 'zustand'
import { removeOverlay } from '@/commands/remove-overlay'
import type { Dataset, ResourceName, ResourceSource } from '@/domain/dataset/dataset'
import { useText } from '@/i18n/use-text'
import { imports } from '@/store/imports/imports'
import { Chip } from '@/ui/chip'
import { IconButton } from '@/ui/icon-button'
import { sourceWords } from '../source-words'
import styles from './data-panel.module.css'
import { recordsInUse } from './import-verdict'

interface Props {
  readonly dataset: Dataset
  readonly resource: ResourceName
}

export function ResourceEntry({ dataset, resource }: Props) {
  const { t, format } = useText()
  const accepted = useStore(imports, state => state.accepted)
  const sources = dataset.sources[resource]
  const overlays = accepted.filter(kept => kept.overlay.resource === resource)
  const count = recordsInUse(dataset, resource)
  // A replaced layer is out of use and not in `sources`; the overlays in it are still to be removed from here.
  const bundled = sources.filter(source => source.origin === 'bundled')
  return (
    <li className={styles.resource}>
      <h3>
        {t(`domain.resource.${resource}`)}
        <span>{t('data.records', { count, value: format.integer(count) })}</span>
      </h3>
      {bundled.map(source => (
        <Source key={source.source.vi} source={source} />
      ))}
      {overlays.map(({ id, overlay }) => (
        <Source key={id} id={id} source={overlay.source} />
      ))}
    </li>
  )
}

function Source({ source, id }: { readonly source: ResourceSource; readonly id?: string }) {
  const { t, format, language } = useText()
  const unkept = useStore(imports, state => id !== undefined && state.unkept.includes(id))
  const file = source.fileName ?? ''
  const words = sourceWords(source.source[language], source.illustrative ? t('domain.illustrative') : null)
  return (
    <div className={styles.source} data-imported={id !== undefined || undefined}>
      <p>{words}</p>
      <div className={styles.chips}>
        {id !== undefined && source.mode && <Chip label={t(`data.mode.${source.mode}`)} />}
        {source.illustrative && <Chip label={t('domain.illustrative')} />}
        {source.schematic && <Chip label={t('data.schematic')} />}
        <span>{source.asOf ? t('data.asOf', { date: format.date(source.asOf) }) : t('data.noDate')}</span>
        {id !== undefined && (
          <span className={styles.removeButton}>
            <IconButton
              icon="trash"
              size={24}
              label={t('data.remove', { file })}
              onClick={() => void removeOverlay(id)}
            />
          </span>
        )}
      </div>
      {unkept && <p className={styles.warn}>{t('data.unkept')}</p>}
    </div>
  )
}
