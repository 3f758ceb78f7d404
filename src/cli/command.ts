/** What every command of the terminal is: words in, text out through `io`, an exit code back. */
export interface Io {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** Says what is wrong with the words. @returns the exit code. */
export function wrongUse(io: Io, why: string): 2 {
  io.err(`${why}\n`)
  return 2
}

/** 0 good, 1 findings of severity error, 2 wrong use. */
export type Command = (args: readonly string[], io: Io) => Promise<number>
