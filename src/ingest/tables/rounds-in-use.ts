/** Hand-overs take the name that the gifts in use give their round; each other way to write it is said once. */
import type { FindingLog } from '../finding-log'
import { knownRound } from '../names/known-round'

export class RoundsInUse {
  private readonly said = new Map<string, { readonly round: string; count: number }>()

  constructor(private readonly rounds: readonly string[]) {}

  of(text: string): string {
    const round = knownRound(text, this.rounds)
    if (round === text) return text
    const said = this.said.get(text)
    if (said) said.count++
    else this.said.set(text, { round, count: 1 })
    return round
  }

  report(column: string | null, log: FindingLog): void {
    for (const [value, { round, count }] of this.said)
      log.add('round-in-use', 'info', { column, value }, { round, count })
  }
}
