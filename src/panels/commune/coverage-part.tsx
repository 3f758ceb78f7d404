/** What of the commune each operator says to cover: pupils, villages and area, a row a layer. */
import { useStore } from 'zustand'
import type { CoverageLayer, CoverageMeasure } from '@/domain/coverage/coverage'
import { coverageShare } from '@/domain/coverage/coverage-share'
import { illustrativeMark } from '@/i18n/illustrative-mark'
import { useText } from '@/i18n/use-text'
import { results } from '@/store/results/results'
import styles from './commune-sheet.module.css'
import type { PartProps } from './part-props'
import { SourceLine } from './source-line'

const MEASURES: readonly CoverageMeasure[] = ['pupil', 'village', 'area']

export function CoveragePart({ dataset, at }: PartProps) {
  const { t, format, language } = useText()
  const coverage = useStore(results, state => state.coverage)
  if (!coverage || coverage.communeCodes.length !== dataset.records.communes.length) return null
  const unknown = coverage.villagesUnknown[at]
  const nameOf = ({ operator, technology }: CoverageLayer) =>
    `${operator === 'any' || operator === 'all' ? t(`domain.operator.${operator}`) : illustrativeMark(operator, language)} · ${technology}`
  // Newest technology first; in it, any operator before each of them.
  const rows = coverage.layers
    .map((layer, index) => ({ layer, index }))
    .filter(({ layer }) => layer.operator !== 'all')
    .sort((a, b) => b.layer.technology.localeCompare(a.layer.technology) || order(a.layer) - order(b.layer))
  return (
    <section className={styles.part}>
      <h3>{t('commune.coverage')}</h3>
      <table className={styles.figures}>
        <thead>
          <tr>
            <th scope="col"> </th>
            <th scope="col">{t('commune.ofPupils')}</th>
            <th scope="col">{t('commune.ofVillages')}</th>
            <th scope="col">{t('commune.ofArea')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ layer, index }) => (
            <tr key={nameOf(layer)}>
              <th scope="row">{nameOf(layer)}</th>
              {MEASURES.map(measure => (
                <td key={measure}>{format.share(coverageShare(coverage, measure, at, index))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {unknown > 0 && <p className={styles.soft}>{t('commune.villagesUnknown', { count: unknown })}</p>}
      <SourceLine dataset={dataset} resources={['mobile-coverage', 'villages']} />
    </section>
  )
}

const order = ({ operator }: CoverageLayer) => (operator === 'any' ? 0 : 1)
