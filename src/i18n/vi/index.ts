/** All Vietnamese texts. A new module goes into `first` or, where its panel is loaded later, into `later`. */
import { first } from './first'
import { later } from './later'

export const vi = { ...first, ...later } as const
