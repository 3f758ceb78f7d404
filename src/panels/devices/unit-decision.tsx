/** What was decided about one unit apart from the common rule, by whom and why; and the form that decides it. */
import { useState } from 'react'
import { useStore } from 'zustand'
import { excludeUnit } from '@/commands/exclude-unit'
import { lockUnit } from '@/commands/lock-unit'
import { openUnit } from '@/commands/open-unit'
import type { UnitState } from '@/domain/plan/device-records'
import { useText } from '@/i18n/use-text'
import { readNumber } from '@/ingest/values/read-number'
import { currentPlan } from '@/store/document/current-plan'
import { Button } from '@/ui/button'
import { DraftField } from '@/ui/draft-field'
import { AuthorField } from '../decision/author-field'
import type { OfCommonStock } from './common-stock-of'
import styles from './unit-sheet.module.css'

export function UnitDecision({ unitCode, most, given }: OfCommonStock & { readonly unitCode: string }) {
  const { t, format } = useText()
  const record = useStore(currentPlan, state => state.records.unitDecisions.get(unitCode))
  const [deciding, setDeciding] = useState<UnitState | null>(null)
  const stands = record && record.stands.state !== 'open' ? record.stands : null
  const said = ({ by, on, reason }: { by: string | null; on: string; reason: string }) =>
    t('devices.unit.said', { by: by ?? t('devices.unit.nobody'), date: format.date(on), reason })
  return (
    <div className={styles.decision}>
      <h4>{t('devices.unit.decide')}</h4>
      {stands && (
        <p>
          <strong>
            {stands.state === 'locked'
              ? t('devices.unit.locked', { quantity: format.integer(stands.quantity) })
              : t('devices.unit.excluded')}
          </strong>
          <br />
          {said(stands)}
        </p>
      )}
      {stands?.state === 'locked' && stands.quantity !== null && given < stands.quantity && (
        <p className={styles.soft}>
          {t(given === (most ?? 0) ? 'devices.unit.lockedNeed' : 'devices.unit.lockedStock', {
            quantity: format.integer(given),
          })}
        </p>
      )}
      {record && record.others.length > 0 && (
        <p className={styles.soft}>
          {t('devices.unit.others')} {record.others.map(said).join(' · ')}
        </p>
      )}
      {deciding ? (
        <DecisionForm unitCode={unitCode} state={deciding} most={most} onDone={() => setDeciding(null)} />
      ) : (
        <div className={styles.buttons}>
          <Button onClick={() => setDeciding('locked')}>{t('devices.unit.lock')}</Button>
          <Button onClick={() => setDeciding('excluded')}>{t('devices.unit.exclude')}</Button>
          {stands && <Button onClick={() => setDeciding('open')}>{t('devices.unit.open')}</Button>}
        </div>
      )}
    </div>
  )
}

interface FormProps {
  readonly unitCode: string
  readonly state: UnitState
  readonly most: number | null
  readonly onDone: () => void
}

function DecisionForm({ unitCode, state, most, onDone }: FormProps) {
  const { t, language, format } = useText()
  const [quantity, setQuantity] = useState('')
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const devices = readNumber(quantity, language)
  const whole = devices !== null && Number.isInteger(devices) && devices >= 1 ? devices : null
  const tooMany = whole !== null && most !== null && whole > most
  const couldTake = t(most === null ? 'devices.unit.mostUnknown' : 'devices.unit.most', {
    quantity: format.integer(most),
  })
  const quantityFault = whole === null ? t('devices.unit.quantityFault') : tooMany ? couldTake : null
  const keep = () => {
    setAsked(true)
    if (reason.trim() === '' || (state === 'locked' && quantityFault !== null)) return
    if (state === 'locked' && whole !== null) lockUnit(unitCode, whole, reason.trim())
    if (state === 'excluded') excludeUnit(unitCode, reason.trim())
    if (state === 'open') openUnit(unitCode, reason.trim())
    onDone()
  }
  return (
    <form
      className={styles.decision}
      onSubmit={event => {
        event.preventDefault()
        keep()
      }}
    >
      {state === 'locked' && (
        <DraftField
          label={t('devices.unit.quantity')}
          kind="number"
          value={quantity}
          note={couldTake}
          fault={asked ? quantityFault : null}
          onChange={setQuantity}
        />
      )}
      <DraftField
        label={t('devices.unit.reason')}
        value={reason}
        placeholder={t('devices.unit.reasonExample')}
        fault={asked && reason.trim() === '' ? t('devices.unit.reasonNeeded') : null}
        onChange={setReason}
      />
      <AuthorField />
      <div className={styles.buttons}>
        <Button kind="main" onClick={keep}>
          {t('devices.unit.keep')}
        </Button>
        <Button onClick={onDone}>{t('devices.unit.cancel')}</Button>
      </div>
    </form>
  )
}
