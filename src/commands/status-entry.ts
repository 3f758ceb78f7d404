import type { StatusEntry } from '@/domain/gap/mark'
import { author } from '@/store/session/author'
import { freshEntryId } from './fresh-ids'
import { today } from './today'

/** The entry that dates a status set now, by whoever works here. */
export const statusEntry = (stated: Partial<Pick<StatusEntry, 'on' | 'reason'>> = {}) => ({
  id: freshEntryId(),
  on: stated.on ?? today(),
  by: author.getState().name,
  reason: stated.reason ?? null,
})
