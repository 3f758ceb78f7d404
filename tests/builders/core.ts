/** The core without its threads: every door's function called where it stands, in its own turn. */
import { robustness } from '@/domain/ranking/robustness/robustness'
import type { Core } from '@/workers/core-client'
import { coreWork } from '@/workers/core-work'
import { Cancelled, type Job, type OnProgress } from '@/workers/job'

/** A job that can be called off until its answer is there. */
export function jobOf<T>(work: () => Promise<T>): Job<T> {
  let cancel = () => {}
  const off = new Promise<never>((_, fail) => {
    cancel = () => fail(new Cancelled())
  })
  return { answer: Promise.race([Promise.resolve().then(work), off]), cancel }
}

export const coreHere = (): Core => {
  const door =
    <Question, Answer>(work: (question: Question, onProgress: OnProgress) => Promise<Answer>) =>
    (question: Question, onProgress: OnProgress = () => {}) =>
      jobOf(() => work(question, onProgress))
  return {
    readBundled: door(coreWork.readBundled),
    importFile: door(coreWork.importFile),
    coverage: door(coreWork.coverage),
    gaps: door(coreWork.gaps),
    openPlan: door(coreWork.openPlan),
    packPlan: door(coreWork.packPlan),
    exportRegister: door(coreWork.exportRegister),
    writePapers: door(coreWork.writePapers),
    readRegister: door(coreWork.readRegister),
    measured: door(coreWork.measured),
    robustness: (asked, onPart) =>
      jobOf(async () => {
        const whole = robustness(asked)
        onPart?.(whole, 1)
        return whole
      }),
  }
}
