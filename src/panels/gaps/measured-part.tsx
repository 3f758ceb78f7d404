/** What was measured in the field: per commune, operator and technology the share at the level, and the bins. */
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { selectCommune } from '@/commands/select-commune'
import { setWorkspace } from '@/commands/set-workspace'
import { summariseMeasurements } from '@/commands/summarise-measurements'
import { communeIndex } from '@/domain/dataset/commune-index'
import type { Dataset } from '@/domain/dataset/dataset'
import type { MeasurementSummary } from '@/domain/gap/measurement-summary'
import { SAMPLES_REQUIRED } from '@/domain/gap/signal-bins'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { Button } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'
import { SourceLine } from '../commune/source-line'
import figures from './figures.module.css'
import styles from './gaps.module.css'

/** Good to gap: dark to red by lightness and hue, the colours that the map gives its points (`map/style/signal-bins`). */
const BINS = [
  { name: 'good', colour: 'rgb(27 92 140)' },
  { name: 'fair', colour: 'rgb(108 170 198)' },
  { name: 'weak', colour: 'rgb(240 168 84)' },
  { name: 'gap', colour: 'rgb(176 38 28)' },
] as const

export function MeasuredPart() {
  const { t } = useText()
  const dataset = useStore(currentDataset, state => state.dataset)
  if (!dataset || dataset.records.measurements.length === 0)
    return (
      <EmptyState title={t('gaps.measured.empty')} help={t('gaps.measured.emptyHelp')}>
        <Button kind="main" onClick={() => setWorkspace('data')}>
          {t('gaps.measured.openData')}
        </Button>
      </EmptyState>
    )
  return <Measured dataset={dataset} />
}

function Measured({ dataset }: { readonly dataset: Dataset }) {
  const { t, format } = useText()
  const minimum = useStore(currentPlan, state => state.plan.signalMinimumDbm)
  const [rows, setRows] = useState<readonly MeasurementSummary[]>([])
  /** `null`: nothing is being worked out. */
  const [progress, setProgress] = useState<number | null>(0)
  useEffect(() => {
    const off = new AbortController()
    setProgress(0)
    void summariseMeasurements(dataset, minimum, off.signal, setProgress).then(summary => {
      if (off.signal.aborted) return
      if (summary) setRows(summary)
      setProgress(null)
    })
    return () => off.abort()
  }, [dataset, minimum])
  const communes = new Set(rows.map(row => row.communeCode)).size
  const repeated = dataset.sources.measurements.reduce((sum, source) => sum + (source.repeated ?? 0), 0)
  const total = rows.reduce((sum, row) => sum + row.samples, 0)
  return (
    <section className={styles.part} aria-label={t('gaps.measured.title')}>
      <header>
        <h2>{t('gaps.measured.title')}</h2>
        <p>
          {t('gaps.measured.count', {
            count: total,
            value: format.integer(total),
            communes: format.integer(communes),
          })}
        </p>
        {repeated > 0 && (
          <p className={styles.soft}>
            {t('gaps.measured.repeated', { count: repeated, value: format.integer(repeated) })}
          </p>
        )}
        <p className={styles.soft}>{t('gaps.measured.rule')}</p>
        {progress !== null && (
          <p role="status">
            {t('gaps.measured.working')}{' '}
            <progress max={1} value={progress} aria-label={t('gaps.measured.working')} />
          </p>
        )}
      </header>
      <ul className={figures.legend}>
        {BINS.map(({ name, colour }) => (
          <li key={name}>
            <i style={{ background: colour }} />
            {t(`gaps.measured.bins.${name}`)}
          </li>
        ))}
      </ul>
      <table className={figures.measured}>
        <thead>
          <tr>
            <th scope="col">{t('gaps.measured.columns.place')}</th>
            <th scope="col">{t('gaps.measured.columns.readings')}</th>
            <th scope="col">{t('gaps.measured.columns.share')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <Row
              key={`${row.communeCode} ${row.operator} ${row.technology}`}
              row={row}
              dataset={dataset}
              minimum={row.technology === null ? null : minimum[row.technology]}
            />
          ))}
        </tbody>
      </table>
      <div>
        <SourceLine dataset={dataset} resources={['measurements']} />
      </div>
    </section>
  )
}

interface RowProps {
  readonly row: MeasurementSummary
  readonly dataset: Dataset
  /** dBm. */
  readonly minimum: number | null
}

function Row({ row, dataset, minimum }: RowProps) {
  const { t, format } = useText()
  const at = row.communeCode === null ? undefined : communeIndex(dataset).get(row.communeCode)
  const commune = at === undefined ? null : dataset.records.communes[at]
  const bins = BINS.map(({ name }, i) => `${t(`gaps.measured.bins.${name}`)}: ${row.bins[i]}`).join('; ')
  return (
    <tr>
      <th scope="row">
        {commune ? (
          <Button kind="link" onClick={() => selectCommune(commune.communeCode, { fly: true })}>
            {commune.communeName}
          </Button>
        ) : (
          t('gaps.measured.unknownCommune')
        )}
        <small>
          {row.operator ?? t('gaps.measured.unknownOperator')} {row.technology}
        </small>
      </th>
      <td>
        {format.integer(row.samples)}
        <div className={figures.bins} role="img" aria-label={bins} title={bins}>
          {BINS.map(({ name, colour }, i) => (
            <span key={name} style={{ width: `${(row.bins[i] / row.samples) * 100}%`, background: colour }} />
          ))}
        </div>
      </td>
      <td className={row.share !== null && row.share < SAMPLES_REQUIRED ? styles.bad : undefined}>
        {format.share(row.share, 1)}
        {minimum !== null && <small>{t('gaps.measured.level', { level: format.number(minimum) })}</small>}
      </td>
    </tr>
  )
}
