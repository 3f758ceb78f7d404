/** What is stated of the place and its people, with what the data says where nobody stated it. */
import { editMarks } from '@/commands/edit-marks'
import { TECHNOLOGIES } from '@/domain/dataset/records'
import { GAP_KINDS, type GapKind, type MarkFields } from '@/domain/gap/mark'
import { useText } from '@/i18n/use-text'
import { readNumber } from '@/ingest/values/read-number'
import { Segments } from '@/ui/segments'
import { TextField } from '@/ui/text-field'
import { ToggleChips } from '@/ui/toggle-chips'
import type { MarkPartProps } from './mark-part-props'
import styles from './mark-sheet.module.css'
import { useOperators } from './use-operators'

type Answer = 'yes' | 'no' | 'unknown'

const answerOf = (flag: boolean | null): Answer => (flag === null ? 'unknown' : flag ? 'yes' : 'no')
const flagOf = (answer: Answer): boolean | null => (answer === 'unknown' ? null : answer === 'yes')
const textOrNull = (text: string): string | null => (text === '' ? null : text)

export function PlacePart({ mark, facts }: MarkPartProps) {
  const { t, format } = useText()
  const { operators } = useOperators()
  const edit = (fields: Partial<Omit<MarkFields, 'status'>>) => editMarks([mark.id], fields)
  const answers = (['yes', 'no', 'unknown'] as const).map(value => ({
    value,
    label: t(`gaps.answer.${value}`),
  }))
  const kinds = [...GAP_KINDS, 'unknown'] as const
  return (
    <section className={styles.part}>
      <h3>{t('gaps.place.title')}</h3>
      <TextField
        label={t('gaps.field.name')}
        value={mark.name ?? ''}
        placeholder={t('gaps.place.namePlaceholder')}
        onCommit={text => edit({ name: textOrNull(text) })}
      />
      <Segments<GapKind | 'unknown'>
        label={t('gaps.field.kind')}
        options={kinds.map(value => ({
          value,
          label: value === 'unknown' ? t('gaps.answer.unknown') : t(`registerFile.kind.${value}`),
        }))}
        value={mark.kind ?? 'unknown'}
        note={kindNote()}
        onChange={value => edit({ kind: value === 'unknown' ? null : value })}
      />
      <ToggleChips
        label={t('gaps.field.technologies')}
        options={TECHNOLOGIES.map(value => ({ value, label: value }))}
        values={mark.technologies}
        onChange={technologies => edit({ technologies })}
      />
      <ToggleChips
        label={t('gaps.field.operators')}
        options={[...new Set([...operators, ...mark.operators])].map(value => ({ value, label: value }))}
        values={mark.operators}
        note={mark.operators.length === 0 ? t('gaps.place.everyOperator') : ''}
        onChange={list => edit({ operators: list })}
      />
      <div className={styles.three}>
        <Count mark={mark} facts={facts} field="households" />
        <Count mark={mark} facts={facts} field="population" />
        <Count mark={mark} facts={facts} field="pupils" />
      </div>
      {facts && (
        <p className={styles.soft}>
          {facts.areaKm2 !== null && `${t('gaps.km2', { area: format.number(facts.areaKm2, 2) })} · `}
          {t('gaps.place.inside', {
            villages: format.integer(facts.villages),
            schools: format.integer(facts.schools),
          })}
        </p>
      )}
      <Segments
        label={t('gaps.field.gridPower')}
        options={answers}
        value={answerOf(mark.gridPower)}
        onChange={value => edit({ gridPower: flagOf(value) })}
      />
      <Segments
        label={t('gaps.field.especiallyDisadvantaged')}
        options={answers}
        value={answerOf(mark.especiallyDisadvantaged)}
        onChange={value => edit({ especiallyDisadvantaged: flagOf(value) })}
      />
      <TextField
        label={t('gaps.field.roadAccess')}
        value={mark.roadAccess ?? ''}
        offers={[t('gaps.place.road.paved'), t('gaps.place.road.dirt'), t('gaps.place.road.foot')]}
        onCommit={text => edit({ roadAccess: textOrNull(text) })}
      />
      <TextField
        label={t('gaps.field.obstacle')}
        value={mark.obstacle ?? ''}
        offers={[
          t('gaps.place.obstacle.power'),
          t('gaps.place.obstacle.landslide'),
          t('gaps.place.obstacle.terrain'),
          t('gaps.place.obstacle.forest'),
          t('gaps.place.obstacle.permit'),
        ]}
        onCommit={text => edit({ obstacle: textOrNull(text) })}
      />
    </section>
  )

  function kindNote(): string {
    const meaning = mark.kind ? t(`gaps.place.kindMeans.${mark.kind}`) : ''
    if (!facts?.kind || facts.kind === mark.kind) return meaning || t('gaps.place.kindMeans.both')
    const proposed = t('gaps.place.kindProposed', {
      kind: t(`registerFile.kind.${facts.kind}`).toLowerCase(),
    })
    return [meaning, proposed].filter(Boolean).join(' ')
  }
}

interface CountProps extends MarkPartProps {
  readonly field: 'households' | 'population' | 'pupils'
}

/** A count: what somebody stated stands; what the villages inside come to is named under it, or fills the empty field. */
function Count({ mark, facts, field }: CountProps) {
  const { t, format, language } = useText()
  const stated = mark[field]
  const computed = facts?.[field] ?? null
  const countOf = (text: string): number | null => {
    const count = readNumber(text, language)
    return count !== null && Number.isInteger(count) && count >= 0 ? count : null
  }
  const source =
    computed === null
      ? facts
        ? t('gaps.place.notComputed')
        : t('gaps.sheet.computing')
      : stated === null
        ? t('gaps.place.computedFrom', { count: facts?.villages ?? 0 })
        : t('gaps.place.computed', { value: format.integer(computed) })
  return (
    <TextField
      label={t(`gaps.field.${field}`)}
      kind="number"
      value={stated === null ? '' : format.integer(stated)}
      placeholder={computed === null ? '' : format.integer(computed)}
      note={source}
      fault={text => (text.trim() === '' || countOf(text) !== null ? null : t('gaps.place.countFault'))}
      onCommit={text => editMarks([mark.id], { [field]: text === '' ? null : countOf(text) })}
    />
  )
}
