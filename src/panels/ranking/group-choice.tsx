/** In which group something stands: a list of all groups, each with those that it lies in. */
import { useStore } from 'zustand'
import type { GroupId } from '@/domain/plan/plan'
import { groupTitle } from '@/i18n/preset-text'
import { useText } from '@/i18n/use-text'
import { currentPlan } from '@/store/document/current-plan'
import { SelectBox } from '@/ui/select-box'
import { groupPaths } from './criteria-tree'

interface Props {
  readonly label?: string
  readonly within: GroupId | null
  /** Groups that it may not go into. */
  readonly barred?: (group: GroupId) => boolean
  readonly onChoose: (group: GroupId | null) => void
}

/** No group has this id: ids are names or made at random. */
const ROOT = ''

export function GroupChoice({ label, within, barred, onChoose }: Props) {
  const { t, language } = useText()
  const groups = useStore(currentPlan, state => state.plan.groups)
  const offered = groupPaths(groups).filter(({ group }) => !barred?.(group.id))
  if (offered.length === 0 && within === null) return null
  return (
    <SelectBox
      label={label ?? t('criteria.group.inside')}
      options={[
        { value: ROOT, label: t('criteria.group.root') },
        ...offered.map(({ group, path }) => ({
          value: group.id,
          label: path.map(each => groupTitle(each, language)).join(' › '),
        })),
      ]}
      value={within ?? ROOT}
      onChange={value => onChoose(value === ROOT ? null : value)}
    />
  )
}
