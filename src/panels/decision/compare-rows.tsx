/** The rows of the comparison: rank and score, then every criterion with value, points and a bar to one scale. */
import type { ComparedCriterion } from '@/domain/ranking/side-by-side'
import { useText } from '@/i18n/use-text'
import { criterionColour } from '@/ui/criterion-colour'
import { Icon } from '@/ui/icon'
import { criterionValue } from '../criterion-value'
import { useNameOf } from '../names'
import type { Asked } from '../use-ranking-question'
import styles from './compare-dialog.module.css'

interface Props {
  readonly asked: Asked
  /** Indices of the communes. */
  readonly at: readonly number[]
  readonly criteria: readonly ComparedCriterion[]
}

export function CompareRows({ asked: { ranking }, at, criteria }: Props) {
  const text = useText()
  const { t, format } = text
  const nameOf = useNameOf()
  const longest = Math.max(1e-9, ...criteria.flatMap(({ cells }) => cells.map(cell => Math.abs(cell.points))))
  return (
    <tbody>
      <tr>
        <th scope="row">{t('decision.compare.rank')}</th>
        {at.map(i => (
          <td key={i}>
            <strong>
              {ranking.rank[i] === 0 ? t('decision.compare.unranked') : format.integer(ranking.rank[i])}
            </strong>
          </td>
        ))}
      </tr>
      <tr>
        <th scope="row">{t('decision.compare.score')}</th>
        {at.map(i => (
          <td key={i}>
            <strong>{format.points(ranking.score[i])}</strong>
          </td>
        ))}
      </tr>
      {criteria.map(({ id, weight, cells }) => (
        <tr key={id}>
          <th scope="row">
            <span className={styles.swatch} style={{ background: criterionColour(id) }} />
            <span>
              {nameOf(id)}
              <small>{t('decision.compare.weight', { share: format.share(weight) })}</small>
            </span>
          </th>
          {cells.map(({ value, points, leads }, column) => (
            <td key={at[column]} data-leads={leads || undefined}>
              <span className={styles.value}>
                {Number.isNaN(value) ? t('decision.compare.missing') : criterionValue(id, value, text)}
                <small>{t('decision.compare.points', { points: format.points(points) })}</small>
              </span>
              <span className={styles.bar} aria-hidden="true">
                <span
                  style={{
                    width: `${(Math.abs(points) / longest) * 100}%`,
                    background: points < 0 ? 'none' : criterionColour(id),
                    border: points < 0 ? `1px solid ${criterionColour(id)}` : undefined,
                  }}
                />
              </span>
              {leads && (
                <span className={styles.leads}>
                  <Icon name="flag" size={12} />
                  {t('decision.compare.leads')}
                </span>
              )}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}
