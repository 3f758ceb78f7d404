/**
 * The core from a terminal. Data on stdout, words on stderr; exit 0 good, 1 findings of severity error, 2 wrong use.
 */
import type { Command } from './command'

const COMMANDS: Readonly<Record<string, () => Promise<{ run: Command }>>> = {
  rank: () => import('./rank'),
  robustness: () => import('./robustness'),
  flip: () => import('./flip'),
  coverage: () => import('./coverage'),
  gaps: () => import('./gaps'),
  allocate: () => import('./allocate'),
  merge: () => import('./merge'),
  validate: () => import('./validate'),
  convert: () => import('./convert'),
}

const USAGE = `Usage: npm run -s cli -- COMMAND …
  rank DIR|TABLE.csv [--index INDEX.json] [--top N] [--weights mobile_gap=0.4,fibre_gap=0.2,…]
           [--missing renormalise|worst|district-median] [--scale min-max|target|percentile|z-score|none]
           [--date YYYY-MM-DD] [--csv|--json]
  robustness DIR|TABLE.csv [--index INDEX.json] [--samples N] [--seed S] [--top K]
           [--band B|--keep-order|--data|--methods] [--date YYYY-MM-DD] [--json]
  flip DIR|TABLE.csv --pair A,B [--index INDEX.json] [--date YYYY-MM-DD] [--json]
  coverage DIR [--by commune|district|province] [--threshold 4G=-110,…] [--csv|--json]
  gaps DIR --operator NAME|any|all --technology 2G|3G|4G|5G --geojson [--minimum-km2 N]
           [--threshold 4G=-110,…]
  allocate DIR --rule strict|proportional|equal [--online-first|--no-online-first] [--unit pupil|household]
           [--stage pledged|money-received|procured|received|handed-over] [--index INDEX.json]
           [--date YYYY-MM-DD] [--csv|--json]
  merge A.phusong B.phusong -o C.phusong
  validate FILE [--as RESOURCE] [--reference DIR] [--numbers vi|en] [--set COLUMN=VALUE]… [--csv|--json]
  convert FILE --as RESOURCE [--set COLUMN=VALUE]… -o OUT.csv
`

const [name = '', ...args] = process.argv.slice(2)
const io = {
  out: (text: string) => process.stdout.write(text),
  err: (text: string) => process.stderr.write(text),
}
// Whoever reads only the first lines (`| head`) closes the pipe: the rest is not wanted, and nothing is wrong.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})
const load = COMMANDS[name]
if (!load) {
  io.err(USAGE)
  process.exitCode = name === '--help' || name === '-h' ? 0 : 2
} else {
  const { run } = await load()
  process.exitCode = await run(args, io)
}
