/** Where devices and money stood on each day: a chart, what stands where on the day that counts, and every day as a table. */
import { lazy, Suspense, useMemo, useState } from 'react'
import { SUPPLY_STAGES } from '@/domain/allocation/allocation'
import { equips } from '@/domain/allocation/device-norms'
import type { SupplyRow } from '@/domain/allocation/facts'
import { stageDays } from '@/domain/allocation/stage-totals'
import type { IsoDate } from '@/domain/units'
import { useText } from '@/i18n/use-text'
import { PanelPart } from '@/ui/panel'
import { Segments } from '@/ui/segments'
import { SelectBox } from '@/ui/select-box'
import { stageColour } from './stage-colour'
import { type Measure, stageStock } from './stage-stock'
import styles from './supply-part.module.css'

const StageChart = lazy(() => import('@/charts/stage-chart'))
const CHART = { width: 360, height: 190 } as const
const EVERY = ''
/** From the bottom of the stack: what is furthest along. */
const STACK = [...SUPPLY_STAGES].reverse()
const MILLION = 1e6
const BILLION = 1e9

interface Props {
  readonly supply: readonly SupplyRow[]
  readonly day: IsoDate
}

export function StagesPart({ supply, day }: Props) {
  const { t, format } = useText()
  const [measure, setMeasure] = useState<Measure>('devices')
  const [round, setRound] = useState(EVERY)
  const rounds = useMemo(() => [...new Set(supply.map(row => row.round))], [supply])
  const rows = useMemo(
    () => supply.filter(row => equips(row.kind) && (round === EVERY || row.round === round)),
    [supply, round],
  )
  const days = useMemo(() => {
    const dated = stageDays(rows)
    return dated.length === 0 ? [] : [...new Set([...dated, day])].sort()
  }, [rows, day])
  const stock = useMemo(() => stageStock(rows, days, measure), [rows, days, measure])
  const unknown = rows.filter(row => row.devices === null).length
  const at = days.indexOf(day)
  const total = (d: number) => STACK.reduce((sum, stage) => sum + stock[stage][d], 0)
  const axis = (amount: number) =>
    measure === 'devices' || amount === 0
      ? format.integer(amount)
      : amount >= BILLION
        ? t('deviceSupply.stages.billions', { value: format.number(amount / BILLION, 1) })
        : t('deviceSupply.stages.millions', { value: format.number(amount / MILLION, 1) })
  const shortDay = (ms: number) => format.date(dayOf(ms)).replace(/\/\d{4}$/, '')
  return (
    <PanelPart title={t('deviceSupply.stages.title')}>
      <div className={styles.pair}>
        <SelectBox
          label={t('deviceSupply.stages.round')}
          options={[
            { value: EVERY, label: t('deviceSupply.stages.every') },
            ...rounds.map(value => ({ value, label: value })),
          ]}
          value={rounds.includes(round) ? round : EVERY}
          onChange={setRound}
        />
        <Segments
          label={t('deviceSupply.stages.measure')}
          options={[
            { value: 'devices', label: t('deviceSupply.stages.byDevices') },
            { value: 'dong', label: t('deviceSupply.stages.byMoney') },
          ]}
          value={measure}
          onChange={setMeasure}
        />
      </div>
      {days.length === 0 ? (
        <p className={styles.soft}>{t('deviceSupply.stages.none')}</p>
      ) : (
        <>
          <div style={{ height: CHART.height }}>
            <Suspense>
              <StageChart
                {...CHART}
                title={t(
                  measure === 'devices' ? 'deviceSupply.stages.chart' : 'deviceSupply.stages.chartMoney',
                )}
                series={STACK.map(stage => ({
                  key: stage,
                  name: t(`deviceSupply.stage.${stage}`),
                  colour: stageColour(stage),
                }))}
                days={days.map((each, d) => ({
                  at: Date.parse(each),
                  amounts: Object.fromEntries(STACK.map(stage => [stage, stock[stage][d]])),
                }))}
                mark={{ at: Date.parse(day), text: shortDay(Date.parse(day)) }}
                dayText={shortDay}
                amountText={axis}
              />
            </Suspense>
          </div>
          <table className={styles.rounds}>
            <thead>
              <tr>
                <th scope="col">{t('deviceSupply.stages.asOf', { date: format.date(day) })}</th>
                <th scope="col">
                  {t(measure === 'devices' ? 'deviceSupply.rounds.devices' : 'deviceSupply.rounds.money')}
                </th>
              </tr>
            </thead>
            <tbody>
              {SUPPLY_STAGES.map(stage => (
                <tr key={stage}>
                  <th scope="row">
                    <i className={styles.swatch} style={{ background: stageColour(stage) }} />
                    {t(`deviceSupply.stage.${stage}`)}
                  </th>
                  <td>{format.integer(stock[stage][at])}</td>
                </tr>
              ))}
              <tr data-sum>
                <th scope="row">{t('deviceSupply.stages.sum')}</th>
                <td>{format.integer(total(at))}</td>
              </tr>
            </tbody>
          </table>
          <details className={styles.fold}>
            <summary>{t('deviceSupply.stages.table')}</summary>
            <div className={styles.scroll}>
              <table className={styles.rounds}>
                <thead>
                  <tr>
                    <th scope="col">{t('deviceSupply.stages.day')}</th>
                    {SUPPLY_STAGES.map(stage => (
                      <th key={stage} scope="col">
                        {t(`deviceSupply.stage.${stage}`)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {days.map((each, d) => (
                    <tr key={each} data-sum={d === at || undefined}>
                      <th scope="row">{format.date(each)}</th>
                      {SUPPLY_STAGES.map(stage => (
                        <td key={stage}>{format.integer(stock[stage][d])}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </details>
        </>
      )}
      <Left measure={measure} unknown={unknown} undated={rows.filter(row => row.stage === null).length} />
    </PanelPart>
  )
}

interface LeftProps {
  readonly measure: Measure
  readonly unknown: number
  readonly undated: number
}

/** What the chart cannot show, and why. */
function Left({ measure, unknown, undated }: LeftProps) {
  const { t, format } = useText()
  const said = [
    measure === 'dong' && t('deviceSupply.stages.moneyHelp'),
    measure === 'devices' &&
      unknown > 0 &&
      t('deviceSupply.stages.unknown', { count: unknown, value: format.integer(unknown) }),
    undated > 0 && t('deviceSupply.stages.undated', { count: undated, value: format.integer(undated) }),
  ].filter(text => text !== false)
  return said.length === 0 ? null : <p className={styles.soft}>{said.join(' ')}</p>
}

const dayOf = (ms: number): IsoDate => new Date(ms).toISOString().slice(0, 10)
