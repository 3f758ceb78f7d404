/** Rules P2…P8: what comes out when several people's edits meet. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createStore } from 'zustand/vanilla'
import type { Register } from '@/domain/gap/mark'
import { type CurrentPlan, currentPlan } from '@/store/document/current-plan'
import { createLivePlan } from '@/store/document/live-plan'
import { createMarkDocument } from '@/store/document/mark-document'
import { mergedPlan, planFileBytes } from '@/store/document/plan-file'
import { type Act, arbitraryHistory } from './edit-histories'
import { NaivePerson } from './naive-person'

function aPerson(name: number) {
  const target = createStore<CurrentPlan>(() => currentPlan.getInitialState())
  const live = createLivePlan(target)
  // The same history makes the same bytes whenever it is run.
  live.document.clientID = 1000 + name
  live.open([])
  return {
    live,
    naive: new NaivePerson(`p${name}-`),
    register: () => target.getState().register,
    saved: () => Y.encodeStateAsUpdate(live.document),
  }
}

function lived(
  people: number,
  history: readonly Act[],
  afterEach: (who: ReturnType<typeof aPerson>) => void = () => {},
) {
  const all = Array.from({ length: people }, (_, name) => aPerson(name))
  history.forEach((act, turn) => {
    const person = all[act.who]
    if (act.does === 'change' || act.does === 'note') {
      const change = act.make(person.register(), turn)
      if (act.does === 'note') person.live.note(change)
      else person.live.change(change, act.step)
      person.naive[act.does === 'note' ? 'note' : 'step'](change)
    } else if (act.does === 'meet') {
      person.live.take(all[act.whom].saved())
      person.naive.meet(all[act.whom].naive)
    } else {
      person.live[act.does]()
      person.naive[act.does]()
    }
    afterEach(person)
  })
  return all
}

const registerOf = (updates: readonly Uint8Array[]): Register =>
  createMarkDocument(mergedPlan(updates)).register()

/** Conflicts by mark and field: their order among themselves is another test's. */
const plain = ({ marks, conflicts }: Register) => ({
  marks,
  conflicts: [...conflicts].map(each => JSON.stringify(each)).sort(),
})

const peopleAndHistory = fc
  .integer({ min: 2, max: 4 })
  .chain(people => fc.tuple(fc.constant(people), arbitraryHistory(people)))

describe('random histories of two to four people', () => {
  test('P2–P8: after every act each reads what the naive model says, conflicts exactly where it has them', () => {
    fc.assert(
      fc.property(peopleAndHistory, ([people, history]) => {
        lived(people, history, ({ register, naive }) => {
          expect(plain(register())).toEqual(plain(naive.register()))
        })
      }),
      { numRuns: 1000 },
    )
  }, 600_000)

  test('P9: merging is commutative, associative and idempotent, and a file read whole reads as one kept in step', () => {
    fc.assert(
      fc.property(peopleAndHistory, ([people, history]) => {
        const all = lived(people, history)
        const plans = all.map(person => person.saved())
        const merged = registerOf(plans)
        expect(registerOf([...plans].reverse())).toEqual(merged)
        expect(registerOf([...plans, ...plans, plans[0]])).toEqual(merged)
        const [first, second, ...rest] = plans
        const left = [Y.encodeStateAsUpdate(mergedPlan([first, second])), ...rest]
        const right = [first, Y.encodeStateAsUpdate(mergedPlan([second, ...rest]))]
        expect(registerOf(left)).toEqual(merged)
        expect(registerOf(right)).toEqual(merged)
        for (const person of all) {
          for (const plan of plans) person.live.take(plan)
          const register = person.register()
          expect(register).toEqual(merged)
          for (const plan of plans) person.live.take(plan)
          expect(person.register()).toBe(register)
        }
        expect(planFileBytes(mergedPlan(plans))).toEqual(planFileBytes(mergedPlan([...plans].reverse())))
      }),
      { numRuns: 1000 },
    )
  }, 600_000)
})
