/** Records one hand-over, or corrects one: what is wrong is said beside its field, what would be out of order before it is kept. */
import { useState } from 'react'
import { correctHandover } from '@/commands/correct-handover'
import { recordHandover } from '@/commands/record-handover'
import { today } from '@/commands/today'
import { NEED_CLASSES, type NeedClass } from '@/domain/dataset/records'
import type { PlanHandover } from '@/domain/plan/device-records'
import type { HandoverDraft, HandoverFault } from '@/domain/plan/handover-faults'
import { useText } from '@/i18n/use-text'
import { readDate } from '@/ingest/values/read-date'
import { readNumber } from '@/ingest/values/read-number'
import type { AllocationAnswer } from '@/store/results/allocation'
import { Button } from '@/ui/button'
import { DraftField } from '@/ui/draft-field'
import { SelectBox } from '@/ui/select-box'
import { AuthorField } from '../decision/author-field'
import styles from './devices.module.css'
import own from './handover.module.css'
import { type HandoverWarning, handoverWarnings, type RoundSum } from './handover-sums'
import { UnitField } from './unit-field'
import { usePlacesOfUnits } from './use-places-of-units'

interface Props {
  readonly answer: AllocationAnswer
  readonly sums: readonly RoundSum[]
  /** `null`: a new one. */
  readonly before: PlanHandover | null
  readonly onDone: () => void
}

export function HandoverForm({ answer, sums, before, onDone }: Props) {
  const { t, format, language } = useText()
  const places = usePlacesOfUnits()
  const [round, setRound] = useState(before?.round ?? '')
  const [unit, setUnit] = useState<string | null>(before?.unitCode ?? null)
  const [kind, setKind] = useState<NeedClass>(before?.class ?? 'poor')
  const [quantity, setQuantity] = useState(before ? String(before.quantity) : '')
  const [day, setDay] = useState(format.date(before?.handedOverAt ?? today()))
  const [note, setNote] = useState(before?.note ?? '')
  const [faults, setFaults] = useState<readonly HandoverFault[]>([])
  const [said, setSaid] = useState<string | null>(null)
  const draft: HandoverDraft = {
    round,
    unitCode: unit ?? '',
    class: kind,
    quantity: readNumber(quantity, language) ?? Number.NaN,
    handedOverAt: readDate(day) ?? '',
    note: note.trim() || null,
  }
  const complete = round !== '' && unit !== null && draft.quantity >= 1
  const warnings = complete ? handoverWarnings(draft, before, answer.needs, sums) : []
  const nameOf = (code: string) => places.get(code)?.name ?? code
  const keep = () => {
    setSaid(null)
    if (before) {
      const wrong = correctHandover(before.id, draft)
      setFaults(wrong)
      if (wrong.length === 0) onDone()
      return
    }
    const { recorded, refused } = recordHandover(draft)
    setFaults(refused[0]?.faults ?? [])
    if (refused.length > 0) return
    setSaid(
      recorded > 0
        ? t('deviceHandover.done', {
            quantity: format.integer(draft.quantity),
            unit: nameOf(draft.unitCode),
          })
        : t('deviceHandover.already'),
    )
    if (recorded === 0) return
    // The next one is mostly of the same round and day, for another unit.
    setUnit(null)
    setQuantity('')
    setNote('')
  }
  const saidOf = (...codes: readonly HandoverFault[]) => {
    const code = codes.find(one => faults.includes(one))
    return code ? t(`deviceRecords.fault.${code}`, { round, unit: draft.unitCode }) : null
  }
  const warned = warnings.some(({ code }) => code !== 'silent')
  return (
    <form
      className={own.form}
      aria-label={t(before ? 'deviceHandover.correct' : 'deviceHandover.record')}
      onSubmit={event => {
        event.preventDefault()
        keep()
      }}
    >
      <div>
        <SelectBox
          label={t('deviceHandover.round')}
          options={[
            { value: '', label: t('deviceHandover.chooseRound') },
            ...sums
              .filter(({ inSupply }) => inSupply)
              .map(sum => ({ value: sum.round, label: `${sum.round} · ${givenOf(sum, t, format)}` })),
          ]}
          value={round}
          onChange={setRound}
        />
        {faults.includes('round-unknown') && (
          <small className={own.fault}>
            {round === '' ? t('deviceHandover.roundNeeded') : saidOf('round-unknown')}
          </small>
        )}
      </div>
      <UnitField
        value={unit}
        fault={
          faults.includes('unit-unknown')
            ? unit === null
              ? t('deviceHandover.unitNeeded')
              : saidOf('unit-unknown')
            : null
        }
        onChange={setUnit}
      />
      <SelectBox
        label={t('deviceHandover.class')}
        options={NEED_CLASSES.map(value => ({ value, label: t(`devices.class.${value}`) }))}
        value={kind}
        onChange={setKind}
      />
      <div className={styles.pair}>
        <DraftField
          label={t('deviceHandover.quantity')}
          kind="number"
          value={quantity}
          fault={saidOf('quantity-not-whole')}
          onChange={setQuantity}
        />
        <DraftField
          label={t('deviceHandover.day')}
          value={day}
          placeholder={t('deviceHandover.dayExample')}
          fault={saidOf('day-unreadable', 'day-after-today')}
          onChange={setDay}
        />
      </div>
      <div className={styles.pair}>
        <DraftField
          label={t('deviceHandover.note')}
          value={note}
          placeholder={t('deviceHandover.noteExample')}
          onChange={setNote}
        />
        <AuthorField />
      </div>
      {warnings.map(warning => (
        <p
          key={warning.code}
          role="status"
          className={warning.code === 'silent' ? styles.soft : styles.warning}
        >
          {warningText(warning)}
        </p>
      ))}
      <div className={own.buttons}>
        <Button kind="main" onClick={keep}>
          {t(`deviceHandover.${before ? 'keepCorrection' : warned ? 'keepAnyway' : 'keep'}`)}
        </Button>
        {before && <Button onClick={onDone}>{t('deviceHandover.cancel')}</Button>}
      </div>
      <p role="status" className={styles.soft}>
        {said}
      </p>
    </form>
  )

  function warningText(warning: HandoverWarning): string {
    const words = { unit: nameOf(draft.unitCode), round, quantity: format.integer(draft.quantity) }
    if (warning.code === 'need')
      return t('deviceHandover.warning.need', { ...words, open: format.integer(warning.open) })
    if (warning.code === 'stock')
      return t('deviceHandover.warning.stock', { ...words, left: format.integer(warning.left) })
    return t('deviceHandover.warning.silent', words)
  }
}

type Words = ReturnType<typeof useText>

/** "đã giao 2.025/2.025". */
export const givenOf = ({ given, held }: RoundSum, t: Words['t'], format: Words['format']): string =>
  held === null
    ? t('deviceHandover.rounds.unknown', { given: format.integer(given) })
    : t('deviceHandover.rounds.given', { given: format.integer(given), held: format.integer(held) })
