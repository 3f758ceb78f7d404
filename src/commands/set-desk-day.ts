import type { IsoDate } from '@/domain/units'
import { gapDesk } from '@/store/session/gap-desk'

/** The day that "overdue" is told against; `null`: today. */
export const setDeskDay = (day: IsoDate | null): void => gapDesk.setState({ day })
