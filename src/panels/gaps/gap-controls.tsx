/** The left column of the gaps workspace: what counts as a gap, and the ways to mark one by hand. */
import '@/i18n/later-texts'
import { useText } from '@/i18n/use-text'
import { Panel } from '@/ui/panel'
import { AuthorPart } from './author-part'
import { CoordinatesPart } from './coordinates-part'
import { DrawingPart } from './drawing-part'
import { QuestionPart } from './question-part'
import { ThresholdsPart } from './thresholds-part'
import { VillagePart } from './village-part'

export function GapControls() {
  const { t } = useText()
  return (
    <Panel title={t('gaps.title')} note={t('gaps.titleHelp')}>
      <QuestionPart />
      <ThresholdsPart />
      <DrawingPart />
      <VillagePart />
      <CoordinatesPart />
      <AuthorPart />
    </Panel>
  )
}
