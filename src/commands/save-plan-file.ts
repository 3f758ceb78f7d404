import { livePlan } from '@/store/document/live-plan'
import { longWork } from './long-work'
import { core, filePort } from './ports'
import { today } from './today'

/**
 * Gives the person the whole plan as a file to keep and to send, named after the day.
 * Written in slices, packed in a thread.
 * @returns whether it was given: not where it was called off, or where there is nowhere to give it to.
 */
export async function savePlanFile(): Promise<boolean> {
  const port = filePort()
  if (!port) return false
  // Loaded when first needed.
  const { PLAN_FILE_EXTENSION, PLAN_FILE_TYPE } = await import('@/store/document/plan-file')
  const bytes = await longWork('packPlan', async tools => {
    const pieces: Uint8Array[] = []
    await tools.slices(livePlan.pieces(), ({ update, done }) => {
      pieces.push(update)
      tools.tell(done * 0.4)
    })
    return tools.wait(core().packPlan(pieces, done => tools.tell(0.4 + 0.6 * done)))
  })
  if (bytes) port.offer(`${today()}.${PLAN_FILE_EXTENSION}`, bytes, PLAN_FILE_TYPE)
  return bytes !== null
}
