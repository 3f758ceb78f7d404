/**
 * The address line. After a reload the plan on disk is newer than the address, and must not be taken back to it; so an
 * address that we wrote ourselves is told from one that a person brought.
 */
export interface Address {
  /** From `#` on; empty where there is none. */
  readonly read: () => string
  /** Whether the address at hand is one that we wrote. */
  readonly isOwn: () => boolean
  readonly replace: (hash: string) => void
  /** Runs before the page goes away. @returns a function that stops it. */
  readonly onLeave: (leave: () => void) => () => void
}

const MARK = 'phu-song'

export const browserAddress: Address = {
  read: () => location.hash,
  // Chromium loses the state of a reload that comes just after the address was written, and at `pagehide` it always is:
  // the tab's own memory, which survives a reload and nothing else, says the same once more.
  isOwn: () => history.state === MARK || (cameAgain() && remembered()),
  replace(hash) {
    history.replaceState(MARK, '', hash)
    remember()
  },
  onLeave(leave) {
    addEventListener('pagehide', leave)
    return () => removeEventListener('pagehide', leave)
  },
}

/** By a reload, the back button or a tab restored; a link that is followed navigates. */
const cameAgain = (): boolean =>
  performance.getEntriesByType('navigation').some(entry => 'type' in entry && entry.type !== 'navigate')

// Where the browser keeps nothing for a page, the session's memory throws instead of being empty.
function remember(): void {
  try {
    sessionStorage.setItem(MARK, 'address written')
  } catch {}
}

function remembered(): boolean {
  try {
    return sessionStorage.getItem(MARK) !== null
  } catch {
    return false
  }
}
