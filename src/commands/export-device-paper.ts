import { DEVICE_PAPERS, type DevicePaper, devicePaper } from '@/export/papers/device-paper'
import type { Paper } from '@/export/papers/paper'
import type { PaperFormat } from '@/export/papers/paper-bytes'
import { UNDER_SO } from '@/export/papers/paper-request'
import { currentLanguage, textIn } from '@/i18n/text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { allocationResults } from '@/store/results/allocation'
import { results } from '@/store/results/results'
import { packing } from '@/workers/packed'
import { type PaperWishes, paperFacts, paperRequest } from './device-paper-request'
import { gathered, longWork } from './long-work'
import { core, filePort } from './ports'
import { today } from './today'

export interface PaperExport extends PaperWishes {
  /** `all`: the three as sheets of one workbook. */
  readonly which: DevicePaper | 'all'
  readonly format: PaperFormat
}

const MEDIA_TYPES: Readonly<Record<PaperFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
}

/**
 * Gives the person official papers of the allocation on screen, in the language on screen. Written in a thread.
 * @returns whether it was given: there was an allocation and somewhere to give it to, and nobody called it off.
 */
export async function exportDevicePaper({ which, format, ...wishes }: PaperExport): Promise<boolean> {
  const { dataset } = currentDataset.getState()
  const { answer } = allocationResults.getState()
  const port = filePort()
  if (!dataset || !answer || !port || answer.datasetVersion !== dataset.version) return false
  const request = paperRequest(dataset, answer, currentPlan.getState().plan.date, wishes)
  const facts = paperFacts(answer, results.getState().need)
  const bytes = await longWork('exportPaper', async tools => {
    const wanted = which === 'all' ? DEVICE_PAPERS : [which]
    const papers = await tools.slices(
      (function* (): Generator<number, Paper[]> {
        const made: Paper[] = []
        for (const one of wanted) {
          made.push(devicePaper(one, facts, request))
          yield made.length / wanted.length
        }
        return made
      })(),
      done => tools.tell(0.4 * done),
    )
    const packed = await gathered(tools, packing(papers))
    return tools.wait(core().writePapers({ format, papers: packed }, done => tools.tell(0.4 + 0.6 * done)))
  })
  if (!bytes) return false
  const t = textIn(currentLanguage())
  const name = [
    t(which === 'all' ? 'devicePublish.allFile' : `paper.${which}.fileName`),
    ...placeOf(wishes.scope),
    today(),
  ]
  port.offer(`${name.join('-')}.${format}`, bytes, MEDIA_TYPES[format])
  return true
}

function placeOf(scope: PaperWishes['scope']): string[] {
  if (scope.of === 'province') return []
  if (scope.of === 'commune') return [scope.communeCode]
  return [
    scope.managingUnit === UNDER_SO ? textIn(currentLanguage())('devicePublish.soFile') : scope.managingUnit,
  ]
}
