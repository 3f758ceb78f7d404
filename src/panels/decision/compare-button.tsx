/** On the sheet: takes the commune among those to be seen side by side, or leaves it out. */
import { useStore } from 'zustand'
import { addToComparison, removeFromComparison, showComparison } from '@/commands/compare-communes'
import type { CommuneCode } from '@/domain/units'
import { useText } from '@/i18n/use-text'
import { MOST_COMPARED, session } from '@/store/session/session'
import { Button } from '@/ui/button'

export function CompareButton({ commune }: { readonly commune: CommuneCode }) {
  const { t, format } = useText()
  const compared = useStore(session, state => state.compared)
  const within = compared.includes(commune)
  const full = !within && compared.length >= MOST_COMPARED
  return (
    <>
      <Button
        pressed={within}
        reason={full ? t('decision.compare.full') : null}
        title={within ? t('decision.compare.added') : t('decision.compare.hint')}
        onClick={() => (within ? removeFromComparison(commune) : addToComparison(commune))}
      >
        {t('decision.compare.add')}
      </Button>
      {compared.length > 1 && (
        <Button onClick={() => showComparison(true)}>
          {t('decision.compare.open', { value: format.integer(compared.length) })}
        </Button>
      )}
    </>
  )
}
