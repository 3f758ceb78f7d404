/**
 * `npm run bench`: every speed and size that the product claims, measured now, as one JSON document on stdout.
 * `npm run -s bench -- coverage ranking` runs the ones named. Nothing here passes or fails: figures depend on the machine.
 */
import { cpus } from 'node:os'

/** What is claimed → the module that measures it; loaded only when it is run. */
const BENCHES: Readonly<Record<string, () => Promise<object>>> = {
  ranking: async () => (await import('./ranking.bench')).rankingBench(),
  allocation: async () => (await import('./allocation.bench')).allocationBench(),
  robustness: async () => (await import('./robustness.bench')).robustnessBench(),
  coverage: async () => (await import('./coverage.bench')).coverageBench(),
  gaps: async () => (await import('./gaps.bench')).gapsBench(),
  register: async () => (await import('./register.bench')).registerBench(),
  page: async () => (await import('./page.bench')).pageBench(),
}

const asked = process.argv.slice(2)
const unknown = asked.filter(name => !(name in BENCHES))
if (unknown.length > 0) {
  console.error(`No bench named ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}`)
  process.exit(2)
}

const measured: Record<string, object> = {}
for (const [name, measure] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.error(`${name}…`)
  measured[name] = await measure()
}
console.log(
  JSON.stringify(
    {
      node: process.version,
      processor: cpus()[0]?.model ?? 'unknown',
      processors: cpus().length,
      ...measured,
    },
    null,
    2,
  ),
)
