/** Beside the pointer in the devices workspace: what the commune lacks, gets and can use, now and after the allocation. */
import { useText } from '@/i18n/use-text'
import type { ShownDevices, StageValues } from '@/store/results/device-figures'
import { Line } from './tooltip-line'

interface Props {
  readonly shown: ShownDevices
  readonly commune: number
}

export function DeviceLines({ shown: { values, countUnit }, commune }: Props) {
  const { t, format } = useText()
  const devices = (value: number) =>
    Number.isNaN(value) ? '—' : `${format.integer(value)}\u00a0${t('devices.map.unit')}`
  const share = (value: number) => (Number.isNaN(value) ? '—' : format.share(value))
  const change = ({ before, after }: StageValues, write: (value: number) => string) => {
    const [now, then] = [write(before[commune] ?? Number.NaN), write(after[commune] ?? Number.NaN)]
    return now === then ? now : t('devices.map.change', { before: now, after: then })
  }
  return (
    <>
      <Line name={t('devices.map.short.lacking')} value={change(values.lacking, devices)} />
      <Line name={t(`devices.map.share.${countUnit}`)} value={change(values['lacking-share'], share)} />
      <Line
        name={t('devices.map.short.allocated')}
        value={devices(values.allocated.after[commune] ?? Number.NaN)}
      />
      <Line name={t('devices.map.short.both')} value={change(values.both, share)} />
    </>
  )
}
