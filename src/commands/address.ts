/**
 * The address line. An address that we wrote ourselves carries a mark: after a reload the plan on disk is newer than
 * the address, and must not be taken back to it; an address that a person brought carries none.
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
  isOwn: () => history.state === MARK,
  replace: hash => history.replaceState(MARK, '', hash),
  onLeave(leave) {
    addEventListener('pagehide', leave)
    return () => removeEventListener('pagehide', leave)
  },
}
