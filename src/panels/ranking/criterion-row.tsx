/** One criterion: its name, its share of the weights, its slider, its direction. */
import { useRef } from 'react'
import { useStore } from 'zustand'
import { removeCriterion } from '@/commands/remove-criterion'
import { setDirection } from '@/commands/set-direction'
import { setWeight } from '@/commands/set-weight'
import { isNeedCriterion } from '@/domain/need/criteria'
import type { CriterionSetting } from '@/domain/plan/plan'
import { useText } from '@/i18n/use-text'
import { results } from '@/store/results/results'
import { criterionColour } from '@/ui/criterion-colour'
import { Icon } from '@/ui/icon'
import { Choice, PopoverButton } from '@/ui/popover-button'
import { WeightSlider } from '@/ui/weight-slider'
import { useNameOf } from '../names'
import styles from './criterion-row.module.css'

interface Props {
  readonly criterion: CriterionSetting
  /** Sum of all weights on the sliders. */
  readonly total: number
}

export function CriterionRow({ criterion: { id, weight, direction }, total }: Props) {
  const { t, format } = useText()
  const name = useNameOf()(id)
  // A drag is one step of undo: every move of it carries the same gesture.
  const gesture = useRef(0)
  const gone = useStore(results, state => state.ranking !== null && !state.ranking.criteria.includes(id))
  const share = format.share(total > 0 ? weight / total : 0)
  return (
    <div className={styles.row} data-gone={gone || undefined}>
      {isNeedCriterion(id) ? (
        <PopoverButton className={styles.name} button={name}>
          {() => <p className={styles.definition}>{t(`ranking.define.${id}`)}</p>}
        </PopoverButton>
      ) : (
        <span className={styles.name}>{name}</span>
      )}
      <span className={styles.share}>{share}</span>
      <PopoverButton
        className={styles.more}
        label={t('ranking.direction', { name })}
        button={<Icon name={direction === 'higher-first' ? 'arrowUp' : 'arrowDown'} size={14} />}
        width={240}
      >
        {close => {
          const then = (act: () => unknown) => () => {
            act()
            close()
          }
          return (
            <>
              <Choice onClick={then(() => setDirection(id, 'higher-first'))}>
                {t('ranking.higherFirst')}
              </Choice>
              <Choice onClick={then(() => setDirection(id, 'lower-first'))}>{t('ranking.lowerFirst')}</Choice>
              <Choice onClick={then(() => removeCriterion(id))}>{t('ranking.remove', { name })}</Choice>
            </>
          )
        }}
      </PopoverButton>
      <div className={styles.slider}>
        <WeightSlider
          label={t('ranking.weightOf', { name })}
          value={weight}
          valueText={t('ranking.share', { share })}
          colour={criterionColour(id)}
          onChange={value => setWeight(id, value, `${id}-${gesture.current}`)}
          onSettle={() => {
            gesture.current++
          }}
        />
      </div>
      {gone && <p className={styles.note}>{t('ranking.gone')}</p>}
    </div>
  )
}
