/**
 * The naive way to tell what comes out of several people's edits: every edit remembers the set of edits that its author
 * saw, and everything is read from these sets. Slow and plain; the document must agree with it.
 */
import { freshMark, type GapMark, type MarkField, type Register } from '@/domain/gap/mark'
import type { Change } from '@/domain/plan/change'
import type { MarkChange } from '@/domain/plan/mark-record'

interface Event {
  readonly name: string
  readonly change: MarkChange
  readonly seen: ReadonlySet<string>
  readonly made: boolean
}

/** What one person holds: edits, and how often each was taken back or brought again (odd: it is taken back). */
export class NaivePerson {
  readonly events = new Map<string, Event>()
  readonly turns = new Map<string, number>()
  #done: string[][] = []
  #undone: { events: string[]; again: string[] }[] = []
  #count = 0

  constructor(readonly name: string) {}

  step(change: Change): void {
    if (change.marks.length === 0) return
    this.#done.push(change.marks.map(each => this.#write(each)))
    this.#undone = []
  }

  note(change: Change): void {
    for (const each of change.marks) this.#write(each)
  }

  undo(): void {
    const events = this.#done.pop()
    if (!events) return
    const again: string[] = []
    for (const name of [...events].reverse()) {
      const event = this.events.get(name) as Event
      if (event.made) {
        const removal: MarkChange = { ...event.change, does: 'remove', fields: {}, history: [], evidence: [] }
        again.push(this.#write(removal, new Set([name])))
      } else {
        this.#turn(name)
        again.push(name)
      }
    }
    this.#undone.push({ events, again })
  }

  redo(): void {
    const step = this.#undone.pop()
    if (!step) return
    for (const name of step.again) this.#turn(name)
    this.#done.push(step.events)
  }

  meet(other: NaivePerson): void {
    for (const [name, event] of other.events) this.events.set(name, event)
    for (const [name, turns] of other.turns) this.turns.set(name, Math.max(turns, this.turns.get(name) ?? 0))
  }

  register(): Register {
    const marks: GapMark[] = []
    const conflicts: Register['conflicts'][number][] = []
    for (const mark of new Set([...this.events.values()].map(({ change }) => change.id))) {
      const read = readNaively(mark, this.#alive(mark))
      if (!read) continue
      marks.push(read.mark)
      conflicts.push(...read.conflicts)
    }
    const order = (a: GapMark, b: GapMark) => text2(a.firstSeen, b.firstSeen) || text2(a.id, b.id)
    return { marks: marks.sort(order), conflicts }
  }

  #alive = (mark: string): Event[] =>
    [...this.events.values()].filter(
      ({ name, change }) => change.id === mark && (this.turns.get(name) ?? 0) % 2 === 0,
    )

  #turn(name: string): void {
    this.turns.set(name, (this.turns.get(name) ?? 0) + 1)
  }

  #write(change: MarkChange, seen?: ReadonlySet<string>): string {
    const name = `${this.name}${this.#count++}`
    const alive = this.#alive(change.id)
    const ever = alive.length > 0
    const made = change.does === 'put' && !ever
    this.events.set(name, { name, change, made, seen: seen ?? new Set(alive.map(each => each.name)) })
    return name
  }
}

const text2 = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const key = (value: unknown) => JSON.stringify(value)

function readNaively(id: string, events: readonly Event[]) {
  const unseen = (among: readonly Event[]) =>
    among.filter(each => !among.some(other => other.seen.has(each.name)))
  const removes = ({ change }: Event) => change.does === 'remove'
  const last = unseen(
    events.filter(
      each => removes(each) || each.change.does === 'keep' || (each.change.does === 'put' && !each.made),
    ),
  )
  const removals = last.filter(removes)
  const work = events.filter(
    each => !removes(each) && !(each.change.does === 'edit' && each.change.claims.length > 0),
  )
  const missed = work.filter(each => !removals.some(({ seen }) => seen.has(each.name)))
  const disputed = removals.length > 0 && (removals.length < last.length || missed.length > 0)
  if (removals.length > 0 && !disputed) return null

  const conflicts: { id: string; field: MarkField | 'removed'; values: unknown[] }[] = []
  const mark: Record<string, unknown> = { ...freshMark({ type: 'Point', coordinates: [0, 0] }, '') }
  for (const field of Object.keys(mark) as MarkField[]) {
    const states = ({ change, made }: Event) =>
      field in change.fields &&
      // What a new mark leaves open, nobody said.
      !(made && (change.fields[field] === null || key(change.fields[field]) === '[]'))
    const values = unseen(events.filter(states)).map(({ change }) => change.fields[field])
    const different = [...new Map(values.map(value => [key(value), value])).values()]
    different.sort((a, b) => Number(a === null) - Number(b === null) || text2(key(a), key(b)))
    if (different.length > 0) mark[field] = different[0]
    if (different.length > 1) conflicts.push({ id, field, values: different })
  }
  if (!events.some(({ change }) => change.fields.geometry)) return null
  if (disputed) conflicts.push({ id, field: 'removed', values: [false, true] })
  const entries = <T extends { id: string; on: string | null }>(list: T[]): T[] =>
    [...new Map(list.map(each => [key(each), each])).values()].sort(
      (a, b) => text2(a.on ?? '~', b.on ?? '~') || text2(a.id, b.id),
    )
  const evidence = events.flatMap(event =>
    event.change.evidence.filter(
      piece =>
        !events.some(({ change, seen }) => change.evidenceRemoved.includes(piece.id) && seen.has(event.name)),
    ),
  )
  const claiming = events.filter(({ change }) => change.claims.length > 0)
  const versions = new Set(claiming.map(({ change }) => change.claims[0].id))
  const claims = [...versions].map(
    version =>
      unseen(claiming.filter(({ change }) => change.claims[0].id === version))
        .map(({ change }) => change.claims[0])
        .sort((a, b) => text2(a.on, b.on) || text2(key(a), key(b)))[0],
  )
  const read = {
    ...mark,
    id,
    history: entries(events.flatMap(({ change }) => [...change.history])),
    evidence: entries(evidence),
    claims: entries(claims),
  } as unknown as GapMark
  return { mark: read, conflicts }
}
