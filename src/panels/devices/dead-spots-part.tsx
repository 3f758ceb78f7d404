/** Devices that are going where there is no 4G, to whom, and what would help there. Folded: a warning, not the list itself. */
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { selectUnit } from '@/commands/select-unit'
import { type DeadSpot, deadSpots } from '@/domain/allocation/dead-spots'
import { schoolSignal } from '@/domain/allocation/school-signal'
import { illustrativeMark } from '@/i18n/illustrative-mark'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import type { AllocationAnswer } from '@/store/results/allocation'
import { results } from '@/store/results/results'
import styles from './dead-spots-part.module.css'
import { useMarksOf } from './use-marks-of'
import { useUnitWords } from './use-unit-words'

export function DeadSpotsPart({ answer }: { readonly answer: AllocationAnswer }) {
  const { t, format } = useText()
  const spots = useDeadSpots(answer)
  if (!spots) return <p className={styles.quiet}>{t('devices.dead.noCoverage')}</p>
  if (spots.length === 0) return <p className={styles.quiet}>{t('devices.dead.none')}</p>
  const devices = Math.round(spots.reduce((sum, spot) => sum + spot.devicesWithout, 0))
  return (
    <details className={styles.part}>
      <summary>
        <strong>{t('devices.dead.title', { devices: format.integer(devices) })}</strong>
        <span>{t('devices.dead.places', { value: format.integer(spots.length) })}</span>
      </summary>
      <p className={styles.help}>{t('devices.dead.help')}</p>
      <ul className={styles.spots} aria-label={t('devices.dead.title', { devices: format.integer(devices) })}>
        {spots.map(spot => (
          <Spot key={spot.unitCode} spot={spot} />
        ))}
      </ul>
    </details>
  )
}

function Spot({ spot }: { readonly spot: DeadSpot }) {
  const { t, format, language } = useText()
  const { nameOf, shortNameOf } = useUnitWords()
  const { unitCode, devices, devicesWithout, withoutSignal, pupilsWithout, basis, help, marks } = spot
  if (unitCode === null) return null
  return (
    <li>
      <button type="button" title={nameOf(unitCode)} onClick={() => selectUnit(unitCode)}>
        {shortNameOf(unitCode)}
      </button>
      <span>
        {[
          basis === 'school'
            ? t('devices.dead.school', { devices: format.integer(devices) })
            : t('devices.dead.commune', {
                devices: format.integer(devices),
                without: format.number(devicesWithout, devicesWithout < 1 ? 1 : 0),
                share: format.share(withoutSignal),
              }),
          pupilsWithout !== null &&
            t('devices.dead.pupils', { pupils: format.integer(Math.round(pupilsWithout)) }),
          marks.length > 0 && t('devices.dead.marks', { value: format.integer(marks.length) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {help && (
        <span className={styles.helps}>
          {help.of === 'sim'
            ? t('devices.dead.sim', {
                operator: illustrativeMark(help.operator, language),
                share: format.share(help.share),
              })
            : t('devices.dead.offline')}
        </span>
      )}
    </li>
  )
}

/** `null`: nobody told where there is a signal. */
function useDeadSpots({ question, allocation, needs }: AllocationAnswer): readonly DeadSpot[] | null {
  const dataset = useStore(currentDataset, state => state.dataset)
  const signalMinimumDbm = useStore(currentPlan, state => state.plan.signalMinimumDbm)
  const coverage = useStore(results, state => state.coverage)
  const need = useStore(results, state => state.need)
  const marksOf = useMarksOf()
  const operatorsAt = useMemo(() => {
    if (!dataset) return null
    // Schools do not move: each is looked up once, however often a slider changes who gets devices.
    const ask = schoolSignal(dataset, { signalMinimumDbm })
    const known = new Map<string, readonly string[] | null>()
    return (code: string) => {
      const before = known.get(code)
      if (before !== undefined) return before
      const now = ask(code)
      known.set(code, now)
      return now
    }
  }, [dataset, signalMinimumDbm])
  return useMemo(() => {
    if (!need || !operatorsAt || need.communes.every(({ mobile }) => mobile.value === null)) return null
    return deadSpots({
      units: question.units,
      allocation,
      needs,
      communes: need.communes,
      coverage,
      operatorsAt,
      marksOf: code => marksOf(code).map(({ id }) => id),
    })
  }, [question, allocation, needs, need, coverage, operatorsAt, marksOf])
}
