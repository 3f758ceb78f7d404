/** What one criterion is set to besides its weight: direction, fixed levels, error, group. */

import { useStore } from 'zustand'
import { moveCriterion } from '@/commands/move-criterion'
import { removeCriterion } from '@/commands/remove-criterion'
import { setDirection } from '@/commands/set-direction'
import { setError } from '@/commands/set-error'
import { setWeight } from '@/commands/set-weight'
import { criterionOf } from '@/domain/need/catalogue'
import type { CriterionSetting } from '@/domain/plan/plan'
import { useText } from '@/i18n/use-text'
import { readNumber } from '@/ingest/values/read-number'
import { currentPlan } from '@/store/document/current-plan'
import { Choice } from '@/ui/popover-button'
import { Segments } from '@/ui/segments'
import { TextField } from '@/ui/text-field'
import { useNameOf } from '../names'
import { BoundsFields } from './bounds-fields'
import { GroupChoice } from './group-choice'
import styles from './settings.module.css'

interface Props {
  readonly criterion: CriterionSetting
  /** Under lexicographic order: it has a place, which it can give up. */
  readonly compared?: boolean
  readonly close: () => void
}

export function CriterionSettings({ criterion, compared = false, close }: Props) {
  const { t, format, language } = useText()
  const { id, direction, group, error } = criterion
  const name = useNameOf()(id)
  const normalisation = useStore(currentPlan, state => state.plan.normalisation)
  const { unit } = criterionOf(id)
  const read = (text: string) => (text.trim() === '' ? null : readNumber(text, language))
  return (
    <div className={styles.settings}>
      <header>
        <h3>{name}</h3>
        {unit && <p>{t('criteria.criterion.unit', { unit: t(`domain.unit.${unit}`) })}</p>}
      </header>
      <Segments
        label={t('criteria.criterion.direction')}
        value={direction}
        options={[
          { value: 'higher-first', label: t('ranking.higherFirst') },
          { value: 'lower-first', label: t('ranking.lowerFirst') },
        ]}
        onChange={value => setDirection(id, value)}
      />
      <GroupChoice within={group} onChoose={to => moveCriterion(id, to)} />
      {normalisation === 'target' && <BoundsFields criterion={criterion} />}
      <TextField
        kind="number"
        label={t('criteria.criterion.error')}
        value={error === null ? '' : format.number(error * 100, 2)}
        placeholder={t('criteria.criterion.exactly')}
        note={t('criteria.criterion.errorHelp')}
        fault={text => {
          const percent = read(text)
          const right = text.trim() === '' || (percent !== null && percent >= 0 && percent <= 100)
          return right ? null : t('criteria.criterion.errorFault')
        }}
        onCommit={text => {
          const percent = read(text)
          setError(id, percent === null ? null : percent / 100)
        }}
      />
      <div className={styles.foot}>
        {compared && (
          <Choice
            onClick={() => {
              setWeight(id, 0)
              close()
            }}
          >
            {t('criteria.order.leave')}
          </Choice>
        )}
        <Choice
          onClick={() => {
            removeCriterion(id)
            close()
          }}
        >
          {t('ranking.remove', { name })}
        </Choice>
      </div>
    </div>
  )
}
