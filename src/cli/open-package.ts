/** Opens a data package for a command: what is wrong with it, and what in it is illustrative or schematic, is said on stderr. */
import type { Dataset } from '@/domain/dataset/dataset'
import type { Io } from './command'
import { readPackage } from './read-package'
import { sayFindings } from './say-findings'

export interface Opened {
  readonly dataset: Dataset
  /** 1 where the package has findings of severity error. */
  readonly exitCode: 0 | 1
}

/** `null`: the folder holds no readable package; why is on stderr. */
export async function openPackage(dir: string, io: Io): Promise<Opened | null> {
  let read: Awaited<ReturnType<typeof readPackage>>
  try {
    read = await readPackage(dir)
  } catch (error) {
    io.err(`${error instanceof Error ? error.message : `${dir}: ${error}`}\n`)
    return null
  }
  const failed = sayFindings(read.findings, io)
  const resourcesThatAre = (what: 'illustrative' | 'schematic') =>
    Object.entries(read.dataset.sources)
      .filter(([, sources]) => sources.some(source => source[what]))
      .map(([resource]) => resource)
      .join(', ')
  const illustrative = resourcesThatAre('illustrative')
  const schematic = resourcesThatAre('schematic')
  if (illustrative) io.err(`Dữ liệu minh họa (illustrative data): ${illustrative}\n`)
  if (schematic) io.err(`Ranh giới sơ đồ, không có giá trị pháp lý (schematic boundaries): ${schematic}\n`)
  return { dataset: read.dataset, exitCode: failed ? 1 : 0 }
}
