/** What one group is called and where it stands. */
import { useStore } from 'zustand'
import { moveGroup } from '@/commands/move-group'
import { removeGroup } from '@/commands/remove-group'
import { renameGroup } from '@/commands/rename-group'
import { mayMoveGroup } from '@/domain/plan/operations/move-group'
import type { GroupSetting } from '@/domain/plan/plan'
import { groupTitle } from '@/i18n/preset-text'
import { useText } from '@/i18n/use-text'
import { currentPlan } from '@/store/document/current-plan'
import { Choice } from '@/ui/popover-button'
import { TextField } from '@/ui/text-field'
import { GroupChoice } from './group-choice'
import styles from './settings.module.css'

interface Props {
  readonly group: GroupSetting
  readonly close: () => void
}

export function GroupSettings({ group, close }: Props) {
  const { t, language } = useText()
  const { id, parent } = group
  const groups = useStore(currentPlan, state => state.plan.groups)
  const name = groupTitle(group, language)
  return (
    <div className={styles.settings}>
      <TextField
        label={t('criteria.group.name')}
        value={name}
        fault={text => (text.trim() === '' ? t('criteria.group.nameNeeded') : null)}
        onCommit={text => renameGroup(id, text)}
      />
      <GroupChoice
        within={parent}
        barred={to => !mayMoveGroup({ groups }, id, to)}
        onChoose={to => moveGroup(id, to)}
      />
      <div className={styles.foot}>
        <Choice
          onClick={() => {
            removeGroup(id)
            close()
          }}
        >
          {t('criteria.group.remove', { name })}
        </Choice>
        <p>{t('criteria.group.removeHelp')}</p>
      </div>
    </div>
  )
}
