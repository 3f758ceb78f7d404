/** What the mark rests on: measurements, complaints, reports, each with its day, source and photo by reference. */
import { useState } from 'react'
import { addEvidence } from '@/commands/add-evidence'
import { removeEvidence } from '@/commands/remove-evidence'
import { EVIDENCE_KINDS, type Evidence, type EvidenceKind, type GapMark } from '@/domain/gap/mark'
import { useText } from '@/i18n/use-text'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import { IconButton } from '@/ui/icon-button'
import { SelectBox } from '@/ui/select-box'
import { TextField } from '@/ui/text-field'
import { DayField } from './day-field'
import styles from './mark-sheet.module.css'
import { useToday } from './use-day'

type Draft = Omit<Evidence, 'id'>

export function EvidencePart({ mark }: { readonly mark: GapMark }) {
  const { t, format } = useText()
  const today = useToday()
  const [draft, setDraft] = useState<Draft | null>(null)
  return (
    <section className={styles.part}>
      <h3>{t('gaps.evidence.title')}</h3>
      {mark.evidence.length === 0 && !draft && <p className={styles.soft}>{t('gaps.evidence.none')}</p>}
      <ul className={styles.evidence}>
        {mark.evidence.map(each => (
          <li key={each.id}>
            <div>
              <strong>{t(`gaps.evidence.kind.${each.kind}`)}</strong>
              <span>
                {[each.on && format.date(each.on), each.source, each.photo].filter(Boolean).join(' · ')}
              </span>
              {each.note && <p>{each.note}</p>}
            </div>
            <IconButton
              icon="trash"
              size={28}
              label={`${t('gaps.evidence.remove')}: ${t(`gaps.evidence.kind.${each.kind}`)} ${format.date(each.on)}`}
              onClick={() => removeEvidence(mark.id, each.id)}
            />
          </li>
        ))}
      </ul>
      {draft ? (
        <NewEvidence
          draft={draft}
          onChange={setDraft}
          onCancel={() => setDraft(null)}
          onAdd={() => {
            addEvidence(mark.id, draft)
            setDraft(null)
          }}
        />
      ) : (
        <div>
          <Button
            onClick={() =>
              setDraft({ kind: 'measurement', on: today, source: null, photo: null, note: null })
            }
          >
            <Icon name="plus" size={16} /> {t('gaps.evidence.add')}
          </Button>
        </div>
      )}
    </section>
  )
}

interface NewProps {
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
  readonly onAdd: () => void
  readonly onCancel: () => void
}

function NewEvidence({ draft, onChange, onAdd, onCancel }: NewProps) {
  const { t } = useText()
  const text = (field: 'source' | 'photo' | 'note') => (
    <TextField
      label={t(`gaps.evidence.${field}`)}
      value={draft[field] ?? ''}
      onCommit={value => onChange({ ...draft, [field]: value === '' ? null : value })}
    />
  )
  return (
    <div className={styles.asked}>
      <div className={styles.grid}>
        <SelectBox<EvidenceKind>
          label={t('gaps.evidence.kindLabel')}
          options={EVIDENCE_KINDS.map(value => ({ value, label: t(`gaps.evidence.kind.${value}`) }))}
          value={draft.kind}
          onChange={kind => onChange({ ...draft, kind })}
        />
        <DayField
          label={t('gaps.evidence.on')}
          value={draft.on}
          optional
          onChange={on => onChange({ ...draft, on })}
        />
      </div>
      {text('source')}
      {text('photo')}
      {text('note')}
      <div className={styles.row}>
        <Button
          kind="main"
          reason={draft.source || draft.photo || draft.note ? null : t('gaps.evidence.needed')}
          onClick={onAdd}
        >
          {t('gaps.evidence.take')}
        </Button>
        <Button onClick={onCancel}>{t('gaps.cancel')}</Button>
      </div>
    </div>
  )
}
