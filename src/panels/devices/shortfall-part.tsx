/** What the rule on screen still leaves lacking, in devices and đồng, and the money that has not become devices yet. */
import { useMemo } from 'react'
import { deviceNorms } from '@/domain/allocation/device-norms'
import { type IdleMoney, shortfall } from '@/domain/allocation/shortfall'
import type { Dataset } from '@/domain/dataset/dataset'
import { useText } from '@/i18n/use-text'
import type { AllocationAnswer } from '@/store/results/allocation'
import { PanelPart } from '@/ui/panel'
import styles from './supply-part.module.css'

interface Props {
  readonly dataset: Dataset
  readonly answer: AllocationAnswer
}

export function ShortfallPart({ dataset, answer: { question, allocation, supply } }: Props) {
  const { t, format } = useText()
  const { settings } = question
  const lacking = useMemo(
    () => shortfall(allocation, supply, deviceNorms(dataset, settings)),
    [allocation, supply, dataset, settings],
  )
  const { normDong, missing, dong } = lacking
  const silent = allocation.waiting.length
  const programme = lacking.classes.filter(
    ({ class: name }) =>
      name !== 'other-hardship' && (name !== 'covid-bereaved' || settings.countUnit === 'pupil'),
  )
  const figures = (devices: number | null, money: number | null) => (
    <>
      <td>{devices === null ? t('devices.notReported') : format.integer(devices)}</td>
      <td>{format.integer(money)}</td>
    </>
  )
  return (
    <PanelPart title={t('deviceSupply.short.title')}>
      <table className={styles.rounds}>
        <thead>
          <tr>
            <th scope="col">{t('deviceSupply.short.class')}</th>
            <th scope="col">{t('deviceSupply.short.missing')}</th>
            <th scope="col">{t('deviceSupply.short.money')}</th>
          </tr>
        </thead>
        <tbody>
          {programme.map(each => (
            <tr key={each.class}>
              <th scope="row">{t(`devices.class.${each.class}`)}</th>
              {figures(
                each.missing,
                each.missing === null || normDong === null ? null : each.missing * normDong,
              )}
            </tr>
          ))}
          <tr data-sum>
            <th scope="row">{t('deviceSupply.short.programme')}</th>
            {figures(missing, dong)}
          </tr>
        </tbody>
      </table>
      <p className={styles.soft}>
        {t(normDong === null ? 'deviceSupply.short.noNorm' : 'deviceSupply.short.norm', {
          norm: format.integer(normDong),
          kind: t(`domain.choice.kind.${lacking.normKind}`),
          from: t(`deviceSupply.stage.${settings.fromStage}`),
        })}
        {silent > 0 && ` ${t('deviceSupply.short.silent', { count: silent, value: format.integer(silent) })}`}
      </p>
      <h4 className={styles.subhead}>{t('deviceSupply.short.idle')}</h4>
      <dl className={styles.pairs}>
        <dt>{t('deviceSupply.short.pledged')}</dt>
        <dd>
          <Idle money={lacking.pledged} />
        </dd>
        <dt>{t('deviceSupply.short.received')}</dt>
        <dd>
          <Idle money={lacking.received} />
        </dd>
      </dl>
    </PanelPart>
  )
}

function Idle({ money: { rows, dong, devices } }: { readonly money: IdleMoney }) {
  const { t, format } = useText()
  if (rows === 0) return t('deviceSupply.short.idleNone')
  return (
    <>
      {t('devices.money.dong', { value: format.integer(dong) })}
      <small>{t('deviceSupply.short.idleDevices', { devices: format.integer(devices) })}</small>
    </>
  )
}
