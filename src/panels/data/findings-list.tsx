/**
 * The findings of a file under whatever stands above them, in one scroll. Grouped by what is wrong, the gravest first;
 * only the lines in sight are in the page, for a bad file of 200,000 rows has as many findings.
 */
import { SegmentedControl } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import type { Finding, Severity } from '@/domain/finding/finding'
import { useText } from '@/i18n/use-text'
import { DownloadFindings } from './download-findings'
import { type FindingGroup, findingGroups, linesOf, SEVERITIES, severityCounts } from './finding-groups'
import { FindingLine } from './finding-line'
import styles from './findings-list.module.css'

interface Props {
  readonly findings: readonly Finding[]
  readonly fileName: string
  readonly children: ReactNode
}

const ALL = 'all'
/** A first group of so many findings is worth unfolding unasked; a longer one is shut, so that the others are seen. */
const SHORT = 20

export function FindingsList({ findings, fileName, children }: Props) {
  const { t, format } = useText()
  const scroller = useRef<HTMLElement>(null)
  const above = useElementSize<HTMLDivElement>()
  const groups = useMemo(() => findingGroups(findings), [findings])
  const counts = useMemo(() => severityCounts(findings), [findings])
  const [only, setOnly] = useState<Severity | null>(null)
  const [open, setOpen] = useState<ReadonlySet<string>>(() => openedFirst(groups))
  // After the file is read again the chosen severity may be gone.
  const shown = only !== null && counts[only] > 0 ? only : null
  const lines = useMemo(() => linesOf(groups, open, shown), [groups, open, shown])
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: at => (lines[at].kind === 'group' ? 44 : 56),
    getItemKey: at => lineKey(lines[at]),
    scrollMargin: above.height,
    overscan: 8,
  })
  const toggle = (id: string) =>
    setOpen(before => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reached by keyboard
    <section ref={scroller} className={styles.scroller} tabIndex={0} aria-label={fileName}>
      <div ref={above.ref}>
        <div className={styles.above}>
          {children}
          <header className={styles.head}>
            <h3>{t('data.findings', { count: findings.length, value: format.integer(findings.length) })}</h3>
            {findings.length > 0 && <DownloadFindings findings={findings} fileName={fileName} />}
            {findings.length === 0 && <p>{t('data.noFindings')}</p>}
            {groups.length > 1 && (
              <SegmentedControl
                className={styles.filter}
                size="xs"
                aria-label={t('data.severityFilter')}
                data={[
                  { value: ALL, label: t('data.all') },
                  ...SEVERITIES.filter(severity => counts[severity] > 0).map(severity => ({
                    value: severity,
                    label: `${t(`data.severity.${severity}`)} ${format.integer(counts[severity])}`,
                  })),
                ]}
                value={shown ?? ALL}
                onChange={value => setOnly(value === ALL ? null : (value as Severity))}
              />
            )}
          </header>
        </div>
      </div>
      <ul className={styles.list} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            className={styles.line}
            aria-posinset={index + 1}
            aria-setsize={lines.length}
            style={{ transform: `translateY(${start - above.height}px)` }}
          >
            <FindingLine line={lines[index]} onToggle={toggle} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const openedFirst = (groups: readonly FindingGroup[]): ReadonlySet<string> =>
  new Set(groups.slice(0, 1).flatMap(({ id, findings }) => (findings.length <= SHORT ? [id] : [])))

const lineKey = (line: ReturnType<typeof linesOf>[number]): string =>
  line.kind === 'group' ? line.group.id : `${line.group.id} ${line.at}`
