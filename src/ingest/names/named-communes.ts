/** Counts the rows whose commune was found by its name, and keeps the first few names with their communes, to be read over. */
import type { Commune } from '@/domain/dataset/records'
import { communeLabel } from './commune-label'

/** Names that the finding about the whole file lists. */
const MOST_LISTED = 6

export class NamedCommunes {
  count = 0
  private readonly first = new Map<string, string>()

  /** `commune`: `undefined` where there is no list to look it up in. */
  add(name: string, code: string, commune: Commune | undefined): void {
    this.count++
    if (this.first.size <= MOST_LISTED)
      this.first.set(`${name}\u001f${code}`, `“${name}” → ${commune ? communeLabel(commune) : code}`)
  }

  /** “Trung Xuân” → Trung Xuân – Huyện Quan Sơn (14875); … */
  get names(): string {
    const all = [...this.first.values()]
    return all.slice(0, MOST_LISTED).join('; ') + (all.length > MOST_LISTED ? '; …' : '')
  }
}
