/**
 * One question of robustness over several lanes: each takes the next chunk when it has done one, and whoever asked hears how
 * it comes on. Which lane does which chunk changes nothing in the answer.
 */
import type { ProvedRanks } from '@/domain/ranking/robustness/proved-ranks'
import type { RankTally } from '@/domain/ranking/robustness/rank-tally'
import type { Robustness } from '@/domain/ranking/robustness/robustness-of'
import type { RobustnessQuestion } from '@/domain/ranking/robustness/robustness-question'
import type { ChunkQuestion, CoreWork } from './core-work'
import { Cancelled, type Job } from './job'
import type { Lane } from './lane'

/** What is known so far is gathered at most so often: it reads through all counts, on the page's own thread. */
const PARTS = 40

/** @param onPart hears what is known after the first chunk, then after each or after some of many, and how far it is, 0…1. */
export function runRobustness(
  lanes: readonly Lane<CoreWork>[],
  asked: RobustnessQuestion,
  onPart: (soFar: Robustness, done: number) => void = () => {},
): Job<Robustness> {
  const running = new Set<Job<unknown>>()
  let stopped = false

  const wait = async <T>(job: Job<T>): Promise<T> => {
    running.add(job)
    try {
      return await job.answer
    } finally {
      running.delete(job)
    }
  }
  const stop = () => {
    stopped = true
    for (const job of running) job.cancel()
  }

  const work = async (): Promise<Robustness> => {
    // Loaded when first asked: the first picture of the map does not wait for it.
    const { gatherRobustness } = await import('@/domain/ranking/robustness/gather-robustness')
    if (stopped) throw new Cancelled()
    const gathered = gatherRobustness(asked)
    const { chunks } = gathered
    const every = Math.ceil(chunks.length / PARTS)
    let next = 0
    let done = 0
    const follow = async (lane: Lane<CoreWork>) => {
      while (next < chunks.length && !stopped) {
        const question: ChunkQuestion = { asked, ...chunks[next++] }
        gathered.add(await wait(lane.run<RankTally>('robustnessChunk', question, [])))
        done++
        if (done === 1 || done % every === 0) onPart(gathered.soFar(), done / chunks.length)
      }
    }
    // The proof goes first, in one lane: the middle that is contested on screen is then the true one from the start.
    const [first, ...others] = lanes
    const prove = async () => {
      gathered.prove(await wait(first.run<ProvedRanks | null>('robustnessProof', asked, [])))
      await follow(first)
    }
    try {
      await Promise.all([prove(), ...others.map(follow)])
    } catch (error) {
      // One lane broke, or all were called off: the others would work for nobody.
      stop()
      throw error
    }
    // Called off just between two chunks: no job was there to fail.
    if (stopped) throw new Cancelled()
    return gathered.soFar()
  }

  let ended = false
  const answer = work().finally(() => {
    ended = true
  })
  return {
    answer,
    cancel: () => {
      if (!ended) stop()
    },
  }
}
