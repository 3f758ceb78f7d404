/** Need of each district office and of the units under the Department, the largest first. */
import { useMemo } from 'react'
import type { UnitNeed } from '@/domain/allocation/facts'
import { needSums } from '@/domain/allocation/need-sums'
import { useText } from '@/i18n/use-text'
import { PanelPart } from '@/ui/panel'
import styles from './devices.module.css'
import { useOfficeName } from './use-office-name'

export function NeedByOffice({ needs }: { readonly needs: readonly UnitNeed[] }) {
  const { t, format } = useText()
  const officeName = useOfficeName()
  const offices = useMemo(
    () =>
      [...needSums(needs, 'managing-unit')].sort(
        (a, b) => (b.programme.open.sum ?? -1) - (a.programme.open.sum ?? -1) || (a.code < b.code ? -1 : 1),
      ),
    [needs],
  )
  return (
    <PanelPart>
      <table className={styles.table}>
        <caption>{t('devices.need.byDistrict')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('devices.need.district')}</th>
            <th scope="col">{t('devices.need.without')}</th>
            <th scope="col">{t('devices.need.open')}</th>
          </tr>
        </thead>
        <tbody>
          {offices.map(({ code, programme }) => (
            <tr key={code}>
              <th scope="row">{officeName(code)}</th>
              <td>{format.integer(programme.withoutDevice.sum)}</td>
              <td>{format.integer(programme.open.sum)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PanelPart>
  )
}
