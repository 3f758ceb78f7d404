/** Who lacks devices: by class, with who reported and as of when; by district; reports still to come; totals that differ. */
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { setWorkspace } from '@/commands/set-workspace'
import { CLASS_ORDER, FUND_CLASSES, PROGRAMME_CLASSES } from '@/domain/allocation/allocation'
import type { UnitNeed } from '@/domain/allocation/facts'
import { type ClassSums, needSums } from '@/domain/allocation/need-sums'
import type { Dataset } from '@/domain/dataset/dataset'
import type { CountUnit } from '@/domain/dataset/records'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { allocationResults } from '@/store/results/allocation'
import { Button } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'
import { PanelPart } from '@/ui/panel'
import styles from './devices.module.css'
import { NeedByOffice } from './need-by-office'
import { ReportingPart } from './reporting-part'
import { TotalChecksPart } from './total-checks-part'

export function NeedPart() {
  const { t } = useText()
  const dataset = useStore(currentDataset, state => state.dataset)
  const answer = useStore(allocationResults, state => state.answer)
  if (!dataset || !answer) return <p className={styles.waiting}>{t('devices.computing')}</p>
  if (dataset.records['device-need'].length === 0)
    return (
      <EmptyState title={t('devices.need.empty')} help={t('devices.need.emptyHelp')}>
        <Button kind="main" onClick={() => setWorkspace('data')}>
          {t('devices.need.toData')}
        </Button>
      </EmptyState>
    )
  const { countUnit } = answer.question.settings
  return <Need dataset={dataset} needs={answer.needs} countUnit={countUnit} />
}

interface NeedProps {
  readonly dataset: Dataset
  readonly needs: readonly UnitNeed[]
  readonly countUnit: CountUnit
}

function Need({ dataset, needs, countUnit }: NeedProps) {
  const { t } = useText()
  const province = useMemo(() => needSums(needs, 'province')[0], [needs])
  const nobody = !province || province.classes.every(sums => sums.withoutDevice.sum === null)
  if (nobody)
    return (
      <EmptyState
        title={t('devices.need.empty')}
        help={t(countUnit === 'household' ? 'devices.need.households' : 'devices.need.emptyHelp')}
      />
    )
  return (
    <>
      <PanelPart>
        <table className={styles.table}>
          <caption>{t('devices.need.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('devices.need.class')}</th>
              {COLUMNS.map(([key, word]) => (
                <th key={key} scope="col">
                  {t(`devices.need.${word}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(countUnit === 'household' ? FUND_CLASSES : PROGRAMME_CLASSES).map(name => (
              <Row
                key={name}
                name={t(`devices.class.${name}`)}
                sums={province.classes[CLASS_ORDER.indexOf(name)]}
              />
            ))}
            <Row name={t(`devices.need.programme.${countUnit}`)} sums={province.programme} kind="sum" />
            {countUnit === 'pupil' && (
              <Row
                name={t('devices.class.other-hardship')}
                sums={province.classes[CLASS_ORDER.length - 1]}
                kind="apart"
              />
            )}
          </tbody>
        </table>
        <ReportingPart dataset={dataset} countUnit={countUnit} />
      </PanelPart>
      <NeedByOffice needs={needs} />
      <TotalChecksPart dataset={dataset} countUnit={countUnit} />
    </>
  )
}

const COLUMNS = [
  ['withoutDevice', 'without'],
  ['alreadySupported', 'supported'],
  ['handedOver', 'handedOver'],
  ['open', 'open'],
] as const

function Row({
  name,
  sums,
  kind,
}: {
  readonly name: string
  readonly sums: ClassSums
  readonly kind?: 'sum' | 'apart'
}) {
  const { format } = useText()
  return (
    <tr data-sum={kind === 'sum' || undefined} data-apart={kind === 'apart' || undefined}>
      <th scope="row">{name}</th>
      {COLUMNS.map(([key]) => (
        <td key={key}>{format.integer(sums[key].sum)}</td>
      ))}
    </tr>
  )
}
