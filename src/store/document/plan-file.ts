/**
 * The plan file, `.phusong`: a whole plan to keep, to send and to open. Numbers are little-endian.
 *
 *     0  8 bytes  "PHUSONG" and a zero
 *     8  uint16   version of this layout
 *    10  uint16   format of the plan inside
 *    12  uint32   bytes of the body
 *    16  uint32   bytes of the plan once unpacked
 *    20  32 bytes SHA-256 of what stands before and after it
 *    52  body     the plan as one Yjs update, deflated (RFC 1951)
 *
 * Everything is checked before it is believed, and nothing is unpacked before its hash is right.
 */
import { deflateSync, inflateSync } from 'fflate'
import * as Y from 'yjs'
import { formatOf } from './plan-document'
import { planPieces } from './plan-pieces'
import { sha256 } from './sha-256'
import { FORMAT } from './vocabulary'

/** `foreign`: no plan file. `later`: of a later version of the product. `damaged`: cut or altered. `too-large`. */
export type PlanFileFailure = 'foreign' | 'later' | 'damaged' | 'too-large'

export type PlanFileRead = { readonly update: Uint8Array } | { readonly failure: PlanFileFailure }

export const PLAN_FILE_EXTENSION = 'phusong'
export const PLAN_FILE_TYPE = 'application/x-phusong'

const MAGIC = new TextEncoder().encode('PHUSONG\0')
const VERSION = 1
const AT = { version: 8, format: 10, body: 12, plan: 16, hash: 20, start: 52 } as const
/** A plan of 20,000 marks with a long history takes some ten million bytes; what claims to be far above is no plan. */
const MOST_BYTES = 400_000_000

export const planFileBytes = (document: Y.Doc): Uint8Array<ArrayBuffer> =>
  bytesOf(Y.encodeStateAsUpdate(document), formatOf(document))

/** The same file from the plan in pieces (`planPieces`), for a thread that has no document. */
export const packPlanFile = (pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  planFileBytes(mergedPlan(pieces))

/**
 * What a plan file brings to whoever knows so much already, in pieces to be merged one after another.
 * @param known state vector (Yjs) of the plan that it will be merged into.
 */
export function openPlanFile(
  file: Uint8Array,
  known: Uint8Array,
  onProgress: (done: number) => void = () => {},
): { readonly pieces: readonly Uint8Array[] } | { readonly failure: PlanFileFailure } {
  const read = readPlan(file)
  if ('failure' in read) return read
  onProgress(0.7)
  const pieces: Uint8Array[] = []
  for (const { update, done } of planPieces(read.document, Y.decodeStateVector(known))) {
    pieces.push(update)
    onProgress(0.7 + 0.3 * done)
  }
  return { pieces }
}

function bytesOf(update: Uint8Array, format: number): Uint8Array<ArrayBuffer> {
  const body = deflateSync(update)
  const file = new Uint8Array(AT.start + body.length)
  const view = new DataView(file.buffer)
  file.set(MAGIC)
  view.setUint16(AT.version, VERSION, true)
  view.setUint16(AT.format, format, true)
  view.setUint32(AT.body, body.length, true)
  view.setUint32(AT.plan, update.length, true)
  file.set(body, AT.start)
  file.set(fileHash(file), AT.hash)
  return file
}

/** The plan in a file, or what is wrong with the file; never throws for what the bytes are. */
export function readPlanFile(file: Uint8Array): PlanFileRead {
  const read = readPlan(file)
  return 'failure' in read ? read : { update: read.update }
}

function readPlan(
  file: Uint8Array,
): { readonly update: Uint8Array; readonly document: Y.Doc } | { readonly failure: PlanFileFailure } {
  const begins = MAGIC.every((byte, place) => file[place] === byte)
  if (!begins) return { failure: isCut(file) ? 'damaged' : 'foreign' }
  if (file.length < AT.start) return { failure: 'damaged' }
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (view.getUint16(AT.version, true) > VERSION) return { failure: 'later' }
  const bodyLength = view.getUint32(AT.body, true)
  const planLength = view.getUint32(AT.plan, true)
  if (Math.max(file.length, planLength) > MOST_BYTES) return { failure: 'too-large' }
  if (file.length !== AT.start + bodyLength) return { failure: 'damaged' }
  const body = file.subarray(AT.start)
  const hash = file.subarray(AT.hash, AT.start)
  if (!fileHash(file).every((byte, place) => hash[place] === byte)) return { failure: 'damaged' }
  if (view.getUint16(AT.format, true) > FORMAT) return { failure: 'later' }
  try {
    const update = inflateSync(body, { out: new Uint8Array(planLength) })
    if (update.length !== planLength) return { failure: 'damaged' }
    const document = new Y.Doc()
    Y.applyUpdate(document, update)
    // An update that rests on others that are not in the file is a part of a plan.
    if (document.store.pendingStructs || document.store.pendingDs) return { failure: 'damaged' }
    const format = formatOf(document)
    if (format === 0) return { failure: 'damaged' }
    return format > FORMAT ? { failure: 'later' } : { update, document }
  } catch {
    return { failure: 'damaged' }
  }
}

/** Several plans as one. The order does not matter, and a plan that is there twice is there once. */
export function mergedPlan(updates: readonly Uint8Array[]): Y.Doc {
  const document = new Y.Doc()
  for (const update of updates) Y.applyUpdate(document, update)
  return document
}

/** Of the file without the hash itself. */
function fileHash(file: Uint8Array): Uint8Array {
  const rest = new Uint8Array(file.length - (AT.start - AT.hash))
  rest.set(file.subarray(0, AT.hash))
  rest.set(file.subarray(AT.start), AT.hash)
  return sha256(rest)
}

/** The beginning of a plan file and no more: a copy that broke off. */
const isCut = (file: Uint8Array): boolean =>
  file.length > 0 && file.length < MAGIC.length && file.every((byte, place) => MAGIC[place] === byte)
