/** What a decision rests on: who, which index and method, weights, day, data version, sources with their dates. */
import { resourceTitle } from '@/domain/dataset/resources'
import type { Decision } from '@/domain/plan/plan-records'
import { presetOf } from '@/domain/plan/presets'
import type { Ranking } from '@/domain/ranking/ranking'
import { presetName } from '@/i18n/preset-text'
import { useText } from '@/i18n/use-text'
import { useNameOf } from '../names'
import { sourceWords } from '../source-words'
import frame from './decision-view.module.css'

interface Props {
  readonly decision: Decision
  /** `null`: not there yet, or unreadable; then weights are those that were set. */
  readonly ranking: Ranking | null
}

export function DecisionFacts({ decision, ranking }: Props) {
  const { t, format, language } = useText()
  const nameOf = useNameOf()
  const { by, index, day, dataVersion, sources, topCount } = decision
  const weights = index.criteria.map(({ id, weight }) => {
    const j = ranking?.criteria.indexOf(id) ?? -1
    const said = ranking && j >= 0 ? format.share(ranking.weights[j]) : format.number(weight)
    return `${nameOf(id)} ${said}`
  })
  const count = ranking ? ranking.order.length + ranking.unranked.length : null
  const facts: readonly (readonly [string, string | null])[] = [
    [t('decision.decisions.by'), by ?? t('decision.choice.nobody')],
    [t('decision.decisions.index'), presetName(presetOf(index), language)],
    [t('decision.decisions.method'), t(`domain.aggregation.${index.aggregation}`)],
    [t('decision.decisions.weights'), weights.join(' · ')],
    [t('decision.decisions.top'), format.integer(topCount)],
    [
      t('decision.decisions.view'),
      count === null ? null : t('decision.decisions.inView', { count, value: format.integer(count) }),
    ],
    [t('decision.decisions.day'), day === null ? null : format.date(day)],
    [
      t('decision.decisions.version'),
      sources.some(({ illustrative }) => illustrative)
        ? `${dataVersion} · ${t('domain.illustrative')}`
        : dataVersion,
    ],
  ]
  return (
    <>
      <dl className={frame.facts}>
        {facts.map(
          ([what, said]) =>
            said !== null && (
              <Fact key={what} what={what}>
                {said}
              </Fact>
            ),
        )}
      </dl>
      <details className={frame.sources}>
        <summary>{t('decision.decisions.sources')}</summary>
        <ul>
          {sources.map(({ resource, source, asOf, illustrative, schematic }, at) => {
            const mark = illustrative ? t('domain.illustrative') : schematic ? t('domain.schematic') : null
            return (
              // Sources of one decision are written once and never change their order.
              // biome-ignore lint/suspicious/noArrayIndexKey: as said
              <li key={at}>
                {resourceTitle(resource)[language]}: {sourceWords(source[language], mark)} ·{' '}
                {asOf ? t('commune.asOf', { date: format.date(asOf) }) : t('commune.noDate')}
                {mark && <strong> · {mark}</strong>}
              </li>
            )
          })}
        </ul>
      </details>
    </>
  )
}

function Fact({ what, children }: { readonly what: string; readonly children: string }) {
  return (
    <>
      <dt>{what}</dt>
      <dd>{children}</dd>
    </>
  )
}
