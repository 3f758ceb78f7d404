/** A statement about a commune, in saved words. */
import { isDate } from '@/domain/plan/operations/set-date'
import type { ChoiceEntry } from '@/domain/plan/plan-records'
import { CHOICE, CHOICE_WORDS } from './record-vocabulary'
import { isSaved, type Saved } from './saved-index'
import { meaningOf } from './vocabulary'

type Said = Omit<ChoiceEntry, 'id' | 'commune' | 'knew'>

const SEPARATOR = '/'

export const choiceKey = ({ commune, id }: Pick<ChoiceEntry, 'commune' | 'id'>): string =>
  `${commune}${SEPARATOR}${id}`

/** All but whose it is. */
export const savedSaid = (said: Said): Saved => ({
  [CHOICE.state]: CHOICE_WORDS[said.state],
  [CHOICE.reason]: said.reason,
  [CHOICE.by]: said.by,
  [CHOICE.on]: said.on,
  [CHOICE.rank]: said.rank,
  [CHOICE.score]: said.score,
})

export const savedChoice = (entry: ChoiceEntry): Saved => ({
  ...savedSaid(entry),
  [CHOICE.knew]: [...entry.knew],
})

/** `null` where state or day cannot be read. */
export function readSaid(saved: Saved): Said | null {
  const state = meaningOf(CHOICE_WORDS, saved[CHOICE.state])
  const on = saved[CHOICE.on]
  if (!state || typeof on !== 'string' || !isDate(on)) return null
  const [reason, by, rank, score] = [CHOICE.reason, CHOICE.by, CHOICE.rank, CHOICE.score].map(
    word => saved[word],
  )
  return {
    state,
    on,
    reason: typeof reason === 'string' && reason !== '' ? reason : null,
    by: typeof by === 'string' ? by : null,
    rank: Number.isSafeInteger(rank) && Number(rank) >= 1 ? Number(rank) : null,
    score: typeof score === 'number' && Number.isFinite(score) ? score : null,
  }
}

/** `null` where key or value is no statement that this version can read. */
export function readChoice(key: string, saved: unknown): ChoiceEntry | null {
  const at = key.indexOf(SEPARATOR)
  if (at < 1 || at === key.length - 1 || !isSaved(saved)) return null
  const said = readSaid(saved)
  const knew = saved[CHOICE.knew]
  if (!said) return null
  return {
    id: key.slice(at + 1),
    commune: key.slice(0, at),
    ...said,
    knew: Array.isArray(knew) ? knew.filter(id => typeof id === 'string') : [],
  }
}
