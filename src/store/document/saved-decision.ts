/** A decision as one plain value, written once: in saved words, with the packed ranking as bytes inside. */
import { RESOURCE_NAMES } from '@/domain/dataset/dataset'
import { isDate } from '@/domain/plan/operations/set-date'
import { orderly } from '@/domain/plan/operations/set-filters'
import { isTopCount } from '@/domain/plan/operations/set-top-count'
import type { Filters } from '@/domain/plan/plan'
import type { Decision, DecisionSource, FrozenChoice } from '@/domain/plan/plan-records'
import { DECISION, FILTER, FROZEN_CHOICE, SOURCE } from './record-vocabulary'
import { readSaid, savedSaid } from './saved-choice'
import { isSaved, readIndex, type Saved, savedIndex } from './saved-index'
import { FLAG_WORDS, meaningOf } from './vocabulary'

export function savedDecision(decision: Decision): Saved {
  return {
    [DECISION.title]: decision.title,
    [DECISION.note]: decision.note,
    [DECISION.by]: decision.by,
    [DECISION.on]: decision.on,
    [DECISION.dataVersion]: decision.dataVersion,
    [DECISION.sources]: decision.sources.map(source => ({
      [SOURCE.resource]: source.resource,
      [SOURCE.vi]: source.source.vi,
      [SOURCE.en]: source.source.en,
      [SOURCE.asOf]: source.asOf,
      [SOURCE.illustrative]: source.illustrative,
      [SOURCE.schematic]: source.schematic,
      [SOURCE.origin]: source.origin,
    })),
    [DECISION.index]: savedIndex(decision.index),
    [DECISION.filters]: {
      [FILTER.districts]: [...decision.filters.districts],
      [FILTER.flags]: decision.filters.flags.map(flag => FLAG_WORDS[flag]),
      [FILTER.alertOnly]: decision.filters.alertOnly,
      [FILTER.onlineOnly]: decision.filters.onlineOnly,
    },
    [DECISION.day]: decision.day,
    [DECISION.topCount]: decision.topCount,
    [DECISION.choices]: decision.choices.map(choice => ({
      [FROZEN_CHOICE.id]: choice.id,
      [FROZEN_CHOICE.commune]: choice.commune,
      ...savedSaid(choice),
    })),
    [DECISION.ranking]: decision.ranking,
  }
}

/** `null` where anything that it says cannot be read: half a decision is none. */
export function readDecision(id: string, saved: unknown): Decision | null {
  if (!isSaved(saved)) return null
  const title = saved[DECISION.title]
  const on = saved[DECISION.on]
  const day = saved[DECISION.day]
  const dataVersion = saved[DECISION.dataVersion]
  const topCount = saved[DECISION.topCount]
  const ranking = saved[DECISION.ranking]
  const index = readIndex(saved[DECISION.index])
  const filters = readFilters(saved[DECISION.filters])
  const sources = readAll(saved[DECISION.sources], readSource)
  const choices = readAll(saved[DECISION.choices], readFrozenChoice)
  if (typeof title !== 'string' || title === '' || typeof on !== 'string' || !isDate(on)) return null
  if (day !== null && !(typeof day === 'string' && isDate(day))) return null
  if (typeof dataVersion !== 'string' || !isTopCount(topCount) || !(ranking instanceof Uint8Array))
    return null
  if (!index || !filters || !sources || !choices) return null
  const note = textOrNull(saved[DECISION.note])
  const by = textOrNull(saved[DECISION.by])
  return { id, title, note, by, on, dataVersion, sources, index, filters, day, topCount, choices, ranking }
}

function readAll<T>(list: unknown, read: (saved: Saved) => T | null): T[] | null {
  if (!Array.isArray(list)) return null
  const all = list.map(each => (isSaved(each) ? read(each) : null))
  return all.every(each => each !== null) ? all : null
}

function readSource(saved: Saved): DecisionSource | null {
  const resource = RESOURCE_NAMES.find(known => known === saved[SOURCE.resource])
  const asOf = saved[SOURCE.asOf]
  const [vi, en] = [saved[SOURCE.vi], saved[SOURCE.en]]
  if (!resource || typeof vi !== 'string' || typeof en !== 'string') return null
  return {
    resource,
    source: { vi, en },
    asOf: typeof asOf === 'string' && isDate(asOf) ? asOf : null,
    illustrative: saved[SOURCE.illustrative] === true,
    schematic: saved[SOURCE.schematic] === true,
    origin: saved[SOURCE.origin] === 'imported' ? 'imported' : 'bundled',
  }
}

function readFrozenChoice(saved: Saved): FrozenChoice | null {
  const [id, commune] = [saved[FROZEN_CHOICE.id], saved[FROZEN_CHOICE.commune]]
  if (typeof id !== 'string' || typeof commune !== 'string') return null
  const said = readSaid(saved)
  return said && { id, commune, ...said }
}

/** `null` where a condition is not known here: the communes in view would be others. */
function readFilters(saved: unknown): Filters | null {
  if (!isSaved(saved)) return null
  const [districts, flags] = [saved[FILTER.districts], saved[FILTER.flags]]
  if (!Array.isArray(districts) || !Array.isArray(flags)) return null
  const known = flags.flatMap(flag => meaningOf(FLAG_WORDS, flag) ?? [])
  if (known.length !== flags.length || !districts.every(code => typeof code === 'string')) return null
  return orderly({
    districts,
    flags: known,
    alertOnly: saved[FILTER.alertOnly] === true,
    onlineOnly: saved[FILTER.onlineOnly] === true,
  })
}

const textOrNull = (saved: unknown): string | null => (typeof saved === 'string' ? saved : null)
