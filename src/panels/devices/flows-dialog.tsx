/** Where gifts go, in a wide dialog: from donors through channels to districts, as a picture and as its twin table. */
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { equips } from '@/domain/allocation/device-norms'
import { flows } from '@/domain/allocation/flows'
import type { Dataset } from '@/domain/dataset/dataset'
import { useText } from '@/i18n/use-text'
import type { AllocationAnswer } from '@/store/results/allocation'
import { Dialog, DialogBody } from '@/ui/dialog'
import { EmptyState } from '@/ui/empty-state'
import { Segments } from '@/ui/segments'
import { SourceLine } from '../commune/source-line'
import { FlowsTable } from './flows-table'
import { type DrawnFlows, type DrawnNode, gatheredFlows } from './gathered-flows'
import type { Measure } from './stage-stock'
import styles from './supply-part.module.css'
import { type FlowsBasis, useFlowWords } from './use-flow-words'

const FlowChart = lazy(() => import('@/charts/flow-chart'))

const WIDTH = 1240
const MOST = { donors: 8, districts: 10 } as const
/** Below this names of small nodes would lie over each other; the dialog scrolls instead. */
const LEAST_HEIGHT = 480
/** Head, choices, figures and sources of the dialog, its margins and those of the window. */
const AROUND = { width: 32 + 32, height: 270 } as const
const TALLEST = 560

const COLOURS: Readonly<Record<DrawnNode['of'], string>> = {
  donor: '#2f719f',
  'other-donors': '#8fa9bb',
  channel: '#12405f',
  district: '#1f6f54',
  'other-districts': '#8fb3a5',
  'unknown-unit': '#a3231f',
  'at-school': '#b0572a',
  left: '#8593a0',
}

const UNITS: readonly DrawnNode['of'][] = ['district', 'other-districts', 'unknown-unit']

interface Props {
  readonly dataset: Dataset
  readonly answer: AllocationAnswer
  readonly onClose: () => void
}

export function FlowsDialog({ dataset, answer, onClose }: Props) {
  const { t, format } = useText()
  const [measure, setMeasure] = useState<Measure>('devices')
  const [basis, setBasis] = useState<FlowsBasis>('all')
  const [view, setView] = useState<'picture' | 'table'>('picture')
  const { nameOf, amountOf } = useFlowWords(basis, measure)
  const size = useChartSize()
  const all = useFlows(dataset, answer, basis)
  const drawn = useMemo(() => gatheredFlows(all, measure, MOST), [all, measure])
  const unknown = answer.supply.filter(row => equips(row.kind) && row.devices === null).length
  const said = [
    t(`deviceSupply.flows.reached.${basis}`, {
      reached: amountOf(reachedOf(drawn)),
      total: amountOf(drawn.total),
    }),
    measure === 'dong' && t('deviceSupply.flows.goodsApart'),
    measure === 'devices' &&
      unknown > 0 &&
      t('deviceSupply.flows.unknownApart', { count: unknown, value: format.integer(unknown) }),
  ].filter(text => text !== false)
  const names = drawn.nodes.map(nameOf)
  return (
    <Dialog
      title={t('deviceSupply.flows.title')}
      closeLabel={t('deviceSupply.flows.close')}
      width={WIDTH}
      onClose={onClose}
    >
      {() => (
        <DialogBody>
          <div className={styles.choices}>
            <Segments
              label={t('deviceSupply.flows.measure')}
              options={[
                { value: 'devices', label: t('deviceSupply.stages.byDevices') },
                { value: 'dong', label: t('deviceSupply.stages.byMoney') },
              ]}
              value={measure}
              onChange={setMeasure}
            />
            <Segments
              label={t('deviceSupply.flows.basis')}
              options={[
                { value: 'all', label: t('deviceSupply.flows.all') },
                { value: 'given', label: t('deviceSupply.flows.given') },
              ]}
              value={basis}
              onChange={setBasis}
            />
            <Segments
              label={t('deviceSupply.flows.view')}
              options={[
                { value: 'picture', label: t('deviceSupply.flows.picture') },
                { value: 'table', label: t('deviceSupply.flows.table') },
              ]}
              value={view}
              onChange={setView}
            />
            <p aria-live="polite">{said.join(' ')}</p>
          </div>
          {drawn.links.length === 0 ? (
            <EmptyState title={t('deviceSupply.flows.none')} help={t('deviceSupply.flows.noneHelp')} />
          ) : view === 'table' ? (
            <FlowsTable flows={all} nameOf={nameOf} />
          ) : (
            <div style={{ height: size.height }}>
              <Suspense>
                <FlowChart
                  {...size}
                  title={t('deviceSupply.flows.chart', {
                    what: t(
                      measure === 'devices'
                        ? 'deviceSupply.flows.whatDevices'
                        : 'deviceSupply.flows.whatMoney',
                    ),
                    total: amountOf(drawn.total),
                  })}
                  nodes={drawn.nodes.map((node, i) => ({
                    // What stands in brackets stays in one line.
                    name: names[i].replace(/\([^)]*\)/g, part => part.replaceAll(' ', '\u00a0')),
                    figure: amountOf(drawn.amounts[i]),
                    colour: COLOURS[node.of],
                  }))}
                  links={drawn.links.map(({ from, to, amount }) => ({
                    source: from,
                    target: to,
                    value: amount,
                    text: t('deviceSupply.flows.band', {
                      from: names[from],
                      to: names[to],
                      amount: amountOf(amount),
                    }),
                  }))}
                />
              </Suspense>
            </div>
          )}
          <div>
            <SourceLine dataset={dataset} resources={['device-supply', 'handovers']} />
          </div>
        </DialogBody>
      )}
    </Dialog>
  )
}

/** What comes to units, and is not left anywhere. */
const reachedOf = ({ nodes, amounts }: DrawnFlows): number =>
  amounts.reduce((sum, amount, i) => (UNITS.includes(nodes[i].of) ? sum + amount : sum), 0)

/** `given`: what the records hand over, all else is not handed over yet; `all`: with what the rule on screen allocates. */
function useFlows(
  dataset: Dataset,
  { supply, handovers, question, allocation }: AllocationAnswer,
  basis: FlowsBasis,
) {
  return useMemo(
    () =>
      flows({
        dataset,
        rows: supply,
        shows: () => true,
        handovers: handovers.records,
        allocated: basis === 'given' ? null : { units: question.units, lots: question.lots, allocation },
      }),
    [dataset, supply, handovers, question, allocation, basis],
  )
}

/** As large as the dialog leaves room for; follows the window. */
function useChartSize() {
  const [size, setSize] = useState(sizeNow)
  useEffect(() => {
    const follow = () => setSize(sizeNow())
    window.addEventListener('resize', follow)
    return () => window.removeEventListener('resize', follow)
  }, [])
  return size
}

const sizeNow = () => ({
  width: Math.min(WIDTH, window.innerWidth - 32) - AROUND.width / 2,
  height: Math.max(LEAST_HEIGHT, Math.min(TALLEST, window.innerHeight - AROUND.height)),
})
