/** Robustness over lanes with the real door and the real Comlink; only the threads are missing. */
import * as Comlink from 'comlink'
import { describe, expect, test } from 'vitest'
import { robustness } from '@/domain/ranking/robustness/robustness'
import type { Robustness } from '@/domain/ranking/robustness/robustness-of'
import type { RobustnessQuestion } from '@/domain/ranking/robustness/robustness-question'
import { coreDoor } from '@/workers/core-door'
import type { CoreWork } from '@/workers/core-work'
import { Cancelled } from '@/workers/job'
import { createLane, type WorkerLike } from '@/workers/lane'
import { runRobustness } from '@/workers/run-robustness'
import { NONE, smallQuestion } from '../domain/ranking/robustness/small-question'

function someLanes(count: number) {
  const ended: number[] = []
  const ports: MessagePort[] = []
  const lanes = Array.from({ length: count }, (_, at) =>
    createLane<CoreWork>((): WorkerLike => {
      const { port1, port2 } = new MessageChannel()
      ports.push(port1, port2)
      Comlink.expose(coreDoor, port2 as unknown as Comlink.Endpoint)
      return Object.assign(port1, {
        terminate: () => {
          ended.push(at)
          port1.close()
          port2.close()
        },
      }) as unknown as WorkerLike
    }),
  )
  const close = () => {
    for (const port of ports) port.close()
  }
  return { lanes, ended, close }
}

const asked: RobustnessQuestion = {
  question: smallQuestion({
    columns: [
      [5, 1, 4, 2, 3],
      [1, 5, NONE, 4, 2],
      [2, 3, 1, 5, NONE],
    ],
    weights: [3, 2, 1],
  }),
  variation: { kind: 'weights', region: { kind: 'simplex' } },
  samples: 3000,
  seed: 9,
  top: 2,
}

describe('robustness in other threads', () => {
  test.each([1, 2, 3])('R38: over %i lanes, the answer is that of one thread to the bit', async count => {
    const { lanes, close } = someLanes(count)
    const answer = await runRobustness(lanes, asked).answer
    expect(answer).toEqual(robustness(asked))
    close()
  })

  test('says what is known after every chunk, and no later chunk changes what it said', async () => {
    const { lanes, close } = someLanes(2)
    const heard: { soFar: Robustness; samples: number; first: number; done: number }[] = []
    const sum = ({ counts }: Robustness) => counts.reduce((total, count) => total + count, 0)
    await runRobustness(lanes, asked, (soFar, done) =>
      heard.push({ soFar, samples: soFar.samples, first: sum(soFar), done }),
    ).answer
    expect(heard.length).toBeGreaterThan(4)
    expect(heard.map(({ done }) => done)).toEqual(heard.map((_, at) => (at + 1) / heard.length))
    for (const { soFar, samples, first } of heard) {
      expect(sum(soFar)).toBe(first)
      expect(first).toBe(samples * 5)
      expect(soFar.sensitivity === null).toBe(samples < 3000)
    }
    close()
  })

  test('called off, it ends the worker that works, begins no other chunk and answers Cancelled', async () => {
    const { lanes, ended, close } = someLanes(2)
    let heard = 0
    const job = runRobustness(lanes, { ...asked, samples: 1_000_000 }, () => {
      heard++
      job.cancel()
    })
    await expect(job.answer).rejects.toBeInstanceOf(Cancelled)
    // One lane has just done a chunk; the other is in the midst of its own.
    expect(ended).toHaveLength(1)
    await new Promise(resolve => setTimeout(resolve, 50))
    expect(heard).toBe(1)
    close()
  })

  test('called off before it has begun, it never begins', async () => {
    const { lanes } = someLanes(2)
    const job = runRobustness(lanes, asked)
    job.cancel()
    await expect(job.answer).rejects.toBeInstanceOf(Cancelled)
  })

  test('what cannot be asked is an error, not an answer', async () => {
    const { lanes, close } = someLanes(2)
    await expect(runRobustness(lanes, { ...asked, samples: 0 }).answer).rejects.toThrow('samples')
    close()
  })
})
