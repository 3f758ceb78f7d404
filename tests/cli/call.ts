/** Runs a command of the terminal and keeps what it said. */
import Papa from 'papaparse'
import type { Command } from '@/cli/command'

export async function call(command: Command, ...args: string[]) {
  let out = ''
  let err = ''
  const code = await command(args, {
    out: text => {
      out += text
    },
    err: text => {
      err += text
    },
  })
  return { code, out, err, rows: () => rowsOf(out) }
}

export const rowsOf = (csv: string) =>
  Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data
