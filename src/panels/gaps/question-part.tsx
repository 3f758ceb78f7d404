/** What is looked for: where no operator reaches, where one of them does not, where a named one does not. */
import { useStore } from 'zustand'
import { setGapQuestion } from '@/commands/set-gap-question'
import { useText } from '@/i18n/use-text'
import { readNumber } from '@/ingest/values/read-number'
import { currentPlan } from '@/store/document/current-plan'
import { PanelPart } from '@/ui/panel'
import { Segments } from '@/ui/segments'
import { SelectBox } from '@/ui/select-box'
import { TextField } from '@/ui/text-field'
import { useOperators } from './use-operators'

/** Larger pieces are never slivers: a figure above this is a slip of the finger. */
const MOST_KM2 = 100

export function QuestionPart() {
  const { t, format, language } = useText()
  const operator = useStore(currentPlan, state => state.plan.gapOperator)
  const technology = useStore(currentPlan, state => state.plan.gapTechnology)
  const minimum = useStore(currentPlan, state => state.plan.gapMinimumKm2)
  const { operators, technologies } = useOperators()
  return (
    <PanelPart title={t('gaps.question.title')}>
      <SelectBox
        label={t('gaps.question.operator')}
        options={[
          { value: 'any', label: t('gaps.question.any') },
          { value: 'all', label: t('gaps.question.all') },
          ...operators.map(name => ({ value: name, label: t('gaps.question.one', { name }) })),
        ]}
        value={operator}
        onChange={value => setGapQuestion({ gapOperator: value })}
      />
      <Segments
        label={t('gaps.question.technology')}
        options={technologies.map(name => ({ value: name, label: name }))}
        value={technology}
        onChange={value => setGapQuestion({ gapTechnology: value })}
      />
      <TextField
        label={t('gaps.question.minimum')}
        kind="number"
        value={format.number(minimum, 4)}
        note={t('gaps.question.minimumHelp')}
        fault={text => (areaOf(text) === null ? t('gaps.question.minimumFault') : null)}
        onCommit={text => setGapQuestion({ gapMinimumKm2: areaOf(text) ?? minimum })}
      />
    </PanelPart>
  )

  function areaOf(text: string): number | null {
    const area = readNumber(text, language)
    return area !== null && area >= 0 && area <= MOST_KM2 ? area : null
  }
}
