/** One criterion: its name, its share of the weights, its slider or its place, what it really does, and its menu. */
import { Suspense, useRef } from 'react'
import { useStore } from 'zustand'
import { setWeight } from '@/commands/set-weight'
import { isNeedCriterion, type NeedCriterion } from '@/domain/need/criteria'
import { isDistanceId } from '@/domain/need/distance-criterion'
import type { Pull } from '@/domain/ranking/pull'
import { useText } from '@/i18n/use-text'
import { currentPlan } from '@/store/document/current-plan'
import { criterionColour } from '@/ui/criterion-colour'
import { Icon } from '@/ui/icon'
import { PopoverButton } from '@/ui/popover-button'
import { WeightSlider } from '@/ui/weight-slider'
import { useNameOf } from '../names'
import { type Alone, AloneLine } from './alone-line'
import styles from './criteria-list.module.css'
import type { CriterionNode } from './criteria-tree'
import { CriterionSettings } from './later-parts'
import { type PlaceInOrder, PlaceMark, PlaceMoves, PlaceWords } from './place-controls'
import { PullLine } from './pull-line'

interface Props {
  readonly node: CriterionNode
  /** `null`: no ranking, or not in it. */
  readonly pull: Pull | null
  readonly place?: PlaceInOrder
  readonly alone?: Alone
}

export function CriterionRow({
  node: { setting, shown: whole, shownInGroup, gone },
  pull,
  place,
  alone = false,
}: Props) {
  const { t, format } = useText()
  const { id, weight, direction } = setting
  const name = useNameOf()(id)
  // Under lexicographic order weights in the whole mean nothing: inside a group its own are told.
  const ordered = useStore(currentPlan, state => state.plan.aggregation === 'lexicographic')
  const shown = format.share(ordered ? shownInGroup : whole)
  // A drag is one step of undo: every move of it carries the same gesture.
  const gesture = useRef(0)
  const menu = (
    <PopoverButton
      className={styles.more}
      label={t('criteria.criterion.menu', { name })}
      button={<Icon name="more" size={18} />}
      width={340}
    >
      {close => (
        <Suspense>
          <CriterionSettings criterion={setting} compared={place && place.at !== null} close={close} />
        </Suspense>
      )}
    </PopoverButton>
  )
  const below = (
    <>
      {gone ? (
        <p className={styles.note}>{t('ranking.gone')}</p>
      ) : ordered && !place && direction === 'higher-first' ? null : (
        <PullLine name={name} pull={pull} lower={direction === 'lower-first'}>
          {place && <PlaceWords place={place} />}
        </PullLine>
      )}
    </>
  )
  if (place)
    return (
      <div className={styles.placed} data-gone={gone || undefined}>
        <PlaceMark place={place} />
        <Name id={id} name={name} swatch />
        <PlaceMoves place={place} name={name} />
        {menu}
        <div className={styles.below}>{below}</div>
      </div>
    )
  return (
    <div className={styles.row} data-gone={gone || undefined}>
      <Name id={id} name={name} swatch={alone !== false} />
      <span className={styles.share}>{shown}</span>
      {menu}
      {alone ? (
        <AloneLine alone={alone} />
      ) : (
        <div className={styles.slider}>
          <WeightSlider
            label={t('ranking.weightOf', { name })}
            value={weight}
            valueText={t(ordered ? 'criteria.order.shareInGroup' : 'ranking.share', { share: shown })}
            colour={criterionColour(id)}
            onChange={value => setWeight(id, value, `${id}-${gesture.current}`)}
            onSettle={() => {
              gesture.current++
            }}
          />
        </div>
      )}
      <div className={styles.wide}>{below}</div>
    </div>
  )
}

/** What is meant by it; `null`: the name says it all. */
function definitionOf(id: string): NeedCriterion | 'priority_area' | 'distance' | null {
  if (isNeedCriterion(id) || id === 'priority_area') return id
  return isDistanceId(id) ? 'distance' : null
}

interface NameProps {
  readonly id: string
  readonly name: string
  /** Where no slider shows the criterion's colour. */
  readonly swatch?: boolean
}

/** Where more is to be said than the name says, it opens what is meant by it. */
function Name({ id, name, swatch = false }: NameProps) {
  const { t } = useText()
  const said = (
    <>
      {swatch && <span className={styles.swatch} style={{ background: criterionColour(id) }} />}
      {name}
    </>
  )
  const definition = definitionOf(id)
  if (definition === null) return <span className={styles.name}>{said}</span>
  return (
    <PopoverButton className={styles.name} button={said}>
      {() => <p className={styles.definition}>{t(`ranking.define.${definition}`)}</p>}
    </PopoverButton>
  )
}
