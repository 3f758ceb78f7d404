import { brought } from '@/store/imports/brought'
import { session } from '@/store/session/session'
import { importFile } from './import-file'
import { setGapPart } from './set-gap-part'
import { setWorkspace } from './set-workspace'

/** Lists of marks are small beside coverage and rasters: a larger file is not opened to see whether it is one. */
const MOST_BYTES = 20_000_000
const LIST = /\.(xlsx|csv|tsv|txt|geojson|json|kml|kmz)$/i

/**
 * Leads a file that was chosen or dropped to where it is understood: a plan is merged, a list of marks that came from
 * here goes to the register's review, anything else is read as data. A GPX track may be readings or the shape of a road
 * without signal: whoever works on gaps is asked. Nothing but a plan is taken yet.
 */
export async function bringFile(file: File): Promise<void> {
  if (/\.phusong$/i.test(file.name)) {
    setWorkspace('gaps')
    brought.setState(({ plans }) => ({ plans: [...plans, file] }))
  } else if (await isRegister(file)) {
    setWorkspace('gaps')
    setGapPart('register')
    session.setState({ table: true })
    brought.setState({ register: file })
  } else if (/\.gpx$/i.test(file.name) && session.getState().workspace === 'gaps') {
    brought.setState(({ tracks }) => ({ tracks: [...tracks, file] }))
  } else await bringData(file)
}

/** Reads it as data, whatever it is. */
export async function bringData(file: File): Promise<void> {
  setWorkspace('data')
  await importFile(file)
}

/** Whether it is a list of ours: it carries the marks' own ids. A file that cannot be read is not; who imports it says why. */
async function isRegister(file: File): Promise<boolean> {
  if (!LIST.test(file.name) || file.size > MOST_BYTES) return false
  try {
    // Text says it near its top; what does not speak of marks at all is not read to its end twice.
    if (/\.(csv|tsv|txt|geojson|json|kml)$/i.test(file.name) && !(await speaksOfMarks(file))) return false
    const { openList } = await import('@/ingest/register/read-lists')
    return (await openList(new Uint8Array(await file.arrayBuffer()))).list.own
  } catch {
    return false
  }
}

async function speaksOfMarks(file: File): Promise<boolean> {
  const { registerFile: vietnamese } = await import('@/i18n/vi/register-file')
  const { registerFile: english } = await import('@/i18n/en/register-file')
  const top = (await file.slice(0, 65_536).text()).normalize('NFC').toLowerCase()
  return ['mark_id', vietnamese.column.mark_id, english.column.mark_id].some(word =>
    top.includes(word.normalize('NFC').toLowerCase()),
  )
}
