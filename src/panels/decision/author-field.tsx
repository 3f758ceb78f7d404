/** Who records: asked where a choice is made, kept on this machine, as for marks. */
import { useStore } from 'zustand'
import { setAuthor } from '@/commands/set-author'
import { useText } from '@/i18n/use-text'
import { author } from '@/store/session/author'
import { TextField } from '@/ui/text-field'

export function AuthorField() {
  const { t } = useText()
  const name = useStore(author, state => state.name)
  return (
    <TextField
      label={t('decision.choice.author')}
      value={name ?? ''}
      placeholder={t('decision.choice.authorPlaceholder')}
      onCommit={text => setAuthor(text)}
    />
  )
}
