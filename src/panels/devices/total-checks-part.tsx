/** Communes whose own total differs from the sum of their schools; said, never mended in silence. */
import { useMemo } from 'react'
import { totalChecks } from '@/domain/allocation/total-checks'
import { communeIndex } from '@/domain/dataset/commune-index'
import type { Dataset } from '@/domain/dataset/dataset'
import type { CountUnit } from '@/domain/dataset/records'
import { useText } from '@/i18n/use-text'
import { PanelPart } from '@/ui/panel'
import styles from './devices.module.css'

interface Props {
  readonly dataset: Dataset
  readonly countUnit: CountUnit
}

export function TotalChecksPart({ dataset, countUnit }: Props) {
  const { t, format } = useText()
  const differing = useMemo(
    () =>
      totalChecks(dataset, countUnit).filter(
        ({ stated, sum, silent }) => stated < sum || (silent === 0 && stated !== sum),
      ),
    [dataset, countUnit],
  )
  if (differing.length === 0) return null
  const index = communeIndex(dataset)
  const nameOf = (code: string) => dataset.records.communes[index.get(code) ?? -1]?.communeName ?? code
  return (
    <PanelPart title={t('devices.need.checksTitle')}>
      <ul className={styles.lines}>
        {differing.map(({ communeCode, class: name, stated, sum, silent }) => (
          <li key={`${communeCode} ${name}`}>
            <span>{nameOf(communeCode)}</span>
            <span>
              {t('devices.need.checksRow', {
                class: t(`devices.classShort.${name}`),
                stated: format.integer(stated),
                sum: format.integer(sum),
              })}
              {silent > 0 && `; ${t('devices.need.checksSilent', { silent: format.integer(silent) })}`}
            </span>
          </li>
        ))}
      </ul>
    </PanelPart>
  )
}
