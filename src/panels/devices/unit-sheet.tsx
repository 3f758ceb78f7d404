/** One unit: why it gets what it gets, of which gifts, by class; and what somebody decided about it apart from the rule. */

import { selectUnit } from '@/commands/select-unit'
import { allocationSentence } from '@/i18n/allocation-sentence'
import { textIn } from '@/i18n/text'
import { useText } from '@/i18n/use-text'
import type { AllocationAnswer } from '@/store/results/allocation'
import { IconButton } from '@/ui/icon-button'
import { commonStockOf } from './common-stock-of'
import { MetBar } from './met-bar'
import { UnitDecision } from './unit-decision'
import type { UnitLine } from './unit-lines'
import styles from './unit-sheet.module.css'
import { useUnitWords } from './use-unit-words'

interface Props {
  readonly line: UnitLine
  readonly answer: AllocationAnswer
}

export function UnitSheet({ line, answer: { question } }: Props) {
  const { t, format, language } = useText()
  const { nameOf, placeOf } = useUnitWords()
  const { unit, rows } = line
  const gifts = giftsOf(line)
  return (
    <section className={styles.sheet} aria-label={nameOf(unit.unitCode)}>
      <header className={styles.head}>
        <h3>{nameOf(unit.unitCode)}</h3>
        <IconButton icon="close" label={t('devices.unit.close')} onClick={() => selectUnit(null)} />
        <p>{placeOf(unit)}</p>
      </header>
      <p>{`${allocationSentence(rows, unit, textIn(language), format)}.`}</p>
      {rows
        .filter(row => row.need !== null && row.need > 0)
        .map(row => (
          <MetBar key={row.class} class={row.class} need={row.need} allocated={row.allocated} />
        ))}
      <h4>{t('devices.unit.from')}</h4>
      {gifts.length === 0 ? (
        <p className={styles.soft}>{t('devices.unit.nothing')}</p>
      ) : (
        <ul className={styles.lines}>
          {gifts.map(([lot, quantity]) => {
            const gift = question.lots[lot]
            return (
              <li key={lot}>
                {t('devices.unit.fromRow', {
                  round: gift.round,
                  quantity: format.integer(quantity),
                  kind: t(`domain.choice.kind.${gift.kind}`),
                  donor: gift.donor,
                })}
                {gift.schoolCode !== null && ` (${t('devices.unit.atSchool')})`}
              </li>
            )
          })}
        </ul>
      )}
      <UnitDecision unitCode={unit.unitCode} {...commonStockOf(line, question.lots)} />
    </section>
  )
}

/** Devices of each lot, all classes together, in the order of the lots. */
function giftsOf({ rows }: UnitLine): readonly (readonly [lot: number, quantity: number])[] {
  const gifts = new Map<number, number>()
  for (const { lot, quantity } of rows.flatMap(row => row.from))
    gifts.set(lot, (gifts.get(lot) ?? 0) + quantity)
  return [...gifts].sort(([a], [b]) => a - b)
}
