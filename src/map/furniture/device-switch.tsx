/** Over the map of the devices workspace: which figure it shows, and whether now or after the allocation. */
import '@/i18n/later-texts'
import { setDeviceStage } from '@/commands/set-device-stage'
import { setDeviceTheme } from '@/commands/set-device-theme'
import { useText } from '@/i18n/use-text'
import type { ShownDevices } from '@/store/results/device-figures'
import { DEVICE_STAGES, DEVICE_THEMES } from '@/store/session/devices-view'
import { Segments } from '@/ui/segments'
import { SelectBox } from '@/ui/select-box'
import styles from './device-switch.module.css'

export default function DeviceSwitch({ shown }: { readonly shown: ShownDevices }) {
  const { t } = useText()
  const { theme, stage, countUnit } = shown
  const nameOf = (value: (typeof DEVICE_THEMES)[number]) =>
    t(
      `devices.map.name.${value === 'lacking-share' && countUnit === 'household' ? 'lacking-households' : value}`,
    )
  return (
    <section className={styles.switch} aria-label={t('devices.map.label')}>
      <SelectBox
        label={t('devices.map.shows')}
        options={DEVICE_THEMES.map(value => ({ value, label: nameOf(value) }))}
        value={theme}
        onChange={setDeviceTheme}
      />
      {theme !== 'allocated' && (
        <Segments
          label={t('devices.map.stage')}
          options={DEVICE_STAGES.map(value => ({ value, label: t(`devices.map.${value}`) }))}
          value={stage}
          onChange={setDeviceStage}
        />
      )}
    </section>
  )
}
