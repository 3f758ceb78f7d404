/**
 * Which browser the tests drive: `CHROMIUM_PATH`, else a Chrome or Chromium of the machine, else the one that comes
 * with the dev dependency `@sparticuz/chromium`, so that `npm ci` is enough on a bare Linux machine.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Chromium {
  readonly executablePath: string
  /** The browser's whole environment. */
  readonly env: Record<string, string>
  readonly from: 'CHROMIUM_PATH' | 'the machine' | 'the dev dependency'
}

const NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome']

/** WebGL by software, whatever the machine has: the same pixels everywhere. No look at the network by the browser itself. */
export const CHROMIUM_ARGS: readonly string[] = [
  '--no-sandbox',
  '--ignore-gpu-blocklist',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  // There is no Internet: every name but this machine's own is unknown.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
]

/** @throws Error where CHROMIUM_PATH names no program, or where the packaged browser does not start. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): Chromium {
  const env = defined(environment)
  const stated = environment.CHROMIUM_PATH
  if (stated) {
    if (!isProgram(stated)) throw new Error(`CHROMIUM_PATH names no program: ${stated}`)
    return { executablePath: stated, env, from: 'CHROMIUM_PATH' }
  }
  const installed = (environment.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap(folder => NAMES.map(name => join(folder, name)))
    .find(isProgram)
  if (installed) return { executablePath: installed, env, from: 'the machine' }
  return packaged(env)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const defined = (environment: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )

const NODE_MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url))

/** The browser of the dev dependency, unpacked once into a folder of its version. */
function packaged(env: Record<string, string>): Chromium {
  const { version } = JSON.parse(
    readFileSync(join(NODE_MODULES, '@sparticuz/chromium/package.json'), 'utf8'),
  ) as {
    version: string
  }
  const folder = join(NODE_MODULES, `.cache/chromium-${version}`)
  if (!existsSync(folder)) unpack(folder, env)
  const executablePath = join(folder, 'chromium')
  const own = { ...env }
  // A machine without fonts: Chromium stops where fontconfig finds none. The page brings its own typeface all the same.
  if (!existsSync('/etc/fonts/fonts.conf')) own.FONTCONFIG_FILE = join(folder, 'fonts.conf')
  if (starts(executablePath, own)) return { executablePath, env: own, from: 'the dev dependency' }
  // A machine without the network security libraries (libnss3 and its kin): the package has them too.
  const libraries = [join(folder, 'al2023/lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter)
  const withLibraries = { ...own, LD_LIBRARY_PATH: libraries }
  if (starts(executablePath, withLibraries))
    return { executablePath, env: withLibraries, from: 'the dev dependency' }
  throw new Error(
    `The browser of @sparticuz/chromium does not start here. Install Chromium or set CHROMIUM_PATH.`,
  )
}

const starts = (path: string, env: Record<string, string>) =>
  spawnSync(path, ['--version'], { env }).status === 0

/** Unpacks beside the folder, then renames: two test runs may begin at once, and none sees a half. */
function unpack(folder: string, env: Record<string, string>): void {
  mkdirSync(join(NODE_MODULES, '.cache'), { recursive: true })
  const half = mkdtempSync(`${folder}-`)
  // The package unpacks into the system's temporary folder and takes whatever browser lies there, of any version; and it
  // unpacks its libraries only where it believes to be in the cloud. Hence a process of its own that is told both.
  execFileSync(
    process.execPath,
    ['--input-type=module', '-e', `await (await import('@sparticuz/chromium')).default.executablePath()`],
    {
      cwd: NODE_MODULES,
      env: { ...env, TMPDIR: half, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
      stdio: 'pipe',
    },
  )
  writeFileSync(
    join(half, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>`,
  )
  try {
    renameSync(half, folder)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}
