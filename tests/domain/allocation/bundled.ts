/** The data that ships, read once by the road of an import. */
import { readFile } from 'node:fs/promises'
import type { Dataset } from '@/domain/dataset/dataset'
import { readBundled } from '@/workers/read-bundled'

export const bundledDataset = async (): Promise<Dataset> => {
  const reading = await readBundled(
    { packageUrl: 'data/datapackage.json', files: {} },
    async url => new Uint8Array(await readFile(url)),
    () => {},
  )
  return reading.dataset
}
