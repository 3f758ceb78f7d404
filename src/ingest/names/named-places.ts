/** Counts the rows whose place was found by its name, and keeps the first few names with what they were taken for, to be read over. */

/** Names that the finding about the whole file lists. */
const MOST_LISTED = 6

export class NamedPlaces {
  count = 0
  private readonly first = new Map<string, string>()

  /** `label`: the place as a finding names it; `undefined` where there is no list to look it up in. */
  add(name: string, code: string, label: string | undefined): void {
    this.count++
    if (this.first.size <= MOST_LISTED) this.first.set(`${name}\u001f${code}`, `“${name}” → ${label ?? code}`)
  }

  /** “Trung Xuân” → Trung Xuân – Huyện Quan Sơn (14875); … */
  get names(): string {
    const all = [...this.first.values()]
    return all.slice(0, MOST_LISTED).join('; ') + (all.length > MOST_LISTED ? '; …' : '')
  }
}
