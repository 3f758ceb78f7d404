/** The real Comlink over a real port; only the thread is missing. */
import * as Comlink from 'comlink'
import { describe, expect, test } from 'vitest'
import { Cancelled, type OnProgress } from '@/workers/job'
import { createLane, type WorkerLike } from '@/workers/lane'

interface Door {
  readonly double: (n: number, onProgress: OnProgress) => Promise<number>
  readonly sum: (array: Float64Array, onProgress: OnProgress) => Promise<number>
  readonly wait: (name: string, onProgress: OnProgress) => Promise<string>
  readonly fail: (words: string, onProgress: OnProgress) => Promise<never>
}

function aLane() {
  const spawned: { terminated: boolean; started: string[]; release: (name: string) => void }[] = []
  const lane = createLane<Door>((): WorkerLike => {
    const { port1, port2 } = new MessageChannel()
    const waiting = new Map<string, () => void>()
    const state = {
      terminated: false,
      started: [] as string[],
      release: (name: string) => waiting.get(name)?.(),
    }
    spawned.push(state)
    const door: Door = {
      double: async (n, onProgress) => {
        onProgress(0.5)
        return n * 2
      },
      sum: async array => array.reduce((a, b) => a + b, 0),
      wait: name => {
        state.started.push(name)
        return new Promise(resolve => waiting.set(name, () => resolve(name)))
      },
      fail: async words => {
        throw new RangeError(words)
      },
    }
    Comlink.expose(door, port2)
    return Object.assign(port1, {
      terminate: () => {
        state.terminated = true
        port1.close()
        port2.close()
      },
    }) as unknown as WorkerLike
  })
  return { lane, spawned }
}

const until = async (condition: () => boolean) => {
  for (let i = 0; i < 200 && !condition(); i++) await new Promise(resolve => setTimeout(resolve, 5))
  expect(condition()).toBe(true)
}

describe('a lane', () => {
  test('starts no worker before the first question and one for all of them', async () => {
    const { lane, spawned } = aLane()
    expect(spawned).toHaveLength(0)
    const answers = [1, 2, 3].map(n => lane.run<number>('double', n, []).answer)
    expect(await Promise.all(answers)).toEqual([2, 4, 6])
    expect(spawned).toHaveLength(1)
  })

  test('hears progress and passes errors on', async () => {
    const { lane } = aLane()
    const heard: number[] = []
    await lane.run('double', 1, [], done => heard.push(done)).answer
    await until(() => heard.includes(0.5))
    await expect(lane.run('fail', 'too large', []).answer).rejects.toThrow('too large')
    expect(await lane.run('double', 21, []).answer).toBe(42)
  })

  test('moves buffers instead of copying them', async () => {
    const { lane } = aLane()
    const array = Float64Array.of(1, 2, 3.5)
    expect(await lane.run('sum', array, [array.buffer]).answer).toBe(6.5)
    expect(array.length).toBe(0)
  })

  test('a job called off while it runs ends its worker, and the next goes on in another', async () => {
    const { lane, spawned } = aLane()
    const first = lane.run('wait', 'first', [])
    const second = lane.run<string>('wait', 'second', [])
    await until(() => spawned[0]?.started.length === 1)
    first.cancel()
    await expect(first.answer).rejects.toBeInstanceOf(Cancelled)
    expect(spawned[0].terminated).toBe(true)
    await until(() => spawned[1]?.started.length === 1)
    spawned[1].release('second')
    expect(await second.answer).toBe('second')
  })

  test('a job called off while it waits disturbs nobody', async () => {
    const { lane, spawned } = aLane()
    const first = lane.run<string>('wait', 'first', [])
    const second = lane.run('wait', 'second', [])
    await until(() => spawned[0]?.started.length === 1)
    second.cancel()
    await expect(second.answer).rejects.toBeInstanceOf(Cancelled)
    spawned[0].release('first')
    expect(await first.answer).toBe('first')
    expect(spawned[0].started).toEqual(['first'])
  })

  test('calling off what has ended does nothing', async () => {
    const { lane, spawned } = aLane()
    const job = lane.run<number>('double', 4, [])
    expect(await job.answer).toBe(8)
    job.cancel()
    expect(await lane.run('double', 5, []).answer).toBe(10)
    expect(spawned).toHaveLength(1)
  })

  test('a worker that cannot be started fails its job, not the caller', async () => {
    const lane = createLane<Door>(() => {
      throw new Error('no workers here')
    })
    await expect(lane.run('double', 1, []).answer).rejects.toThrow('no workers here')
  })
})
