/**
 * A register of 20,000 marks: opened from its saved bytes, one mark edited, undone, many edited at once, saved as a
 * plan file and merged with another's; and, beside the one edit, the naive way of reading all marks again.
 */
import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import { createStore } from 'zustand/vanilla'
import { TECHNOLOGIES } from '@/domain/dataset/records'
import { addMarks } from '@/domain/plan/operations/add-marks'
import { editMarks } from '@/domain/plan/operations/edit-marks'
import { recordClaims } from '@/domain/plan/operations/record-claims'
import { type CurrentPlan, currentPlan } from '@/store/document/current-plan'
import { createLivePlan } from '@/store/document/live-plan'
import { createMarkDocument } from '@/store/document/mark-document'
import { planFileBytes, readPlanFile } from '@/store/document/plan-file'

const MARKS = 20_000
const ROUNDS = 101

export async function registerBench(): Promise<object> {
  const first = opened([])
  const adding = { day: '2021-11-30', by: 'Người ghi', entryId: 'first' }
  const add = timed(() =>
    first.live.change(addMarks(first.register(), Array.from({ length: MARKS }, mark), adding), 'addMarks'),
  )
  const claimed = TECHNOLOGIES.flatMap(technology =>
    ['Viettel', 'VinaPhone', 'MobiFone'].map(operator => ({ operator, technology })),
  )
  const facts = new Map(first.register().marks.map(({ id }) => [id, { claimed }]))
  const claims = timed(() => first.live.note(recordClaims(first.register().marks, facts, 'v1', '2021-11-30')))
  const saved = Y.encodeStateAsUpdate(first.live.document)

  const yjsAlone = timed(() => Y.applyUpdate(new Y.Doc(), saved))
  let second = opened([])
  const open = timed(() => {
    second = opened([saved])
  })
  const { live, register } = second
  const at = (round: number) => register().marks[(round * 7919) % MARKS].id
  let updateBytes = 0
  live.document.on('update', (update: Uint8Array) => {
    updateBytes = update.length
  })
  const edit = median(round =>
    live.change(editMarks(register(), [at(round)], { note: `ghi chú ${round}` }), 'editMark'),
  )
  const editBytes = updateBytes
  const undo = median(() => live.undo())
  const readAll = timed(() => createMarkDocument(live.document).register())
  const everyone = register().marks.map(({ id }) => id)
  const bulk = timed(() => live.change(editMarks(register(), everyone, { funding: 'vtf' }), 'editMarks'))
  const undoBulk = timed(() => live.undo())

  let file = new Uint8Array()
  const save = timed(() => {
    file = planFileBytes(first.live.document)
  })
  const read = timed(() => readPlanFile(file))
  const merge = timed(() => live.take(saved))
  return {
    marks: MARKS,
    addAllMs: add,
    recordClaimsMs: claims,
    savedBytes: saved.length,
    openMs: open,
    openYjsAloneMs: yjsAlone,
    editOneMedianMs: edit,
    editOneBytes: editBytes,
    undoOneMedianMs: undo,
    readAllAgainMs: readAll,
    editAllMs: bulk,
    undoAllMs: undoBulk,
    planFileBytes: file.length,
    savePlanFileMs: save,
    readPlanFileMs: read,
    mergeAgainMs: merge,
  }
}

function opened(saved: readonly Uint8Array[]) {
  const target = createStore<CurrentPlan>(() => currentPlan.getInitialState())
  const live = createLivePlan(target)
  live.open(saved)
  return { live, register: () => target.getState().register }
}

/** Areas of a dozen corners, as people draw them, with the fields that the official list asks for. */
function mark(_: unknown, place: number) {
  const [lon, lat] = [104.4 + (place % 200) * 0.008, 19.3 + Math.floor(place / 200) * 0.012]
  const ring = Array.from({ length: 12 }, (_, corner) => {
    const angle = (corner / 12) * 2 * Math.PI
    return [lon + 0.003 * Math.cos(angle), lat + 0.003 * Math.sin(angle)] as const
  })
  return {
    id: randomUUID(),
    fields: {
      geometry: { type: 'Polygon' as const, coordinates: [[...ring, ring[0]]] },
      name: `Bản ${place}`,
      technologies: ['3G', '4G'] as const,
      kind: 'lom' as const,
      households: place % 90,
      gridPower: place % 3 === 0,
      especiallyDisadvantaged: place % 2 === 0,
    },
  }
}

function timed(work: () => unknown): number {
  const begun = performance.now()
  work()
  return Math.round((performance.now() - begun) * 100) / 100
}

function median(work: (round: number) => unknown): number {
  return Array.from({ length: ROUNDS }, (_, round) => timed(() => work(round))).sort((a, b) => a - b)[
    ROUNDS >> 1
  ]
}
