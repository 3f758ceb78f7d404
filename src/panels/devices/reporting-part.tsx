/** Who reported, of those who have to, and as of when; below it who is still waited for. Stands beside every total. */
import { useMemo } from 'react'
import { reporting } from '@/domain/allocation/reporting'
import type { Dataset } from '@/domain/dataset/dataset'
import type { CountUnit } from '@/domain/dataset/records'
import { useText } from '@/i18n/use-text'
import styles from './devices.module.css'
import { useOfficeName } from './use-office-name'

interface Props {
  readonly dataset: Dataset
  readonly countUnit: CountUnit
}

export function ReportingPart({ dataset, countUnit }: Props) {
  const { t, format } = useText()
  const officeName = useOfficeName()
  const { districts, soUnits, asOf, waiting } = useMemo(
    () => reporting(dataset, countUnit),
    [dataset, countUnit],
  )
  return (
    <>
      <p className={styles.soft}>
        {t('devices.need.reporting', {
          districts: format.integer(districts.reported),
          ofDistricts: format.integer(districts.of),
          so: format.integer(soUnits.reported),
          ofSo: format.integer(soUnits.of),
          date: format.date(asOf),
        })}{' '}
        {countUnit === 'pupil' && t('devices.need.apart')}
      </p>
      {waiting.length > 0 && (
        <details className={styles.fold}>
          <summary>
            {t('devices.need.waitingTitle', {
              units: format.integer(waiting.reduce((sum, { silent }) => sum + silent, 0)),
              offices: format.integer(waiting.length),
            })}
          </summary>
          <ul className={styles.lines}>
            {waiting.map(({ managingUnit, silent, of }) => (
              <li key={managingUnit}>
                <span>{officeName(managingUnit)}</span>
                <span>
                  {of === 1
                    ? t('devices.need.waitingOne')
                    : t('devices.need.waitingRow', {
                        silent: format.integer(silent),
                        of: format.integer(of),
                      })}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
