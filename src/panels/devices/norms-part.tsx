/** What one device of a kind costs: the norm of the data with its source, or one's own. */
import { useStore } from 'zustand'
import { setNorm } from '@/commands/set-norm'
import { EQUIPPING_KINDS, normRecord } from '@/domain/allocation/device-norms'
import type { DeviceKind } from '@/domain/dataset/records'
import { useText } from '@/i18n/use-text'
import { readNumber } from '@/ingest/values/read-number'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { PanelPart } from '@/ui/panel'
import { TextField } from '@/ui/text-field'
import styles from './devices.module.css'

export function NormsPart() {
  const { t } = useText()
  return (
    <PanelPart title={t('devices.norms.title')}>
      {EQUIPPING_KINDS.map(kind => (
        <NormField key={kind} kind={kind} />
      ))}
      <p className={styles.soft}>{t('devices.norms.help')}</p>
    </PanelPart>
  )
}

function NormField({ kind }: { readonly kind: DeviceKind }) {
  const { t, format, language } = useText()
  const dataset = useStore(currentDataset, state => state.dataset)
  const own = useStore(currentPlan, state => state.plan.allocation.normsDong[kind] ?? null)
  const norm = dataset && normRecord(dataset, kind)
  const dong = own ?? norm?.value ?? null
  const dongOf = (text: string): number | null => {
    const value = readNumber(text, language)
    return value !== null && Number.isInteger(value) && value > 0 ? value : null
  }
  const note = [
    own === null ? null : t('devices.norms.own'),
    norm?.value == null
      ? t('devices.norms.none')
      : t('devices.norms.source', {
          value: format.integer(norm.value),
          source: norm.source,
          date: format.date(norm.asOf),
        }),
  ]
    .filter(part => part !== null)
    .join(' ')
  return (
    <TextField
      label={t('devices.norms.of', { kind: t(`domain.choice.kind.${kind}`) })}
      kind="number"
      value={dong === null ? '' : format.integer(dong)}
      note={note}
      fault={text => (text.trim() === '' || dongOf(text) !== null ? null : t('devices.norms.fault'))}
      onCommit={text => {
        const value = dongOf(text)
        // Emptied, or the data's own again: the norm of the data stands.
        setNorm(kind, value === norm?.value ? null : value)
      }}
    />
  )
}
