/** Where the figures above it come from: title, date, and whether they are illustrative, for each resource named. */
import type { Dataset, ResourceName, ResourceSource } from '@/domain/dataset/dataset'
import { useText } from '@/i18n/use-text'
import { sourceWords } from '../source-words'
import styles from './commune-sheet.module.css'

interface Props {
  readonly dataset: Dataset
  readonly resources: readonly ResourceName[]
}

export function SourceLine({ dataset, resources }: Props) {
  const { t, format, language } = useText()
  const markOf = ({ illustrative, schematic }: ResourceSource) =>
    illustrative ? t('domain.illustrative') : schematic ? t('domain.schematic') : null
  return resources.map(resource =>
    dataset.sources[resource]?.map(source => (
      <p key={`${resource} ${source.fileName ?? source.origin}`} className={styles.source}>
        {t('commune.sourceOf', {
          title:
            (source.origin === 'imported' && source.fileName) ||
            sourceWords(source.source[language], markOf(source)),
        })}{' '}
        · {source.asOf ? t('commune.asOf', { date: format.date(source.asOf) }) : t('commune.noDate')}
        {source.illustrative && <strong> · {t('domain.illustrative')}</strong>}
        {source.schematic && <strong> · {t('domain.schematic')}</strong>}
      </p>
    )),
  )
}
