/** One commune of the programme: what its pupils can use, what its units need and get, and the gaps that are marked in it. */
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { goToMark } from '@/commands/go-to-mark'
import { selectCommune } from '@/commands/select-commune'
import { selectUnit } from '@/commands/select-unit'
import { setDevicePart } from '@/commands/set-device-part'
import { communeIndex } from '@/domain/dataset/commune-index'
import type { CommuneCode } from '@/domain/units'
import { districtName } from '@/i18n/district-name'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { deviceResults } from '@/store/results/device-figures'
import { Emphasised } from '@/ui/emphasised'
import { IconButton } from '@/ui/icon-button'
import styles from './commune-card.module.css'
import { unitLines } from './unit-lines'
import { UsableBars } from './usable-bar'
import { useMarksOf } from './use-marks-of'
import { useUnitWords } from './use-unit-words'

export function CommuneCard({ code }: { readonly code: CommuneCode }) {
  const { t, format, language } = useText()
  const { nameOf, shortNameOf } = useUnitWords()
  const marks = useMarksOf()(code)
  const dataset = useStore(currentDataset, state => state.dataset)
  const figures = useStore(deviceResults, state => state.figures)
  const answer = figures?.answer
  const lines = useMemo(
    () =>
      answer
        ? unitLines(answer.question, answer.allocation).filter(({ unit }) => unit.communeCode === code)
        : [],
    [answer, code],
  )
  const at = dataset ? communeIndex(dataset).get(code) : undefined
  const commune = at === undefined ? undefined : dataset?.records.communes[at]
  const own = at === undefined ? undefined : figures?.communes[at]
  if (!commune || at === undefined || !figures || !own) return null
  const openUnit = (unitCode: string) => {
    selectUnit(unitCode)
    setDevicePart('allocation')
  }
  return (
    <section
      className={styles.card}
      aria-label={t('devices.commune.label', { name: commune.communeName })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reached by keyboard
      tabIndex={0}
    >
      <header className={styles.head}>
        <h3>{nameOf(code)}</h3>
        <IconButton icon="close" label={t('devices.commune.close')} onClick={() => selectCommune(null)} />
        <p>{districtName(commune.districtName, language)}</p>
      </header>
      {own.open === null ? (
        <p>{t('devices.commune.silent')}</p>
      ) : (
        <p>
          <Emphasised
            text={t('devices.commune.figures', {
              open: format.integer(own.open),
              allocated: format.integer(own.allocated),
              lacking: format.integer(own.lacking),
            })}
          />
        </p>
      )}
      <h4>{t('devices.usable.title')}</h4>
      <UsableBars before={figures.before[at]} after={figures.after[at]} />
      <h4>{t('devices.commune.units')}</h4>
      <ul className={styles.lines}>
        {lines.map(({ unit, need, got }) => (
          <li key={unit.unitCode}>
            <button type="button" title={nameOf(unit.unitCode)} onClick={() => openUnit(unit.unitCode)}>
              {shortNameOf(unit.unitCode)}
            </button>
            <span>
              {need === null
                ? t('devices.notReported')
                : need === 0 && got === 0
                  ? t('devices.list.noNeed')
                  : t('devices.commune.unit', { got: format.integer(got), need: format.integer(need) })}
            </span>
          </li>
        ))}
      </ul>
      <h4>{t('devices.commune.marks')}</h4>
      {marks.length === 0 ? (
        <p className={styles.soft}>{t('devices.commune.noMarks')}</p>
      ) : (
        <ul className={styles.lines}>
          {marks.map(mark => (
            <li key={mark.id}>
              <button type="button" onClick={() => goToMark(mark.id)}>
                {mark.name ?? t('devices.commune.unnamed')}
              </button>
              <span>{t(`registerFile.status.${mark.status}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
