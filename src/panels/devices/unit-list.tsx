/**
 * Units by the order in which they are served. Only the rows in sight are drawn. One stop of the Tab key; arrows, Page and
 * Home/End move the choice, as in any list box.
 */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useText } from '@/i18n/use-text'
import styles from './allocation-part.module.css'
import { classColour } from './class-colour'
import type { UnitLine } from './unit-lines'
import { useUnitWords } from './use-unit-words'

const ROW = 46

interface Props {
  readonly lines: readonly UnitLine[]
  readonly chosen: string | null
  readonly onChoose: (unitCode: string) => void
}

export function UnitList({ lines, chosen, onChoose }: Props) {
  const { t, format } = useText()
  const { nameOf, shortNameOf, placeOf } = useUnitWords()
  const scroller = useRef<HTMLDivElement>(null)
  const at = lines.findIndex(({ unit }) => unit.unitCode === chosen)
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 6,
  })
  // Follow a choice made elsewhere (map, search), but do not chase it while weights move.
  const follow = useRef(at)
  follow.current = at
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new choice scrolls, a new order does not
  useEffect(() => {
    if (follow.current >= 0) rows.scrollToIndex(follow.current, { align: 'auto' })
  }, [chosen, rows])
  const onKeyDown = (event: React.KeyboardEvent) => {
    const page = Math.floor((scroller.current?.clientHeight ?? ROW) / ROW) - 1
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at < 0 ? 0 : at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: lines.length - 1,
    }
    const to = moves[event.key]
    if (to === undefined) return
    event.preventDefault()
    onChoose(lines[Math.max(0, Math.min(lines.length - 1, to))].unit.unitCode)
  }
  return (
    <>
      <div className={styles.columns} aria-hidden="true">
        <span>{t('devices.list.head.unit')}</span>
        <span>{t('devices.list.head.bar')}</span>
        <span className={styles.number}>{t('devices.list.head.got')}</span>
      </div>
      <div
        ref={scroller}
        className={styles.rows}
        role="listbox"
        tabIndex={0}
        aria-label={t('devices.list.label')}
        aria-activedescendant={at >= 0 ? `unit-row-${at}` : undefined}
        onKeyDown={onKeyDown}
      >
        <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const line = lines[index]
            return (
              // Keys belong to the list box, which holds the focus; the pointer may touch a row.
              // biome-ignore lint/a11y/useFocusableInteractive: the list box holds the focus
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list box hears the keys
              <div
                key={line.unit.unitCode}
                id={`unit-row-${index}`}
                className={styles.row}
                role="option"
                aria-selected={index === at}
                aria-posinset={index + 1}
                aria-setsize={lines.length}
                style={{ transform: `translateY(${start}px)`, height: ROW }}
                onClick={() => onChoose(line.unit.unitCode)}
              >
                <span className={styles.name}>
                  <strong title={nameOf(line.unit.unitCode)}>{shortNameOf(line.unit.unitCode)}</strong>
                  <small title={placeOf(line.unit)}>{placeOf(line.unit)}</small>
                </span>
                <Bar line={line} />
                <span className={styles.number}>
                  {line.need === null ? (
                    <small>{t('devices.notReported')}</small>
                  ) : line.need === 0 && line.got === 0 ? (
                    <small>{t('devices.list.noNeed')}</small>
                  ) : (
                    t('devices.list.got', {
                      got: format.integer(line.got),
                      need: format.integer(line.need),
                    })
                  )}
                </span>
              </div>
            )
          })}
        </div>
      </div>
    </>
  )
}

/** As long as the unit's need; what it gets is coloured by class. */
function Bar({ line: { rows, need, got } }: { readonly line: UnitLine }) {
  const whole = Math.max(need ?? 0, got)
  if (whole === 0) return <span />
  return (
    <span className={styles.bar} aria-hidden="true">
      {rows.map(row => (
        <i
          key={row.class}
          style={{ width: `${(row.allocated / whole) * 100}%`, background: classColour(row.class) }}
        />
      ))}
    </span>
  )
}
