/** Who marks: asked once, kept on this machine, written on every mark and step of its history. */
import { useStore } from 'zustand'
import { setAuthor } from '@/commands/set-author'
import { useText } from '@/i18n/use-text'
import { author } from '@/store/session/author'
import { PanelPart } from '@/ui/panel'
import { TextField } from '@/ui/text-field'

export function AuthorPart() {
  const { t } = useText()
  const name = useStore(author, state => state.name)
  return (
    <PanelPart>
      <TextField
        label={t('gaps.author.label')}
        value={name ?? ''}
        placeholder={t('gaps.author.placeholder')}
        note={name === null ? t('gaps.author.ask') : t('gaps.author.help')}
        onCommit={text => setAuthor(text)}
      />
    </PanelPart>
  )
}
