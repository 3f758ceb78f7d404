/** R38: the same seed gives the same bits in the browser, over its workers, as here in one thread. */
import { robustness } from '@/domain/ranking/robustness/robustness'
import type { Variation } from '@/domain/ranking/robustness/robustness-question'
import { answerHash } from './answer-hash'
import { openCore } from './core-in-page'
import type { CoreInPage } from './core-page'
import { drawnQuestion } from './drawn-question'
import { expect, test } from './page'

const CASES: [string, Variation][] = [
  ['anywhere', { kind: 'weights', region: { kind: 'simplex' } }],
  ['in a band', { kind: 'weights', region: { kind: 'band', band: 0.4 } }],
  ['in their order', { kind: 'weights', region: { kind: 'keep-order' } }],
  [
    'uncertain data',
    { kind: 'data', errors: Array.from({ length: 8 }, () => ({ halfWidth: 0.1, limits: [0, 1] })) },
  ],
]

test('robustness is the same to the bit in the browser', async ({ page, baseURL }) => {
  await openCore(page, baseURL ?? '')
  for (const [name, variation] of CASES) {
    const drawn = { units: 120, criteria: 8, missing: 0.03, variation, samples: 1500 }
    const { hash } = await page.evaluate(
      question => (window as unknown as { core: CoreInPage }).core.robustness(question),
      drawn,
    )
    expect(hash, name).toBe(answerHash(robustness(drawnQuestion(drawn))))
  }
})
