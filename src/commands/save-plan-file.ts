import { livePlan } from '@/store/document/live-plan'
import { filePort } from './ports'
import { today } from './today'

/**
 * Gives the person the whole plan as a file to keep and to send, named after the day.
 * @returns whether there was somewhere to give it to.
 */
export async function savePlanFile(): Promise<boolean> {
  const port = filePort()
  if (!port) return false
  // Loaded when first needed.
  const { PLAN_FILE_EXTENSION, PLAN_FILE_TYPE, planFileBytes } = await import('@/store/document/plan-file')
  port.offer(`${today()}.${PLAN_FILE_EXTENSION}`, planFileBytes(livePlan.document), PLAN_FILE_TYPE)
  return true
}
