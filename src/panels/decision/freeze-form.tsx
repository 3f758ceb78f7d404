/** Puts what is on screen on record for good, under a title. */
import { useState } from 'react'
import { useStore } from 'zustand'
import { freezeDecision } from '@/commands/freeze-decision'
import { openDecision } from '@/commands/show-answer'
import { useText } from '@/i18n/use-text'
import { results } from '@/store/results/results'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import { DecisionWordsForm } from './decision-words-form'

export function FreezeForm() {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  const ready = useStore(results, state => state.ranking !== null && state.progress === null)
  if (!open)
    return (
      <Button kind="main" reason={ready ? null : t('decision.freeze.notReady')} onClick={() => setOpen(true)}>
        <Icon name="save" size={16} />
        {t('decision.freeze.open')}
      </Button>
    )
  return (
    <DecisionWordsForm
      about={t('decision.freeze.about')}
      action={t('decision.freeze.save')}
      first={{ title: '', note: '' }}
      withAuthor
      onCancel={() => setOpen(false)}
      onSave={async ({ title, note }) => {
        const id = await freezeDecision(title, note)
        setOpen(false)
        if (id !== null) openDecision(id)
      }}
    />
  )
}
