import { robustnessResults } from '@/store/results/robustness'
import { callOffRobustness } from './ask-robustness'

/** Calls off what is being worked out; what has been counted stays, and says of how many samples it is. */
export function cancelRobustness(): void {
  if (callOffRobustness()) robustnessResults.setState({ stopped: true })
}
