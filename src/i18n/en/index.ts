/** All English texts. A new module goes into `first` or, where its panel is loaded later, into `later`. */
import { first } from './first'
import { later } from './later'

export const en = { ...first, ...later } as const
