import { allocationResults } from '@/store/results/allocation'

/** Asks for the allocation outside of its workspace, as for a report. @returns a function that asks no longer. */
export function wantAllocation(): () => void {
  const ask = (more: number) => allocationResults.setState(({ wanted }) => ({ wanted: wanted + more }))
  ask(1)
  let asking = true
  return () => {
    if (asking) ask(-1)
    asking = false
  }
}
