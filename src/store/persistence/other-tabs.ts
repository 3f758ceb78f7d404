/** Word between the tabs of one browser: what one changes, the others show at once. Nothing rests on it being heard. */

export type Word =
  /** An update of the plan's document. `saved`: it is on disk; else the tab that did it cannot save. */
  | { readonly kind: 'plan-update'; readonly update: Uint8Array; readonly saved: boolean }
  /** The imported files on disk are no longer the same. */
  | { readonly kind: 'overlays-changed' }

export interface OtherTabs {
  readonly tell: (word: Word) => void
  /** @returns a function that stops the hearing. */
  readonly hear: (heard: (word: Word) => void) => () => void
  readonly leave: () => void
}

/** A browser without channels gives a silent one: then tabs meet when they load from disk. */
export function joinOtherTabs(name: string): OtherTabs {
  const hearers = new Set<(word: Word) => void>()
  const hear = (heard: (word: Word) => void) => {
    hearers.add(heard)
    return () => void hearers.delete(heard)
  }
  if (typeof BroadcastChannel === 'undefined') return { tell: () => {}, hear, leave: () => {} }
  const channel = new BroadcastChannel(name)
  channel.onmessage = (event: { data: unknown }) => {
    for (const heard of hearers) heard(event.data as Word)
  }
  return { tell: word => channel.postMessage(word), hear, leave: () => channel.close() }
}

let joined: OtherTabs | null = null

/** The product's own channel, joined when first used. One a tab: two would hear each other. */
export function otherTabs(): OtherTabs {
  joined ??= joinOtherTabs('phu-song')
  return joined
}
