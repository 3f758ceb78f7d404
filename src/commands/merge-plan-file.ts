import { type RecordsDifference, recordsBetween } from '@/domain/plan/records-difference'
import { differenceBetween, type RegisterDifference } from '@/domain/plan/register-difference'
import { type SettingDifference, settingsBetween } from '@/domain/plan/settings-difference'
import { currentPlan } from '@/store/document/current-plan'
import { livePlan } from '@/store/document/live-plan'
import type { PlanFileFailure } from '@/store/document/plan-file'
import { longWork } from './long-work'
import { core } from './ports'

/** Part of the whole that is done once the file is read. */
const READING = 0.5

/** What the file brought. */
export interface MergedPlanFile extends RegisterDifference {
  /** Whether weights, filters or other settings are no longer the same. */
  readonly settings: boolean
  /**
   * Those, from what to what. Of a setting that both had changed one stands, the same whoever merges; it can be set
   * back by hand, and only this list says what stood here. Text: `planFile.settingChanged`.
   */
  readonly changedSettings: readonly SettingDifference[]
  /** What became of saved indices, choices and decisions; a choice that two made apart is told with both reasons. */
  readonly records: RecordsDifference
}

/** `not-open`: asked before the plan was open. The texts are `planFile.failures`. */
export type MergeFailure = PlanFileFailure | 'not-open'

/**
 * Opens a plan file: merges it into the plan that is open, so that nothing of either is lost. A file that was merged
 * before brings nothing; one that cannot be read changes nothing. Not undone: other people's work is theirs. Read in a
 * thread, merged in slices. @returns `null` where it was called off, which leaves the plan as it was.
 */
export const mergePlanFile = (
  file: Blob,
): Promise<MergedPlanFile | { readonly failure: MergeFailure } | null> =>
  longWork('openPlan', async ({ wait, slices, settle, tell }) => {
    const known = livePlan.known()
    const opened = await wait(core().openPlan({ file, known }, done => tell(done * READING)))
    if ('failure' in opened) return opened
    settle()
    const before = currentPlan.getState()
    const taken = await slices(livePlan.takePieces(opened.pieces), done =>
      tell(READING + (1 - READING) * done),
    )
    if (!taken) return { failure: 'not-open' }
    const after = currentPlan.getState()
    const changedSettings = settingsBetween(before.plan, after.plan)
    const settings = changedSettings.length > 0
    const records = recordsBetween(before.records, after.records)
    return { ...differenceBetween(before.register, after.register), settings, changedSettings, records }
  })
