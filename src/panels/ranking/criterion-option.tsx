/** One thing that communes can be ranked by, with its unit. A tick says that it is in the list. */
import { useId } from 'react'
import type { Criterion } from '@/domain/need/catalogue'
import { useText } from '@/i18n/use-text'
import { Icon } from '@/ui/icon'
import styles from './add-criterion.module.css'

interface Props {
  readonly criterion: Criterion
  readonly name: string
  readonly taken: boolean
  readonly onToggle: () => void
}

export function CriterionOption({ criterion: { id: criterion, kind, unit }, name, taken, onToggle }: Props) {
  const { t } = useText()
  const id = useId()
  const said =
    kind === 'flag'
      ? t('criteria.add.flag')
      : criterion === 'alert_level'
        ? t('criteria.add.level')
        : unit
          ? t(`domain.unit.${unit}`)
          : ''
  return (
    <button
      type="button"
      className={styles.option}
      aria-labelledby={`${id}name`}
      aria-describedby={`${id}unit`}
      aria-pressed={taken}
      onClick={onToggle}
    >
      <span>{taken && <Icon name="check" size={14} />}</span>
      <span id={`${id}name`}>{name}</span>
      <small id={`${id}unit`}>{said}</small>
    </button>
  )
}
