/** A plan in pieces is the plan: for any history, whoever wrote it, however much is known already. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { NO_CHANGE } from '@/domain/plan/change'
import { createMarkDocument } from '@/store/document/mark-document'
import { readPlan } from '@/store/document/plan-document'
import { mergedPlan, openPlanFile, packPlanFile, planFileBytes } from '@/store/document/plan-file'
import { planPieces } from '@/store/document/plan-pieces'
import { largePlan } from '../../builders/large-register'
import { aPerson } from './person'

/** Two people who take turns on one plan, and undo: their structs rest on one another's. */
function aTangledPlan(turns: number) {
  const people = [aPerson(), aPerson()]
  for (let turn = 0; turn < turns; turn++) {
    const [one, other] = turn % 2 === 0 ? people : [...people].reverse()
    one.add(`m-${turn}`, { name: `Bản ${turn}` })
    one.live.change(
      { ...NO_CHANGE, put: [{ kind: 'setting', name: 'theme', value: `t-${turn}` }] },
      'setTheme',
    )
    if (turn % 3 === 0) one.live.undo()
    const known = Y.encodeStateVector(other.live.document)
    other.live.take(Y.encodeStateAsUpdate(one.live.document, known))
  }
  return people[0].live.document
}

const saved = (document: Y.Doc) => Y.encodeStateAsUpdate(document)
const vectorOf = (document: Y.Doc) => Y.decodeStateVector(Y.encodeStateVector(document))

describe('a plan in pieces', () => {
  test('is, once merged, the same plan byte for byte', () => {
    for (const document of [largePlan(900).document, aTangledPlan(40)])
      expect(saved(mergedPlan([...planPieces(document)].map(({ update }) => update)))).toEqual(
        saved(document),
      )
  })

  test('has pieces that need nothing of a later one', () => {
    const document = aTangledPlan(700)
    const merged = new Y.Doc()
    const pieces = [...planPieces(document)]
    expect(pieces.length).toBeGreaterThan(3)
    for (const { update } of pieces) {
      Y.applyUpdate(merged, update)
      expect([merged.store.pendingStructs, merged.store.pendingDs]).toEqual([null, null])
    }
    expect(createMarkDocument(merged).register()).toEqual(createMarkDocument(document).register())
    expect(readPlan(merged)).toEqual(readPlan(document))
  })

  test('holds only what is not known yet', () => {
    const [mine, theirs] = [aPerson(), largePlan(400)]
    mine.live.take(saved(theirs.document))
    const known = vectorOf(mine.live.document)
    expect([...planPieces(theirs.document, known)]).toHaveLength(1)
    mine.add('own')
    const [all, news] = [undefined, known].map(from =>
      [...planPieces(mine.live.document, from)].reduce((bytes, { update }) => bytes + update.length, 0),
    )
    expect(news).toBeLessThan(all / 20)
  })

  test('says how far it is, never backwards, and ends at all of it', () => {
    const shares = [...planPieces(largePlan(900).document)].map(({ done }) => done)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
  })

  test('may be changed between two pieces: what was written last is in it, and it is whole', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('add', 'undo', 'redo', 'status'), { maxLength: 8 }), acts => {
        const person = aPerson()
        for (let at = 0; at < 300; at++) person.add(`m-${at}`)
        const updates: Uint8Array[] = []
        for (const { update } of planPieces(person.live.document)) {
          updates.push(update)
          const act = acts.shift()
          if (act === 'add') person.add(`late-${acts.length}`)
          if (act === 'status') person.status('verified')
          if (act === 'undo') person.live.undo()
          if (act === 'redo') person.live.redo()
        }
        const merged = mergedPlan(updates)
        expect([merged.store.pendingStructs, merged.store.pendingDs]).toEqual([null, null])
        expect(packPlanFile(updates)).toEqual(planFileBytes(merged))
      }),
      { numRuns: 20 },
    )
  })
})

describe('merging in pieces', () => {
  test('gives the same register as merging at once, whatever was there before', () => {
    const [whole, pieced] = [aPerson(), aPerson()]
    const file = planFileBytes(largePlan(700).document)
    for (const one of [whole, pieced]) one.add('own', { name: 'Của tôi' })
    const opened = openPlanFile(file, Y.encodeStateVector(pieced.live.document))
    if ('failure' in opened) throw new Error(opened.failure)
    const before = pieced.register()
    const steps = [...pieced.live.takePieces(opened.pieces.slice(0, -1)), 0]
    expect(steps.length).toBeGreaterThan(3)
    expect(pieced.register()).not.toBe(before)
    expect([...pieced.live.takePieces(opened.pieces.slice(-1))].length).toBeGreaterThan(0)
    whole.live.take(saved(largePlan(700).document))
    const texts = (person: ReturnType<typeof aPerson>) =>
      person.register().marks.map(({ id, name }) => [id, name])
    expect(texts(pieced)).toEqual(texts(whole))
  })

  test('shows what a person does meanwhile at once', () => {
    const person = aPerson()
    const opened = openPlanFile(
      planFileBytes(largePlan(700).document),
      Y.encodeStateVector(person.live.document),
    )
    if ('failure' in opened) throw new Error(opened.failure)
    const taking = person.live.takePieces(opened.pieces)
    taking.next()
    person.add('meanwhile')
    expect(person.register().marks.map(({ id }) => id)).toContain('meanwhile')
    while (!taking.next().done);
    expect(person.register().marks).toHaveLength(701)
  })
})
