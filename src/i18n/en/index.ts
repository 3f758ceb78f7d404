/** All English texts. A new module goes into `first` or `later`; here, where only a file of its own (`paper-texts`) brings it. */
import { allocationReason } from './allocation-class-reasons'
import { allocationReasons } from './allocation-reasons'
import { first } from './first'
import { later } from './later'
import { paper } from './paper'

export const en = { ...first, ...later, allocationReason, allocationReasons, paper } as const
