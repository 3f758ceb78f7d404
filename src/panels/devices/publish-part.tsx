/** Publishing: which official paper, about whom, line by line of what; its first rows, and the file. */
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { paperFacts, paperRequest } from '@/commands/device-paper-request'
import { exportDevicePaper } from '@/commands/export-device-paper'
import type { Dataset } from '@/domain/dataset/dataset'
import { DEVICE_PAPERS, devicePaper } from '@/export/papers/device-paper'
import { districtName } from '@/i18n/district-name'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { type AllocationAnswer, allocationResults } from '@/store/results/allocation'
import { results } from '@/store/results/results'
import { session } from '@/store/session/session'
import { Button } from '@/ui/button'
import { PanelPart } from '@/ui/panel'
import { Segments } from '@/ui/segments'
import { SelectBox } from '@/ui/select-box'
import styles from './devices.module.css'
import { PaperPreview } from './paper-preview'
import { SCOPES, scopeOf, usePublishWishes } from './use-publish-wishes'

const DETAILS = ['commune', 'school', 'office'] as const

export function PublishPart() {
  const { t } = useText()
  const dataset = useStore(currentDataset, state => state.dataset)
  const answer = useStore(allocationResults, state => state.answer)
  if (!dataset || !answer || answer.datasetVersion !== dataset.version)
    return <p className={styles.waiting}>{t('devices.computing')}</p>
  return <Publish dataset={dataset} answer={answer} />
}

interface Props {
  readonly dataset: Dataset
  readonly answer: AllocationAnswer
}

function Publish({ dataset, answer }: Props) {
  const { t, language, format } = useText()
  const need = useStore(results, state => state.need)
  const selected = useStore(session, state => state.selected)
  const planDay = useStore(currentPlan, state => state.plan.date)
  const [wishes, setWishes] = usePublishWishes()
  const { which, detail, of } = wishes
  const { scope, district, commune } = scopeOf(wishes, dataset, selected)
  const scopeKey = JSON.stringify(scope)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scope by what it says; the language by its own name
  const paper = useMemo(
    () =>
      devicePaper(which, paperFacts(answer, need), paperRequest(dataset, answer, planDay, { scope, detail })),
    [which, answer, need, dataset, planDay, scopeKey, detail, language],
  )
  const { districts, communes } = useMemo(() => {
    const sorted = [...dataset.records.communes].sort((a, b) => format.compare(a.communeName, b.communeName))
    const named = new Map(sorted.map(one => [one.districtCode, districtName(one.districtName, language)]))
    return {
      districts: [...named].sort((a, b) => format.compare(a[1], b[1])),
      communes: sorted.map(one => ({
        value: one.communeCode,
        label: `${one.communeName} (${districtName(one.districtName, language)})`,
      })),
    }
  }, [dataset, format, language])
  const give = (one: typeof which | 'all', kind: 'xlsx' | 'csv') =>
    void exportDevicePaper({ which: one, format: kind, scope, detail })
  return (
    <>
      <PanelPart>
        <SelectBox
          label={t('devicePublish.paper')}
          options={DEVICE_PAPERS.map(value => ({ value, label: t(`devicePublish.papers.${value}`) }))}
          value={which}
          onChange={value => setWishes({ ...wishes, which: value })}
        />
        <div className={styles.pair}>
          <SelectBox
            label={t('devicePublish.scope')}
            options={SCOPES.map(value => ({ value, label: t(`devicePublish.scopes.${value}`) }))}
            value={of}
            onChange={value => setWishes({ ...wishes, of: value })}
          />
          {of === 'district' && (
            <SelectBox
              label={t('devicePublish.district')}
              options={districts.map(([value, label]) => ({ value, label }))}
              value={district}
              onChange={value => setWishes({ ...wishes, district: value })}
            />
          )}
          {of === 'commune' && (
            <SelectBox
              label={t('devicePublish.commune')}
              options={communes}
              value={commune}
              onChange={value => setWishes({ ...wishes, commune: value })}
            />
          )}
        </div>
        {which === 'explanation' ? (
          <p className={styles.soft}>{t('devicePublish.ownLine')}</p>
        ) : (
          <Segments
            label={t('devicePublish.detail')}
            options={DETAILS.map(value => ({ value, label: t(`devicePublish.details.${value}`) }))}
            value={detail}
            onChange={value => setWishes({ ...wishes, detail: value })}
          />
        )}
        <div className={styles.pair}>
          <Button kind="main" onClick={() => give(which, 'xlsx')}>
            {t('devicePublish.xlsx')}
          </Button>
          <Button onClick={() => give(which, 'csv')}>{t('devicePublish.csv')}</Button>
        </div>
        <Button title={t('devicePublish.allHelp')} onClick={() => give('all', 'xlsx')}>
          {t('devicePublish.all')}
        </Button>
        <p className={styles.soft}>{t('devicePublish.draft')}</p>
      </PanelPart>
      <PanelPart title={t('devicePublish.preview')}>
        <PaperPreview paper={paper} />
      </PanelPart>
    </>
  )
}
