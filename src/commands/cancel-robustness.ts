import { robustnessResults } from '@/store/results/robustness'
import { callOffRobustness } from './ask-robustness'

/** Calls off what is being worked out, or is about to be; what has been counted stays, and says of how many samples it is. */
export function cancelRobustness(): void {
  if (robustnessResults.getState().progress === null) return
  callOffRobustness()
  robustnessResults.setState({ stopped: true })
}
