/** One line of the list: the head of a group with its advice, or one finding with its place in the file. */
import { memo } from 'react'
import { columnTitle } from '@/i18n/column-title'
import { findingText } from '@/i18n/finding-text'
import { catalogue } from '@/i18n/text'
import { useText } from '@/i18n/use-text'
import { Icon, type IconName } from '@/ui/icon'
import type { FindingGroup, Line } from './finding-groups'
import styles from './findings-list.module.css'

const ICONS: Readonly<Record<FindingGroup['severity'], IconName>> = {
  error: 'close',
  warning: 'warning',
  info: 'info',
}

interface Props {
  readonly line: Line
  readonly onToggle: (id: string) => void
}

export const FindingLine = memo(function FindingLine({ line, onToggle }: Props) {
  return line.kind === 'group' ? (
    <GroupHead group={line.group} open={line.open} onToggle={onToggle} />
  ) : (
    <OneFinding line={line} />
  )
})

function GroupHead({
  group,
  open,
  onToggle,
}: {
  group: FindingGroup
  open: boolean
  onToggle: Props['onToggle']
}) {
  const { t, format, language } = useText()
  const { code, severity, findings } = group
  const title = catalogue.t(`data.finding.${code}` as 'data.finding.file-empty', {
    lng: language,
    defaultValue: code,
  })
  return (
    <div className={styles.group} data-severity={severity}>
      <button type="button" aria-expanded={open} onClick={() => onToggle(group.id)}>
        <span className={styles.mark}>
          <Icon name={ICONS[severity]} size={14} />
          <span className={styles.hidden}>{t(`data.severity.${severity}`)}</span>
        </span>
        <strong>{title}</strong>
        <span className={styles.number}>{format.integer(findings.length)}</span>
        <span className={styles.chevron} data-open={open || undefined}>
          <Icon name="chevronRight" size={14} />
        </span>
      </button>
      {open && <p>{t('data.whatToDo', { advice: findingText(findings[0], language).advice })}</p>}
    </div>
  )
}

function OneFinding({ line: { finding, group } }: { readonly line: Extract<Line, { kind: 'finding' }> }) {
  const { t, language } = useText()
  const { message, advice } = findingText(finding, language)
  const { row, column, value } = finding
  const place = [
    row !== null ? t('data.atRow', { row }) : null,
    column !== null ? t('data.atColumn', { column: columnTitle(column, language) }) : null,
  ].filter(part => part !== null)
  // The advice stands once at the head of the group; a line repeats it only where it differs.
  const own = advice !== findingText(group.findings[0], language).advice
  return (
    <div className={styles.finding}>
      <p className={styles.place}>
        {place.length > 0 ? place.join(' · ') : t('data.wholeFile')}
        {value !== null && value !== '' && <code>{value}</code>}
      </p>
      <p>{message}</p>
      {own && <p className={styles.advice}>{t('data.whatToDo', { advice })}</p>}
    </div>
  )
}
