import type { MarkId } from '@/domain/gap/mark'
import { addMarks, type NewMarkFields } from './add-marks'

/** Adds a mark; see `addMarks`. @returns its id. */
export const addMark = (fields: NewMarkFields): MarkId => addMarks([fields])[0]
