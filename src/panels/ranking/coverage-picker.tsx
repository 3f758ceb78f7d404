/** One of some two hundred shares of coverage: what is counted, technology and operator are said one by one. */
import { useState } from 'react'
import { COVERAGE_MEASURES, type CoverageMeasure } from '@/domain/coverage/coverage'
import { type CoverageCriterion, coverageCriterionId } from '@/domain/need/coverage-criterion'
import type { CriterionId } from '@/domain/ranking/ranking'
import { useText } from '@/i18n/use-text'
import { Button } from '@/ui/button'
import { SelectBox } from '@/ui/select-box'
import { useNameOf } from '../names'
import styles from './add-criterion.module.css'

interface Props {
  readonly offered: readonly CoverageCriterion[]
  readonly taken: ReadonlySet<CriterionId>
  readonly onAdd: (id: CriterionId) => void
}

export function CoveragePicker({ offered, taken, onAdd }: Props) {
  const { t } = useText()
  const nameOf = useNameOf()
  const technologies = [...new Set(offered.map(({ technology }) => technology))]
  const [measure, setMeasure] = useState<CoverageMeasure>('pupil')
  const [wanted, setTechnology] = useState<string>('4G')
  const [network, setOperator] = useState('any')
  const technology = technologies.find(each => each === wanted) ?? technologies.at(-1)
  const operators = [
    ...new Set(offered.filter(each => each.technology === technology).map(each => each.operator)),
  ]
  const operator = operators.includes(network) ? network : (operators[0] ?? 'any')
  if (!technology) return null
  const id = coverageCriterionId({ measure, technology, operator })
  const operatorName = (each: string) =>
    each === 'any' || each === 'all' ? t(`domain.coverageShare.${each}`) : each
  return (
    <fieldset className={styles.picker}>
      <legend>{t('criteria.add.coverage')}</legend>
      <div className={styles.three}>
        <SelectBox
          label={t('criteria.add.measure')}
          options={COVERAGE_MEASURES.map(value => ({ value, label: t(`criteria.add.measures.${value}`) }))}
          value={measure}
          onChange={setMeasure}
        />
        <SelectBox
          label={t('criteria.add.technology')}
          options={technologies.map(value => ({ value, label: value }))}
          value={technology}
          onChange={setTechnology}
        />
        <SelectBox
          label={t('criteria.add.operator')}
          options={operators.map(value => ({ value, label: operatorName(value) }))}
          value={operator}
          onChange={setOperator}
        />
      </div>
      <Button reason={taken.has(id) ? t('criteria.add.taken') : null} onClick={() => onAdd(id)}>
        {t('criteria.add.take', { name: nameOf(id) })}
      </Button>
    </fieldset>
  )
}
