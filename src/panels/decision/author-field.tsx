/** Who records: asked where a choice is made, kept on this machine, as for marks. */
import { useStore } from 'zustand'
import { setAuthor } from '@/commands/set-author'
import { useText } from '@/i18n/use-text'
import { author } from '@/store/session/author'
import { TextField } from '@/ui/text-field'

interface Props {
  /** Against the ranking nothing is said without a name. */
  readonly needed?: boolean
  /** Said below the field as long as no name is known. */
  readonly nameless?: string
  /** Told at every letter; the name itself is kept when the field is left. */
  readonly onType?: (name: string) => void
}

export function AuthorField({ needed = false, nameless, onType }: Props) {
  const { t } = useText()
  const name = useStore(author, state => state.name)
  return (
    <TextField
      label={t('decision.choice.author')}
      value={name ?? ''}
      placeholder={t('decision.choice.authorPlaceholder')}
      required={needed}
      note={name ? undefined : nameless}
      onType={onType}
      onCommit={text => setAuthor(text)}
    />
  )
}
