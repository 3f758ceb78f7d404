import { saveIndex as operation } from '@/domain/plan/operations/save-index'
import { currentPlan } from '@/store/document/current-plan'
import { author } from '@/store/session/author'
import { changeRecords } from './change-records'
import { freshEntryId } from './fresh-ids'
import { today } from './today'

/** Keeps the index in use by name, in place of one of that name. @throws RangeError where the name is empty. */
export function saveIndexAs(name: string): boolean {
  const saving = { id: freshEntryId(), by: author.getState().name, on: today() }
  return changeRecords(records => operation(records, name, currentPlan.getState().plan, saving), 'saveIndex')
}
