/** Weights by swings: which change from the mildest to the most severe value matters most, and what the others are worth beside it. */
import '@/i18n/later-texts'
import { useId, useMemo, useState } from 'react'
import { swingWeights } from '@/domain/ranking/swing-weights'
import { useText } from '@/i18n/use-text'
import { WeightSlider } from '@/ui/weight-slider'
import { FoundWeights } from './found-weights'
import { HelpDialog } from './help-dialog'
import styles from './swing-dialog.module.css'
import { sliderWeights, type WeighedThing } from './weighed-thing'

export interface SwingingThing extends WeighedThing {
  /** What changes, in words: "from 12 % to 100 % of pupils outside 4G". Of a group, one line a criterion. */
  readonly words: readonly string[]
  /** Length of the swing after normalisation; 0 = nothing swings. */
  readonly span: number
}

interface Props {
  /** Siblings, at least two. */
  readonly things: readonly SwingingThing[]
  /** Their shares today, 0…1. */
  readonly present: readonly number[]
  /** Weights 0…100 in the order of `things`. */
  readonly onApply: (weights: readonly number[]) => void
  readonly onClose: () => void
}

const MOST = 100

export function SwingDialog({ things, present, onApply, onClose }: Props) {
  const { t } = useText()
  const [most, setMost] = useState<number | null>(null)
  // What was said of a swing is kept while another is the most important one.
  const [points, setPoints] = useState<readonly number[]>(() => startingPoints(things, present))
  const found = useMemo(() => {
    if (most === null) return null
    const spans = things.map(({ span }) => span)
    return swingWeights(
      points.map((each, i) => (i === most ? MOST : each)),
      spans,
    )
  }, [things, points, most])
  const group = useId()
  return (
    <HelpDialog
      title={t('weightsHelp.swing.title')}
      about={t('weightsHelp.swing.about')}
      notYet={found ? null : t('weightsHelp.swing.chooseFirst')}
      onApply={() => found && onApply(sliderWeights(found))}
      onClose={onClose}
    >
      <fieldset className={styles.swings}>
        <legend>{most === null ? t('weightsHelp.swing.most') : t('weightsHelp.swing.others')}</legend>
        {things.map((thing, i) => (
          <SwingRow
            key={thing.id}
            thing={thing}
            group={group}
            isMost={i === most}
            points={most === null ? null : i === most ? MOST : points[i]}
            onMost={() => setMost(i)}
            onPoints={value => setPoints(points.map((old, k) => (k === i ? value : old)))}
          />
        ))}
      </fieldset>
      <FoundWeights things={things} present={present} found={found} />
    </HelpDialog>
  )
}

interface RowProps {
  readonly thing: SwingingThing
  /** Name that the radio buttons of all rows have in common. */
  readonly group: string
  readonly isMost: boolean
  /** `null` while it is not said yet which matters most. */
  readonly points: number | null
  readonly onMost: () => void
  readonly onPoints: (points: number) => void
}

function SwingRow({
  thing: { name, colour, words, span },
  group,
  isMost,
  points,
  onMost,
  onPoints,
}: RowProps) {
  const { t, format } = useText()
  const still = !(span > 0)
  return (
    <div className={styles.row} data-most={isMost || undefined}>
      <label className={styles.what}>
        <input type="radio" name={group} checked={isMost} disabled={still} onChange={onMost} />
        <span>
          <strong>{name}</strong>
          {(still ? [t('weightsHelp.swing.still')] : words).map(line => (
            <span key={line}>{line}</span>
          ))}
        </span>
      </label>
      {isMost ? (
        <span className={styles.most}>{t('weightsHelp.swing.isMost')}</span>
      ) : points !== null && !still ? (
        <WeightSlider
          label={t('weightsHelp.swing.points', { name })}
          value={points}
          valueText={t('weightsHelp.swing.value', { points: format.integer(points) })}
          colour={colour}
          onChange={onPoints}
          onSettle={() => {}}
        />
      ) : (
        <span />
      )}
      <span className={styles.points}>{still || points === null ? '—' : format.integer(points)}</span>
    </div>
  )
}

/** Where the sliders begin: at what today's weights amount to, so that nobody begins from a guess of ours. */
function startingPoints(things: readonly SwingingThing[], present: readonly number[]): number[] {
  const moved = things.map(({ span }, i) => present[i] * span)
  const greatest = Math.max(...moved)
  return moved.map(each => (greatest > 0 ? Math.round((each / greatest) * MOST) : 0))
}
