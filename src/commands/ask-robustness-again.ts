import { askRobustness } from './ask-robustness'

/** After it was called off, or broke: the same question from the beginning. */
export const askRobustnessAgain = (): void => void askRobustness()
