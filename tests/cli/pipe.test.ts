/** The command line in a pipe whose reader has had enough: `… coverage data --csv | head -1`. */
import { spawn } from 'node:child_process'
import { expect, test } from 'vitest'

test('a reader that leaves after the first lines is no fault: no trace of the program, no error', async () => {
  const program = spawn('npx', ['tsx', 'src/cli/main.ts', 'coverage', 'data', '--csv'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  program.stderr.on('data', words => {
    said += words
  })
  // Gone before anything comes: the very first write finds the pipe closed.
  program.stdout.destroy()
  const code = await new Promise(resolve => program.once('exit', resolve))
  expect(code).toBe(0)
  expect(said).not.toMatch(/EPIPE|at .*\.ts/)
}, 60_000)
