import type { RecordId } from '@/domain/plan/plan-records'
import { formatIn } from '@/i18n/format'
import { currentLanguage, textIn } from '@/i18n/text'
import { currentPlan } from '@/store/document/current-plan'
import { filePort } from './ports'

/**
 * Gives the person a frozen decision as CSV: the communes chosen and passed over, with the ranks, names, sources and
 * method of its day, whatever dataset is in use now.
 * @returns whether the decision is there and there was somewhere to give it to.
 */
export async function exportDecision(id: RecordId): Promise<boolean> {
  const port = filePort()
  const decision = currentPlan.getState().records.decisions.find(each => each.id === id)
  if (!decision || !port) return false
  // Loaded when first needed.
  const [{ choiceFile }, { readPackedRanking }] = await Promise.all([
    import('./choice-file'),
    import('@/store/document/packed-ranking'),
  ])
  const language = currentLanguage()
  const t = textIn(language)
  const frozen = readPackedRanking(decision.ranking)
  const places = new Map(frozen?.codes.map((code, at) => [code, at]))
  const districts = new Map(frozen?.districtCodes.map((code, at) => [code, frozen.districtNames[at]]))
  const rows = decision.choices.map(choice => {
    const at = places.get(choice.commune)
    if (!frozen || at === undefined) return { ...NOWHERE, choice }
    const rank = frozen.ranking.rank[at]
    return {
      choice,
      name: frozen.names[at],
      districtName: frozen.districtNames[at],
      rank: rank > 0 ? rank : null,
      score: rank > 0 ? frozen.ranking.score[at] : null,
      others: [],
    }
  })
  const noted = {
    ...decision,
    ranking: frozen?.ranking ?? null,
    districtName: (code: string) => districts.get(code) ?? code,
  }
  const heading = [
    t('choiceFile.decision', { title: decision.title, date: formatIn(language).date(decision.on) }),
    ...(decision.by ? [t('choiceFile.decisionBy', { name: decision.by })] : []),
    ...(decision.note ? [t('choiceFile.note', { note: decision.note })] : []),
    ...(frozen ? [] : [t('choiceFile.unreadable')]),
  ]
  const bytes = choiceFile(rows, decision.topCount, noted, heading, language)
  port.offer(`${t('choiceFile.decisionFileName')}-${decision.on}.csv`, bytes, 'text/csv;charset=utf-8')
  return true
}

const NOWHERE = { name: null, districtName: null, rank: null, score: null, others: [] } as const
