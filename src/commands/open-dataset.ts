/** Reads the data that ships and lays the imports over it that were kept from earlier. */
import { currentDataset } from '@/store/dataset/current-dataset'
import { imports } from '@/store/imports/imports'
import { otherTabs } from '@/store/persistence/other-tabs'
import { type KeptOverlay, listOverlays } from '@/store/persistence/overlays'
import { Cancelled } from '@/workers/job'
import type { Bundle } from '@/workers/read-bundled'
import { layOverlays } from './lay-overlays'
import { core } from './ports'
import { reportFault } from './report-fault'

export type { Bundle }

/** Once, at start. Never rejects: `currentDataset.failure` says `bundled-unreadable`, and may be tried again. */
export async function openDataset(bundle: Bundle): Promise<void> {
  currentDataset.setState({ failure: null, progress: 0 })
  const job = core().readBundled(absolute(bundle), progress => currentDataset.setState({ progress }))
  const kept = keptOverlays()
  try {
    const { dataset } = await job.answer
    const overlays = await kept
    currentDataset.setState({ bundled: dataset, progress: null })
    layOverlays(overlays)
  } catch (error) {
    if (!(error instanceof Cancelled)) reportFault(error)
    currentDataset.setState({ failure: 'bundled-unreadable', progress: null })
    return
  }
  otherTabs().hear(word => {
    if (word.kind === 'overlays-changed') void layWhatIsKept()
  })
}

/** Another tab took in or removed a file. What only this tab holds stays. */
async function layWhatIsKept(): Promise<void> {
  const { accepted, unkept } = imports.getState()
  const kept = await keptOverlays()
  layOverlays([...kept, ...accepted.filter(({ id }) => unkept.includes(id))])
}

/** Without a database there are none; the plan's saving says so already. */
const keptOverlays = (): Promise<KeptOverlay[]> => listOverlays().catch(() => [])

/** A worker reads addresses relative to its own script, not to the page. */
function absolute({ packageUrl, files }: Bundle): Bundle {
  const base = globalThis.document?.baseURI
  const from = (url: string) => (base ? new URL(url, base).href : url)
  return {
    packageUrl: from(packageUrl),
    files: Object.fromEntries(Object.entries(files).map(([path, url]) => [path, from(url)])),
  }
}
