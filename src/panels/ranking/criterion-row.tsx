/** One criterion: its name, its share of the weights, its slider, its direction. */
import { Menu, Tooltip, UnstyledButton } from '@mantine/core'
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
      <Tooltip
        label={isNeedCriterion(id) ? t(`ranking.define.${id}`) : name}
        multiline
        w={280}
        openDelay={500}
        withArrow
      >
        <span className={styles.name}>{name}</span>
      </Tooltip>
      <span className={styles.share}>{share}</span>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <UnstyledButton className={styles.more} aria-label={t('ranking.direction', { name })}>
            <Icon name={direction === 'higher-first' ? 'arrowUp' : 'arrowDown'} size={14} />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setDirection(id, 'higher-first')}>{t('ranking.higherFirst')}</Menu.Item>
          <Menu.Item onClick={() => setDirection(id, 'lower-first')}>{t('ranking.lowerFirst')}</Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => removeCriterion(id)}>{t('ranking.remove', { name })}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
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
