/** Tells every answer of the allocation by communes, and lays out what the map of the devices workspace shows of it. */
import '@/i18n/later-texts'
import { type CommuneDevices, communeDevices } from '@/domain/allocation/commune-devices'
import type { UsableTogether } from '@/domain/allocation/facts'
import { unitNeeds } from '@/domain/allocation/unit-needs'
import { allocatedByCommune, usableTogether, usableTotal } from '@/domain/allocation/usable-together'
import type { Dataset } from '@/domain/dataset/dataset'
import type { Indicator } from '@/domain/need/indicators'
import type { CommuneNeed } from '@/domain/need/need'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { type AllocationAnswer, allocationResults } from '@/store/results/allocation'
import {
  type DeviceFigures,
  deviceResults,
  type ShownDevices,
  type StageValues,
} from '@/store/results/device-figures'
import { results } from '@/store/results/results'
import type { DeviceTheme } from '@/store/session/devices-view'
import { type Session, session } from '@/store/session/session'
import { latest } from './latest'

/** Begins now with what there is. @returns a function that stops it. */
export function followDevices(): () => void {
  const figuresOf = deviceFiguresOf()
  const valuesOf = latest(deviceValues)
  const shownOf = latest(shownDevices)
  const follow = () => {
    const { answer } = allocationResults.getState()
    const { dataset } = currentDataset.getState()
    const { need } = results.getState()
    const { workspace, devices } = session.getState()
    const ready = answer && dataset && need && answer.datasetVersion === dataset.version
    const figures = ready ? figuresOf(answer, dataset, need.communes, currentPlan.getState().plan.date) : null
    const shown = figures && workspace === 'devices' ? shownOf(figures, valuesOf(figures), devices) : null
    const before = deviceResults.getState()
    if (before.figures !== figures || before.shown !== shown) deviceResults.setState({ figures, shown })
  }
  const stops = [
    allocationResults.subscribe((now, before) => {
      if (now.answer !== before.answer) follow()
    }),
    session.subscribe((now, before) => {
      if (now.workspace !== before.workspace || now.devices !== before.devices) follow()
    }),
  ]
  follow()
  return () => {
    for (const stop of stops) stop()
  }
}

/**
 * Who has both is asked of pupils. What is allocated by household says nothing of how many pupils it serves: then the share
 * after the allocation is not known.
 */
export function deviceFiguresOf() {
  const pupilNeeds = latest(unitNeeds)
  const beforeOf = latest(usableTogether)
  const totalOf = latest(usableTotal)
  return latest(
    (
      answer: AllocationAnswer,
      dataset: Dataset,
      need: readonly CommuneNeed[],
      date: string | null,
    ): DeviceFigures => {
      const { question, allocation, handovers, needs } = answer
      const { countUnit } = question.settings
      const inPupils = countUnit === 'pupil' ? needs : pupilNeeds(dataset, handovers.records, 'pupil', date)
      const before = beforeOf(need, inPupils)
      const after =
        countUnit === 'pupil'
          ? usableTogether(need, inPupils, allocatedByCommune(question.units, allocation))
          : before.map(row => ({ ...row, shares: null, bothBounds: null }))
      const wholes = new Map(
        need.map(({ communeCode, pupils }, place) => [
          communeCode,
          countUnit === 'pupil' ? pupils : dataset.records.communes[place].households,
        ]),
      )
      return {
        answer,
        communes: communeDevices(need, needs, question, allocation, code => wholes.get(code) ?? null),
        before,
        after,
        total: { before: totalOf(before), after: usableTotal(after) },
      }
    },
  )
}

export function deviceValues({ communes, before, after }: DeviceFigures): ShownDevices['values'] {
  const of = <T>(rows: readonly T[], read: (row: T) => number | null) =>
    Float64Array.from(rows, row => read(row) ?? Number.NaN)
  const ofCommunes = (
    now: (row: CommuneDevices) => number | null,
    then: (row: CommuneDevices) => number | null,
  ): StageValues => ({ before: of(communes, now), after: of(communes, then) })
  const both = ({ shares }: UsableTogether) => shares?.both ?? null
  return {
    'lacking-share': ofCommunes(
      row => row.openShare,
      row => row.lackingShare,
    ),
    lacking: ofCommunes(
      row => row.open,
      row => row.lacking,
    ),
    // Of the allocation itself, whichever side of it is looked at.
    allocated: ofCommunes(
      row => row.allocated,
      row => row.allocated,
    ),
    both: { before: of(before, both), after: of(after, both) },
  }
}

const INDICATORS: Readonly<Record<DeviceTheme, Indicator>> = {
  'lacking-share': { id: 'device-map-lacking-share', kind: 'share', tone: 'need' },
  lacking: { id: 'device-map-lacking', kind: 'count', tone: 'need' },
  allocated: { id: 'device-map-allocated', kind: 'count', tone: 'fact' },
  both: { id: 'device-map-both', kind: 'share', tone: 'coverage' },
}
/** Under the telecom fund's rules shares are of households. */
const OF_HOUSEHOLDS: Indicator = { ...INDICATORS['lacking-share'], id: 'device-map-lacking-households' }

function shownDevices(
  figures: DeviceFigures,
  values: ShownDevices['values'],
  { theme, stage }: Session['devices'],
): ShownDevices {
  const { countUnit } = figures.answer.question.settings
  const indicator = theme === 'lacking-share' && countUnit === 'household' ? OF_HOUSEHOLDS : INDICATORS[theme]
  return { theme, stage, indicator, countUnit, values }
}
