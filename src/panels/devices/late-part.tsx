/** Rounds that have stood too long at one stage, and days that cannot be: what is wrong, and what to do about it. */
import { useMemo, useState } from 'react'
import { today as dayOfToday } from '@/commands/today'
import { SUPPLY_STAGES } from '@/domain/allocation/allocation'
import type { RecordFault, SupplyRow } from '@/domain/allocation/facts'
import { recordFaults } from '@/domain/allocation/record-faults'
import type { Dataset } from '@/domain/dataset/dataset'
import type { IsoDate } from '@/domain/units'
import { illustrativeMark } from '@/i18n/illustrative-mark'
import { useText } from '@/i18n/use-text'
import { readNumber } from '@/ingest/values/read-number'
import type { AllocationAnswer } from '@/store/results/allocation'
import { Button } from '@/ui/button'
import { Emphasised } from '@/ui/emphasised'
import { PanelPart } from '@/ui/panel'
import { TextField } from '@/ui/text-field'
import { DayField } from '../gaps/day-field'
import styles from './supply-part.module.css'

const DAYS_ALLOWED = 30
const MOST = 365

interface Props {
  readonly dataset: Dataset
  readonly answer: AllocationAnswer
  /** The day that the data speaks of (`lateDay`), and whether the plan was set to it. */
  readonly day: IsoDate
  readonly ofPlan: boolean
}

export function LatePart({ dataset, answer: { question, supply, handovers }, day, ofPlan }: Props) {
  const { t, format, language } = useText()
  const [own, setOwn] = useState<IsoDate | null>(null)
  const [daysAllowed, setDaysAllowed] = useState(DAYS_ALLOWED)
  const today = dayOfToday()
  const shown = own ?? day
  const { countUnit } = question.settings
  const faultsOn = useMemo(() => {
    const ask = { dataset, handovers: handovers.records, rows: supply, countUnit, daysAllowed }
    return (on: IsoDate) => recordFaults({ ...ask, today: on }).filter(isOfSupply)
  }, [dataset, handovers, supply, countUnit, daysAllowed])
  const faults = useMemo(() => faultsOn(shown), [faultsOn, shown])
  const lateToday = useMemo(
    () => faultsOn(today).filter(({ code }) => code === 'late-round').length,
    [faultsOn, today],
  )
  const daysOf = (text: string): number | null => {
    const days = readNumber(text, language)
    return days !== null && Number.isInteger(days) && days >= 1 && days <= MOST ? days : null
  }
  return (
    <PanelPart title={t('deviceSupply.late.title')}>
      <div className={styles.pair}>
        <DayField
          key={shown}
          label={t('deviceSupply.late.day')}
          value={shown}
          optional
          note={t(`deviceSupply.late.${own !== null ? 'dayOwn' : ofPlan ? 'dayPlan' : 'dayData'}`)}
          onChange={setOwn}
        />
        <TextField
          label={t('deviceSupply.late.allowed')}
          kind="number"
          value={format.integer(daysAllowed)}
          fault={text => (daysOf(text) === null ? t('deviceSupply.late.allowedFault') : null)}
          onCommit={text => setDaysAllowed(daysOf(text) ?? daysAllowed)}
        />
      </div>
      <div aria-live="polite">
        {faults.every(({ code }) => code !== 'late-round') && (
          <p>{t('deviceSupply.late.none', { days: format.integer(daysAllowed) })}</p>
        )}
        <ul className={styles.findings}>
          {faults.map(fault =>
            fault.code === 'late-round' ? (
              <Late key={`${fault.round} ${fault.stage}`} fault={fault} rows={supply} />
            ) : (
              <OutOfOrder key={fault.row} gift={supply[fault.row]} />
            ),
          )}
        </ul>
      </div>
      {shown < today && (
        <p className={styles.soft}>
          {t('deviceSupply.late.today', {
            date: format.date(today),
            count: lateToday,
            value: format.integer(lateToday),
          })}{' '}
          <Button kind="link" onClick={() => setOwn(today)}>
            {t('deviceSupply.late.toToday')}
          </Button>
        </p>
      )}
    </PanelPart>
  )
}

type LateRound = Extract<RecordFault, { readonly code: 'late-round' }>
type StagesOutOfOrder = Extract<RecordFault, { readonly code: 'stages-out-of-order' }>

const isOfSupply = (fault: RecordFault): fault is LateRound | StagesOutOfOrder =>
  fault.code === 'late-round' || fault.code === 'stages-out-of-order'

function Late({ fault, rows }: { readonly fault: LateRound; readonly rows: readonly SupplyRow[] }) {
  const { t, format } = useText()
  const { round, stage, since, days, devices } = fault
  const thingsOnly =
    devices === 0 && rows.some(row => row.round === round && (row.kind === 'sim' || row.kind === 'other'))
  return (
    <li>
      <Emphasised
        text={t('deviceSupply.late.line', {
          round,
          stage: t(`deviceSupply.stage.${stage}`),
          since: format.date(since),
          days: format.integer(days),
          devices:
            devices === null
              ? t('deviceSupply.late.unknownDevices')
              : thingsOnly
                ? t('deviceSupply.late.things')
                : t('deviceSupply.devices', { count: devices, value: format.integer(devices) }),
        })}
      />
      <small>{t(`deviceSupply.late.todo.${stage}`)}</small>
    </li>
  )
}

function OutOfOrder({ gift }: { readonly gift: SupplyRow }) {
  const { t, format, language } = useText()
  const dates = SUPPLY_STAGES.filter(stage => gift.dates[stage] !== null).map(
    stage => `${t(`deviceSupply.stage.${stage}`)} ${format.date(gift.dates[stage])}`,
  )
  return (
    <li>
      <Emphasised
        text={t('deviceSupply.late.order', {
          round: gift.round,
          donor: illustrativeMark(gift.donor, language),
          dates: dates.join(', '),
        })}
      />
      <small>{t('deviceSupply.late.orderTodo')}</small>
    </li>
  )
}
