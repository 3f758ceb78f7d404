/** The words after `allocate`: read and checked; what is wrong with them is one sentence. */
import { parseArgs } from 'node:util'
import {
  ALLOCATION_RULES,
  type AllocationSettings,
  FIRST_ALLOCATION_SETTINGS,
  SUPPLY_STAGES,
} from '@/domain/allocation/allocation'
import { COUNT_UNITS } from '@/domain/dataset/records'
import type { RankingWords } from './open-ranking'

export interface AllocateArguments extends RankingWords {
  /** The first settings of a plan, with what was stated. */
  readonly settings: AllocationSettings
  readonly form: 'text' | 'csv' | 'json'
}

/** What was asked, or the sentence that says what is wrong with it. */
export function readAllocateArguments(args: readonly string[]): AllocateArguments | string {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(args)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  const { values, positionals } = parsed
  if (positionals.length !== 1) return 'allocate takes one DIR'
  const rule = ALLOCATION_RULES.find(name => name === values.rule)
  if (!rule) return `--rule takes one of ${ALLOCATION_RULES.join(', ')}`
  const fromStage = SUPPLY_STAGES.find(
    stage => stage === (values.stage ?? FIRST_ALLOCATION_SETTINGS.fromStage),
  )
  if (!fromStage) return `--stage takes one of ${SUPPLY_STAGES.join(', ')}`
  const countUnit = COUNT_UNITS.find(unit => unit === (values.unit ?? FIRST_ALLOCATION_SETTINGS.countUnit))
  if (!countUnit) return `--unit takes one of ${COUNT_UNITS.join(', ')}`
  if (values['online-first'] && values['no-online-first'])
    return '--online-first or --no-online-first, not both'
  if (values.csv && values.json) return '--csv or --json, not both'
  const stated = values['online-first'] ? true : values['no-online-first'] ? false : null
  return {
    path: positionals[0],
    index: values.index ?? null,
    date: values.date ?? null,
    settings: {
      ...FIRST_ALLOCATION_SETTINGS,
      rule,
      fromStage,
      countUnit,
      onlineFirst: stated ?? FIRST_ALLOCATION_SETTINGS.onlineFirst,
    },
    form: values.csv ? 'csv' : values.json ? 'json' : 'text',
  }
}

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      rule: { type: 'string' },
      'online-first': { type: 'boolean' },
      'no-online-first': { type: 'boolean' },
      stage: { type: 'string' },
      unit: { type: 'string' },
      index: { type: 'string' },
      date: { type: 'string' },
      csv: { type: 'boolean' },
      json: { type: 'boolean' },
    },
  })
