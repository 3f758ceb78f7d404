import type { IsoDate } from '@/domain/units'

/** The day it is where the person sits. */
export function today(now: Date = new Date()): IsoDate {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
