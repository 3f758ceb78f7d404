/** A group of criteria: folds, is weighed as one beside its siblings, and shares its weight out among what it holds. */
import { type ReactNode, Suspense, useId, useRef } from 'react'
import { useStore } from 'zustand'
import { setGroupWeight } from '@/commands/set-group-weight'
import type { Pull } from '@/domain/ranking/pull'
import type { CriterionId } from '@/domain/ranking/ranking'
import { groupTitle } from '@/i18n/preset-text'
import { useText } from '@/i18n/use-text'
import { currentPlan } from '@/store/document/current-plan'
import { Icon } from '@/ui/icon'
import { PopoverButton } from '@/ui/popover-button'
import { WeightSlider } from '@/ui/weight-slider'
import { type Alone, AloneLine } from './alone-line'
import styles from './criteria-list.module.css'
import { criteriaBelow, type GroupNode } from './criteria-tree'
import { foldedGroups, toggleFolded } from './folded-groups'
import { AddCriterion, GroupSettings } from './later-parts'
import { type PlaceInOrder, PlaceMark, PlaceMoves, PlaceWords } from './place-controls'
import { withoutMinusZero } from './pull-line'

interface Props {
  readonly node: GroupNode
  readonly pulls: ReadonlyMap<CriterionId, Pull>
  readonly place?: PlaceInOrder
  readonly alone?: Alone
  /** What stands in it. */
  readonly children: ReactNode
}

export function GroupRow({ node, pulls, place, alone = false, children }: Props) {
  const { t, format, language } = useText()
  const { setting } = node
  const list = useId()
  const name = groupTitle(setting, language)
  const open = useStore(foldedGroups, state => !state.has(setting.id))
  const ordered = useStore(currentPlan, state => state.plan.aggregation === 'lexicographic')
  const shown = format.share(ordered ? node.shownInGroup : node.shown)
  const gesture = useRef(0)
  const head = (
    <button
      type="button"
      className={styles.head}
      aria-expanded={open}
      aria-controls={list}
      title={t(open ? 'criteria.group.fold' : 'criteria.group.unfold', { name })}
      onClick={() => toggleFolded(setting.id)}
    >
      <Icon name="chevronRight" size={14} />
      {name}
    </button>
  )
  const menu = (
    <PopoverButton
      className={styles.more}
      label={t('criteria.group.menu', { name })}
      button={<Icon name="more" size={18} />}
      width={300}
    >
      {close => (
        <Suspense>
          <GroupSettings group={setting} close={close} />
        </Suspense>
      )}
    </PopoverButton>
  )
  const empty = criteriaBelow(node).length === 0
  const inside = <Inside node={node} pulls={pulls} place={place} />
  return (
    <>
      {place ? (
        <div className={styles.placed}>
          <PlaceMark place={place} />
          {head}
          <PlaceMoves place={place} name={name} />
          {menu}
          <div className={styles.below}>{inside}</div>
        </div>
      ) : (
        <div className={styles.row}>
          {head}
          <span className={styles.share}>{!empty && shown}</span>
          {menu}
          {alone && <AloneLine alone={alone} />}
          {!alone && !empty && (
            <div className={styles.slider}>
              <WeightSlider
                label={t('ranking.weightOf', { name })}
                value={setting.weight}
                valueText={t(ordered ? 'criteria.order.shareInGroup' : 'ranking.share', { share: shown })}
                colour="var(--ink-soft)"
                onChange={value => setGroupWeight(setting.id, value, `${setting.id}-${gesture.current}`)}
                onSettle={() => {
                  gesture.current++
                }}
              />
            </div>
          )}
          <div className={styles.wide}>{inside}</div>
        </div>
      )}
      <ul id={list} className={styles.inside} hidden={!open || node.children.length === 0}>
        {open && children}
      </ul>
    </>
  )
}

/** "3 criteria · real pull 60 %": pulls of a group add up. */
function Inside({ node, pulls, place }: Omit<Props, 'children'>) {
  const { t, format } = useText()
  const criteria = criteriaBelow(node)
  if (criteria.length === 0)
    return (
      <>
        <p className={styles.soft}>{t('criteria.group.empty')}</p>
        <PopoverButton className={styles.fill} button={`+ ${t('criteria.group.fill')}`} width={360}>
          {() => (
            <Suspense>
              <AddCriterion first={node.setting.id} />
            </Suspense>
          )}
        </PopoverButton>
      </>
    )
  const known = criteria.flatMap(({ setting }) => pulls.get(setting.id)?.pull ?? [])
  const sum = known.reduce((total, pull) => total + pull, 0)
  return (
    <p className={styles.soft}>
      {t('criteria.group.count', { count: criteria.length })}
      {known.length > 0 && ` · ${t('criteria.pull.real', { share: format.share(withoutMinusZero(sum)) })}`}
      {place && (
        <>
          {' · '}
          <PlaceWords place={place} />
        </>
      )}
    </p>
  )
}
