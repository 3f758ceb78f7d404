/** What the worker shows to the page: the core's work, its answers handed over without copying where they are arrays. */
import * as Comlink from 'comlink'
import { type CoreWork, coreWork } from './core-work'
import type { OnProgress } from './job'
import { buffersOf } from './packed'

type Door = {
  [K in keyof CoreWork]: (question: Parameters<CoreWork[K]>[0], onProgress: OnProgress) => Promise<unknown>
}

export const coreDoor: Door = {
  readBundled: (question, onProgress) =>
    reporting(onProgress, sparing => coreWork.readBundled(question, sparing)),
  importFile: (question, onProgress) =>
    reporting(onProgress, sparing => coreWork.importFile(question, sparing)),
  coverage: (question, onProgress) =>
    reporting(onProgress, async sparing => {
      const table = await coreWork.coverage(question, sparing)
      const buffers = [
        ...Object.values(table.shares),
        ...Object.values(table.wholes),
        table.villagesUnknown,
      ].map(array => array.buffer as ArrayBuffer)
      return Comlink.transfer(table, [...new Set(buffers)])
    }),
  gaps: (question, onProgress) => reporting(onProgress, sparing => coreWork.gaps(question, sparing)),
  robustnessChunk: (question, onProgress) =>
    reporting(onProgress, async sparing => {
      const tally = await coreWork.robustnessChunk(question, sparing)
      const buffers = [tally.counts, tally.tied, tally.shifts, tally.stayed].map(
        array => array.buffer as ArrayBuffer,
      )
      return Comlink.transfer(tally, buffers)
    }),
  robustnessProof: (question, onProgress) =>
    reporting(onProgress, sparing => coreWork.robustnessProof(question, sparing)),
  openPlan: (question, onProgress) =>
    reporting(onProgress, async sparing => {
      const opened = await coreWork.openPlan(question, sparing)
      return 'failure' in opened ? opened : Comlink.transfer(opened, buffersOf(opened.pieces))
    }),
  packPlan: (pieces, onProgress) =>
    reporting(onProgress, async sparing => handedOver(await coreWork.packPlan(pieces, sparing))),
  exportRegister: (question, onProgress) =>
    reporting(onProgress, async sparing => handedOver(await coreWork.exportRegister(question, sparing))),
  writePapers: (question, onProgress) =>
    reporting(onProgress, async sparing => handedOver(await coreWork.writePapers(question, sparing))),
  readRegister: (question, onProgress) =>
    reporting(onProgress, async sparing => {
      const review = await coreWork.readRegister(question, sparing)
      return Comlink.transfer(review, buffersOf([...review.rows, ...review.findings]))
    }),
  measured: (question, onProgress) => reporting(onProgress, sparing => coreWork.measured(question, sparing)),
}

const handedOver = (bytes: Uint8Array) => Comlink.transfer(bytes, buffersOf([bytes]))

/** Least advance worth a message: work that reports every row would otherwise send a message every row. */
const GRAIN = 0.01

async function reporting<T>(onProgress: OnProgress, work: (sparing: OnProgress) => Promise<T>): Promise<T> {
  let said = 0
  try {
    return await work(done => {
      if (done - said < GRAIN) return
      said = done
      onProgress(done)
    })
  } finally {
    // The callback holds a message port; it goes with the job.
    ;(onProgress as Partial<Comlink.ProxyMethods>)[Comlink.releaseProxy]?.()
  }
}
