/** The list of a decision: ranks, scores and parts of its day, with what was said of the communes then. */
import { Fragment, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { PartsBar } from '@/charts/parts-bar'
import { hoverCommune } from '@/commands/hover-commune'
import { selectCommune } from '@/commands/select-commune'
import { communeIndex } from '@/domain/dataset/commune-index'
import type { FrozenRanking } from '@/domain/plan/frozen-ranking'
import type { Decision } from '@/domain/plan/plan-records'
import { districtName } from '@/i18n/district-name'
import { type Text, useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { results } from '@/store/results/results'
import { session } from '@/store/session/session'
import { Button } from '@/ui/button'
import { criterionColour } from '@/ui/criterion-colour'
import { criterionValue } from '../criterion-value'
import { useNameOf } from '../names'
import { StateMark } from './choice-mark'
import { saidWithReason } from './choice-words'
import styles from './decision-view.module.css'

interface Props {
  readonly decision: Decision
  readonly frozen: FrozenRanking
}

const STEP = 100

export function FrozenList({ decision, frozen }: Props) {
  const text = useText()
  const { t, format, language } = text
  const [extra, setExtra] = useState(0)
  const selected = useStore(session, state => state.selected)
  const hovered = useStore(session, state => state.hovered)
  const rankNow = useRankNow()
  const [open, setOpen] = useState<string | null>(null)
  const { ranking, codes, names, districtNames } = frozen
  const said = new Map(decision.choices.map(choice => [choice.commune, choice]))
  const width = ranking.criteria.length
  // The first so many, and whoever something was said of; the rest on a press.
  const unranked = codes.flatMap((code, i) => (ranking.rank[i] === 0 && said.has(code) ? [i] : []))
  const first = (i: number) =>
    ranking.rank[i] <= decision.topCount || said.has(codes[i]) || codes[i] === selected
  const always = [...[...ranking.order].filter(first), ...unranked]
  const rest = [...ranking.order].filter(i => !first(i))
  const shown = [...always, ...rest.slice(0, extra)]
  const left = rest.length - extra
  const chosenRow = useRef<HTMLTableRowElement>(null)
  // A commune chosen on the map is shown with its parts of that day.
  useEffect(() => {
    setOpen(selected)
    if (selected !== null) chosenRow.current?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  return (
    <>
      <h3>{t('decision.decisions.list', { date: format.date(decision.on) })}</h3>
      <table className={styles.list}>
        <thead>
          <tr>
            <th scope="col">#</th>
            <th scope="col">{t('ranking.commune')}</th>
            <th scope="col">{t('ranking.why')}</th>
            <th scope="col">{t('ranking.score')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(i => {
            const code = codes[i]
            const choice = said.get(code)
            return (
              <Fragment key={code}>
                <tr
                  ref={selected === code ? chosenRow : undefined}
                  data-selected={selected === code || undefined}
                  data-hovered={hovered === code || undefined}
                  onPointerEnter={() => hoverCommune(code)}
                  onPointerLeave={() => hoverCommune(null)}
                >
                  <td>{format.integer(ranking.rank[i] || null)}</td>
                  <td>
                    <button
                      type="button"
                      className={styles.name}
                      aria-expanded={open === code}
                      title={t('decision.decisions.details', { name: names[i] })}
                      onClick={() => {
                        setOpen(open === code ? null : code)
                        selectCommune(code, { fly: true })
                      }}
                    >
                      <strong>{names[i]}</strong>
                      <small>
                        {districtName(districtNames[i], language)}
                        {choice && <StateMark state={choice.state} />}
                      </small>
                    </button>
                  </td>
                  <td>
                    <PartsBar
                      width={80}
                      height={10}
                      parts={ranking.criteria.map((id, j) => ({
                        id,
                        colour: criterionColour(id),
                        value: ranking.parts[i * width + j],
                      }))}
                    />
                  </td>
                  <td>{format.points(ranking.score[i])}</td>
                </tr>
                {(choice?.reason || open === code) && (
                  <tr>
                    <td colSpan={4} className={styles.told}>
                      {choice && <div className={styles.said}>{saidWithReason(choice, text)}</div>}
                      {open === code && <Parts frozen={frozen} at={i} />}
                      {open === code && (
                        <div className={styles.said}>{nowWords(rankNow(code), ranking.rank[i], text)}</div>
                      )}
                    </td>
                  </tr>
                )}
              </Fragment>
            )
          })}
        </tbody>
      </table>
      {left > 0 && (
        <Button onClick={() => setExtra(extra + STEP)}>
          {t('decision.decisions.more', { count: Math.min(STEP, left) })}
        </Button>
      )}
    </>
  )
}

/** Today's rank by commune; `null`: not ranked today, or not in today's data. */
function useRankNow(): (code: string) => number | null {
  const dataset = useStore(currentDataset, state => state.dataset)
  const today = useStore(results, state => state.ranking)
  return code => {
    const at = dataset ? communeIndex(dataset).get(code) : undefined
    return (at !== undefined && today?.rank[at]) || null
  }
}

/** "Hôm nay đứng thứ 12, lùi 3 bậc." */
function nowWords(now: number | null, then: number, { t, format }: Text): string {
  if (now === null) return t('decision.decisions.nowNot')
  const rank = format.integer(now)
  if (then === 0 || now === then) return t('decision.decisions.nowSame', { rank })
  const places = format.integer(Math.abs(now - then))
  return t(now < then ? 'decision.decisions.nowUp' : 'decision.decisions.nowDown', { rank, places })
}

function Parts({ frozen, at }: { readonly frozen: FrozenRanking; readonly at: number }) {
  const text = useText()
  const nameOf = useNameOf()
  const { ranking, values } = frozen
  const width = ranking.criteria.length
  const rows = ranking.criteria
    .map((id, j) => ({ id, j, points: ranking.parts[at * width + j] }))
    .filter(({ j }) => ranking.weights[j] > 0)
    .sort((a, b) => b.points - a.points)
  return (
    <ul className={styles.parts}>
      {rows.map(({ id, j, points }) => (
        <li key={id}>
          <span className={styles.swatch} style={{ background: criterionColour(id) }} />
          <span>{nameOf(id)}</span>
          <span>{criterionValue(id, values[at * width + j], text)}</span>
          <strong>{text.format.points(points)}</strong>
        </li>
      ))}
    </ul>
  )
}
