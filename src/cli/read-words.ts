/** The words behind a command: by the form that it states, or the sentence that says what is wrong with them. */
import { type ParseArgsConfig, parseArgs } from 'node:util'

type Options = NonNullable<ParseArgsConfig['options']>
type Parsed<O extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; allowPositionals: true; options: O }>
>

export function readWords<O extends Options>(args: readonly string[], options: O): Parsed<O> | string {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options })
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** The same of a command that takes one folder or file. @param takes the sentence of what it takes. */
export function readWordsWithPlace<O extends Options>(args: readonly string[], options: O, takes: string) {
  const read = readWords(args, options)
  if (typeof read === 'string') return read
  const [place, ...more] = read.positionals
  return place === undefined || more.length > 0 ? takes : { place, values: read.values }
}

/** NaN for anything but digits. */
export function wholeNumber(text: string): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN
  return Number.isSafeInteger(number) ? number : Number.NaN
}
