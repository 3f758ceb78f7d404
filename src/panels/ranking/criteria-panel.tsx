/** The left column of the ranking: which index is in use, its criteria and groups, which communes count, and the method. */
import '@/i18n/later-texts'
import { useText } from '@/i18n/use-text'
import { Panel, PanelPart } from '@/ui/panel'
import { CountsLine } from './counts-line'
import { CriteriaActions } from './criteria-actions'
import { CriteriaList } from './criteria-list'
import { FiltersPart } from './filters-part'
import { MethodPart } from './method-part'
import { PresetButton } from './preset-button'
import { SurenessCard } from './sureness-later'
import { useCriteriaTree } from './use-criteria-tree'

export function CriteriaPanel() {
  const { t } = useText()
  const root = useCriteriaTree()
  return (
    <Panel title={t('ranking.title')} note={<CountsLine />} actions={<PresetButton />}>
      <PanelPart>
        <CriteriaList root={root} />
        <CriteriaActions root={root} />
      </PanelPart>
      <FiltersPart />
      <MethodPart />
      <SurenessCard />
    </Panel>
  )
}
