/**
 * `allocate DIR --rule strict|proportional|equal …`: which unit gets how many devices of which round, and why. The order of
 * communes is that of `rank DIR`; nothing is locked or excluded.
 */
import { allocate } from '@/domain/allocation/allocate'
import { allocationUnits } from '@/domain/allocation/allocation-units'
import { equips } from '@/domain/allocation/device-norms'
import { householdCaps } from '@/domain/allocation/household-caps'
import { recordedHandovers } from '@/domain/allocation/recorded-handovers'
import { reporting } from '@/domain/allocation/reporting'
import { handedOverUnrecorded, supplyLots } from '@/domain/allocation/supply-lots'
import { supplyRows } from '@/domain/allocation/supply-rows'
import { unitNeeds } from '@/domain/allocation/unit-needs'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import { csvText } from '@/export/csv'
import { readAllocateArguments } from './allocate-arguments'
import { type AllocationTotals, allocationRows, allocationTotals, answeredUnits } from './allocation-answer'
import type { Command } from './command'
import { openRanking } from './open-ranking'

export const run: Command = async (args, io) => {
  const asked = readAllocateArguments(args)
  if (typeof asked === 'string') {
    io.err(`${asked}\n`)
    return 2
  }
  const opened = await openRanking(asked, io)
  if (typeof opened === 'number') return opened
  const { province, exitCode } = opened.source
  if (!province) {
    io.err('allocate takes a DIR: a table has no need and no gifts\n')
    return 2
  }
  const { dataset, need } = province
  const { settings, date } = asked
  const ranking = rankCommunes(opened.question)
  const communes = new Map(dataset.records.communes.map(({ communeCode }, at) => [communeCode, at]))
  const at = (code: string) => communes.get(code) ?? -1

  const handovers = recordedHandovers(dataset)
  const needs = unitNeeds(dataset, handovers, settings.countUnit, date)
  const gifts = supplyRows(dataset, handovers, settings)
  const question = {
    units: allocationUnits(needs, {
      // 0: not ranked.
      rankOf: code => ranking.rank[at(code)] || null,
      onlineOf: code => {
        const alert = need.communes[at(code)]?.alert ?? null
        return alert === null ? null : alert === 1
      },
      householdCapOf: settings.countUnit === 'household' ? householdCaps(dataset, needs) : () => null,
    }),
    lots: supplyLots(gifts, settings),
    decisions: [],
    settings,
  }
  const answer = allocate(question)
  const units = answeredUnits(question, answer)
  const totals = allocationTotals(question, answer, reporting(dataset, settings.countUnit))
  if (asked.form === 'json') io.out(`${JSON.stringify({ units, totals }, null, 2)}\n`)
  else if (asked.form === 'csv') io.out(csvText(allocationRows(units), { bom: false }))
  else io.out(asText(totals))
  io.err(whoReported(totals, answer.waiting.length))
  const uncounted = gifts.filter(({ kind, devices }) => equips(kind) && devices === null).length
  if (uncounted > 0)
    io.err(
      `gifts left out, as they state no number and no norm turns their money into devices: ${uncounted}\n`,
    )
  const unrecorded = handedOverUnrecorded(gifts)
  if (unrecorded > 0)
    io.err(
      `devices handed over by the date of their gift, no record says to whom, not shared again: ${unrecorded}\n`,
    )
  return exitCode
}

function asText({ classes, supply }: AllocationTotals): string {
  const line = (name: string, ...cells: (number | null)[]) =>
    `${name.padEnd(16)}${cells.map(cell => String(cell ?? '—').padStart(11)).join('')}\n`
  const head = `${''.padEnd(16)}${['need', 'allocated', 'unmet', 'not told'].map(word => word.padStart(11)).join('')}\n`
  const rows = classes.map(({ class: name, need, allocated, unmet, notReported }) =>
    line(name, need, allocated, unmet, notReported),
  )
  return `${head}${rows.join('')}devices ${supply.devices}, allocated ${supply.allocated}, left ${supply.left}\n`
}

function whoReported({ reporting: { districts, soUnits, asOf } }: AllocationTotals, waiting: number): string {
  const day = asOf === null ? 'no report states a day' : `as of ${asOf}`
  return (
    `${districts.reported} of ${districts.of} district offices and ${soUnits.reported} of ${soUnits.of} units under Sở ` +
    `reported, ${day}; ${waiting} units are waiting\n`
  )
}
