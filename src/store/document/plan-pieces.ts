/**
 * A plan as many small updates, each of which can be merged once those before it are: what takes seconds at once is
 * written, sent or merged a few milliseconds at a time. The pieces together are the plan, as one update would be.
 */
import * as Y from 'yjs'

/** Structs a piece: merging one takes some milliseconds. */
const PIECE = 256

export interface PlanPiece {
  readonly update: Uint8Array
  /** How much of the plan is in this piece and those before it, 0…1. */
  readonly done: number
}

/**
 * What `document` holds beyond `known` (clocks by author), as it stands when the last piece is made: it may change
 * between two pieces. Removals come with the last piece.
 */
export function* planPieces(
  document: Y.Doc,
  known: ReadonlyMap<number, number> = new Map(),
): Generator<PlanPiece, void> {
  const { store } = document
  const until = new Map([...store.clients.keys()].map(client => [client, Y.getState(store, client)]))
  const sent = new Map([...until].map(([client, end]) => [client, Math.min(end, known.get(client) ?? 0)]))
  const sentOf = (client: number) => sent.get(client) ?? 0
  const total = sum(until) - sum(sent)
  const before = sum(sent)
  const share = () => (total > 0 ? (sum(sent) - before) / total : 1)
  let blocks = new Map<number, Block>()
  let count = 0
  for (const [author, end] of until) {
    // Authors whose next struct rests on another's: that one is written first.
    const waiting: { readonly client: number; readonly end: number }[] = [{ client: author, end }]
    while (waiting.length > 0) {
      const { client, end: goal } = waiting[waiting.length - 1]
      const from = sentOf(client)
      if (from >= goal) {
        waiting.pop()
        continue
      }
      const structs = store.clients.get(client) ?? []
      const struct = structs[Y.findIndexSS(structs, from)]
      const first = restsOn(struct).find(id => id.client !== client && sentOf(id.client) <= id.clock)
      if (first) {
        waiting.push({ client: first.client, end: first.clock + 1 })
        continue
      }
      const block = blocks.get(client) ?? { clock: from, structs: [] }
      block.structs.push(struct)
      blocks.set(client, block)
      sent.set(client, struct.id.clock + struct.length)
      count += 1
      if (count < PIECE) continue
      yield { update: written(blocks), done: share() }
      blocks = new Map()
      count = 0
    }
  }
  if (count > 0) yield { update: written(blocks), done: share() }
  yield { update: Y.encodeStateAsUpdate(document, Y.encodeStateVector(sent)), done: 1 }
}

interface Block {
  /** Of the first struct. */
  readonly clock: number
  readonly structs: (Y.Item | Y.GC)[]
}

/** The update format, version 1: how many authors; each its structs; no removals. */
function written(blocks: ReadonlyMap<number, Block>): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  encoder.writeLen(blocks.size)
  for (const [client, { clock, structs }] of blocks) {
    encoder.writeLen(structs.length)
    encoder.writeClient(client)
    encoder.writeLen(clock)
    // Of a struct that grew by merging, what was sent before is left out.
    for (const [place, struct] of structs.entries())
      struct.write(encoder, place === 0 ? clock - struct.id.clock : 0)
  }
  encoder.writeLen(0)
  return encoder.toUint8Array()
}

/** What must be there before the struct can be merged. */
function restsOn(struct: Y.Item | Y.GC): Y.ID[] {
  if (!(struct instanceof Y.Item)) return []
  const { origin, rightOrigin, parent } = struct
  const above = parent instanceof Y.AbstractType ? (parent._item?.id ?? null) : null
  return [origin, rightOrigin, above].filter(id => id !== null)
}

const sum = (clocks: ReadonlyMap<number, number>): number => {
  let all = 0
  for (const clock of clocks.values()) all += clock
  return all
}
