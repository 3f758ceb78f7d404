/** The right column of the devices workspace: need, supply, allocation, hand-over, papers; one part at a time. */
import '@/i18n/later-texts'
import { type ComponentType, lazy, Suspense } from 'react'
import { useStore } from 'zustand'
import { setDevicePart } from '@/commands/set-device-part'
import { useText } from '@/i18n/use-text'
import { DEVICE_PARTS, type DevicePart } from '@/store/session/devices-view'
import { session } from '@/store/session/session'
import { TabBar } from '@/ui/tab-bar'
import { CommuneCardLater } from './commune-card-later'
import styles from './device-answer.module.css'
import { NeedPart } from './need-part'

const later = (load: () => Promise<ComponentType>) => lazy(async () => ({ default: await load() }))

const PARTS: Record<DevicePart, ComponentType> = {
  need: NeedPart,
  supply: later(() => import('./supply-part').then(module => module.SupplyPart)),
  allocation: later(() => import('./allocation-part').then(module => module.AllocationPart)),
  handover: later(() => import('./handover-part').then(module => module.HandoverPart)),
  publish: later(() => import('./publish-part').then(module => module.PublishPart)),
}

export function DeviceAnswer() {
  const { t } = useText()
  const part = useStore(session, state => state.devices.part)
  const Part = PARTS[part]
  return (
    <div className={styles.answer}>
      <TabBar
        id="device"
        label={t('devices.parts.label')}
        tabs={DEVICE_PARTS.map(value => ({ value, label: t(`devices.parts.${value}`) }))}
        value={part}
        onChange={setDevicePart}
      />
      <div id="device-part" className={styles.body} role="tabpanel" aria-labelledby={`device-tab-${part}`}>
        <Suspense fallback={<p className={styles.waiting}>{t('devices.computing')}</p>}>
          <Part />
        </Suspense>
      </div>
      <CommuneCardLater />
    </div>
  )
}
