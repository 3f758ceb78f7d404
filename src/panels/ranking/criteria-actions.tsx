/** What can be done with the list as a whole: add a criterion, add a group, get help with the weights. */
import { Suspense, useState } from 'react'
import { addGroup } from '@/commands/add-group'
import { useText } from '@/i18n/use-text'
import { PopoverButton } from '@/ui/popover-button'
import styles from './criteria-actions.module.css'
import type { TreeNode } from './criteria-tree'
import { AddCriterion, PairsOfSiblings, SwingsOfSiblings, WeightHelp } from './later-parts'
import { NameForm } from './name-form'
import type { HelpAsked } from './weight-help'

export function CriteriaActions({ root }: { readonly root: readonly TreeNode[] }) {
  const { t } = useText()
  const [help, setHelp] = useState<HelpAsked | null>(null)
  const Dialog = help?.way === 'pairs' ? PairsOfSiblings : SwingsOfSiblings
  return (
    <div className={styles.actions}>
      <PopoverButton button={`+ ${t('ranking.add')}`} width={360}>
        {() => (
          <Suspense>
            <AddCriterion />
          </Suspense>
        )}
      </PopoverButton>
      <PopoverButton button={`+ ${t('criteria.group.add')}`} width={300}>
        {close => (
          <>
            <p className={styles.help}>{t('criteria.group.addHelp')}</p>
            <NameForm
              focused
              label={t('criteria.group.name')}
              placeholder={t('criteria.group.example')}
              action={t('criteria.group.create')}
              nameNeeded={t('criteria.group.nameNeeded')}
              onName={name => {
                addGroup(name)
                close()
              }}
            />
          </>
        )}
      </PopoverButton>
      <PopoverButton button={t('criteria.help.button')} width={320}>
        {close => (
          <Suspense>
            <WeightHelp
              root={root}
              onAsk={asked => {
                close()
                setHelp(asked)
              }}
            />
          </Suspense>
        )}
      </PopoverButton>
      {help && (
        <Suspense>
          <Dialog root={root} group={help.group} onClose={() => setHelp(null)} />
        </Suspense>
      )}
    </div>
  )
}
