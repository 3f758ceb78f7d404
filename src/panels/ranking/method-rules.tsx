/** The rules that make a score of values: scale, way of combining, gaps, and how much of a commune must be known. */
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { setAggregation } from '@/commands/set-aggregation'
import { setMinimumKnownShare } from '@/commands/set-minimum-known-share'
import { setMissingRule } from '@/commands/set-missing-rule'
import { setNormalisation } from '@/commands/set-normalisation'
import { rankingQuestion } from '@/domain/plan/ranking-question'
import { criterionBelowZero } from '@/domain/ranking/below-zero'
import type { Aggregation, CriterionId, MissingRule, Normalisation } from '@/domain/ranking/ranking'
import { MANY_ZEROS, zeroScores } from '@/domain/ranking/zero-scores'
import { useText } from '@/i18n/use-text'
import { readNumber } from '@/ingest/values/read-number'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { results } from '@/store/results/results'
import { TextField } from '@/ui/text-field'
import { useNameOf } from '../names'
import { scoreMeaning } from '../score-meaning'
import styles from './method-part.module.css'
import { RuleChoice } from './rule-choice'
import { ZeroCaution } from './zero-caution'

const NORMALISATIONS: readonly Normalisation[] = ['min-max', 'target', 'percentile', 'z-score', 'none']
const AGGREGATIONS: readonly Aggregation[] = ['arithmetic', 'geometric', 'topsis', 'lexicographic']
const MISSING_RULES: readonly MissingRule[] = ['renormalise', 'worst', 'district-median']

export function MethodRules() {
  const { t, format, language } = useText()
  const { normalisation, aggregation, missingRule, minimumKnownShare } = useStore(
    currentPlan,
    state => state.plan,
  )
  const belowZero = useBelowZero()
  const nameOf = useNameOf()
  const obstacle = (key: 'notGeometric' | 'notGeometricHere', id: CriterionId | null) =>
    id === null ? null : t(`criteria.method.${key}`, { name: nameOf(id) })
  const ranking = useStore(results, state => state.ranking)
  const zeros = useMemo(() => ranking && zeroScores(ranking), [ranking])
  const ahead =
    zeros && zeros.communes >= MANY_ZEROS
      ? t('criteria.caution.zerosAhead', { count: zeros.communes, value: format.integer(zeros.communes) })
      : null
  const meaning = scoreMeaning(normalisation, aggregation)
  const percent = (text: string) => {
    const value = readNumber(text, language)
    return value !== null && value >= 0 && value <= 100 ? value : null
  }
  return (
    <div className={styles.rules}>
      <RuleChoice
        label={t('criteria.method.normalisation')}
        value={normalisation}
        options={NORMALISATIONS.map(value => ({
          value,
          title: t(`domain.normalisation.${value}`),
          sentence: t(`criteria.method.what.${value}`),
          reason: aggregation === 'geometric' ? obstacle('notGeometricHere', belowZero(value)) : null,
        }))}
        onChange={setNormalisation}
      />
      {meaning && <p className={styles.meaning}>{t(`criteria.scoreMeans.${meaning}`)}</p>}
      <RuleChoice
        label={t('criteria.method.aggregation')}
        value={aggregation}
        options={AGGREGATIONS.map(value => ({
          value,
          title: t(`domain.aggregation.${value}`),
          sentence: t(`criteria.method.what.${value}`),
          reason: value === 'geometric' ? obstacle('notGeometric', belowZero(normalisation)) : null,
          caution: value === 'geometric' && aggregation !== value ? ahead : null,
        }))}
        onChange={setAggregation}
      />
      {aggregation === 'geometric' && zeros && zeros.communes >= MANY_ZEROS && <ZeroCaution zeros={zeros} />}
      <RuleChoice
        label={t('criteria.method.missing')}
        value={missingRule}
        options={MISSING_RULES.map(value => ({
          value,
          title: t(`domain.missingRule.${value}`),
          sentence: t(`criteria.method.what.${value}`),
          reason: null,
        }))}
        onChange={setMissingRule}
      />
      <TextField
        kind="number"
        label={t('criteria.method.known')}
        value={format.number(minimumKnownShare * 100, 2)}
        note={t('criteria.method.knownHelp')}
        fault={text => (percent(text) === null ? t('criteria.method.knownFault') : null)}
        onCommit={text => setMinimumKnownShare((percent(text) ?? 0) / 100)}
      />
    </div>
  )
}

/** By scale: the criterion of which a geometric mean would not be defined, `null` where there is none (R14). */
function useBelowZero(): (normalisation: Normalisation) => CriterionId | null {
  const plan = useStore(currentPlan, state => state.plan)
  const dataset = useStore(currentDataset, state => state.dataset)
  const need = useStore(results, state => state.need)
  const inView = useStore(results, state => state.inView)
  return useMemo(() => {
    const question = dataset && need && inView && rankingQuestion(plan, dataset, need, inView)
    return normalisation => question && criterionBelowZero({ ...question, normalisation })
  }, [plan, dataset, need, inView])
}
