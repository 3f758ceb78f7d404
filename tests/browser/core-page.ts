/** What runs in the page of `core-in-page`: the core's client, with real workers, within reach of a test. */
import type { RobustnessQuestion } from '@/domain/ranking/robustness/robustness-question'
import { createCoreClient } from '@/workers/core-client'
import { answerHash } from './answer-hash'
import { type DrawnQuestion, drawnQuestion } from './drawn-question'

const client = createCoreClient()

/** Hash of the answer, time to it, and to the first part of it. */
async function robustness(drawn: DrawnQuestion) {
  const asked: RobustnessQuestion = drawnQuestion(drawn)
  const begun = performance.now()
  let firstPartMs = 0
  const answer = await client.robustness(asked, () => {
    firstPartMs ||= performance.now() - begun
  }).answer
  return { ms: performance.now() - begun, firstPartMs, hash: answerHash(answer) }
}

export interface CoreInPage {
  readonly robustness: typeof robustness
}
Object.assign(window, { core: { robustness } satisfies CoreInPage })
