/** What a ranking is made of, from a data package or from a single table of units: who, and the values of every column. */
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { coverageInput } from '@/domain/coverage/coverage-input'
import { coverageTable } from '@/domain/coverage/coverage-table'
import type { Dataset } from '@/domain/dataset/dataset'
import { criteriaCatalogue } from '@/domain/need/catalogue'
import { criterionValues, fixedBounds } from '@/domain/need/criteria'
import type { NeedTable } from '@/domain/need/need'
import { needTable } from '@/domain/need/need-table'
import type { IndexWorld } from '@/domain/ranking/index-question'
import type { RankedUnits } from '@/export/ranking-csv'
import { readUnitTable } from '@/ingest/unit-table'
import type { Io } from './command'
import { openPackage } from './open-package'
import { sayFindings } from './say-findings'

export interface RankingSource {
  readonly kind: 'package' | 'table'
  readonly units: RankedUnits
  /** All that a package holds, and its need; `null`: a table has neither. */
  readonly province: { readonly dataset: Dataset; readonly need: NeedTable } | null
  readonly world: IndexWorld
  /** Every column that can be ranked by. */
  readonly columns: () => readonly string[]
  /** 1 where the data has findings of severity error. */
  readonly exitCode: 0 | 1
}

/** A commune of the province knows at least half of what it is ranked by; a foreign table is taken as it is. */
const LEAST_KNOWN_SHARE = { package: 0.5, table: 0 }

/**
 * @param date the day whose alert levels and teaching modes count; a table knows no days.
 * @returns `null`, or the exit code, where there is nothing to rank; why is on stderr.
 */
export async function openRankingSource(
  path: string,
  date: string | null,
  io: Io,
): Promise<RankingSource | 1 | 2> {
  const found = await stat(path).catch(() => null)
  if (!found) {
    io.err(`${path}: there is no such file or folder\n`)
    return 2
  }
  return found.isFile() ? openTable(path, io) : openCommunes(path, date, io)
}

async function openCommunes(dir: string, date: string | null, io: Io): Promise<RankingSource | 2> {
  const opened = await openPackage(dir, io)
  if (!opened) return 2
  const { dataset, exitCode } = opened
  const { communes } = dataset.records
  const need = needTable(dataset, coverageTable(coverageInput(dataset)), date)
  const districts = [...new Set(communes.map(commune => commune.districtCode))]
  const places = new Map(districts.map((code, at) => [code, at]))
  return {
    kind: 'package',
    units: dataset,
    province: { dataset, need },
    world: {
      codes: communes.map(commune => commune.communeCode),
      districtOf: Int32Array.from(communes, commune => places.get(commune.districtCode) ?? -1),
      inView: new Uint8Array(communes.length).fill(1),
      valuesOf: column => criterionValues(column, dataset, need),
      boundsOf: fixedBounds,
      minimumKnownShare: LEAST_KNOWN_SHARE.package,
    },
    columns: () => criteriaCatalogue(dataset, need).map(criterion => criterion.id),
    exitCode,
  }
}

async function openTable(path: string, io: Io): Promise<RankingSource | 1> {
  const { table, findings } = await readUnitTable(new Uint8Array(await readFile(path)), basename(path))
  const failed = sayFindings(findings, io)
  if (!table) return 1
  const { codes, communeNames, districtNames, columns } = table
  return {
    kind: 'table',
    province: null,
    units: {
      records: {
        communes: codes.map((communeCode, at) => ({
          communeCode,
          communeName: communeNames[at],
          districtName: districtNames[at],
        })),
      },
    },
    world: {
      codes,
      // One district: the median of R7 is then that of the whole table.
      districtOf: new Int32Array(codes.length),
      inView: new Uint8Array(codes.length).fill(1),
      valuesOf: column => columns.get(column) ?? null,
      boundsOf: () => null,
      minimumKnownShare: LEAST_KNOWN_SHARE.table,
    },
    columns: () => [...columns.keys()],
    exitCode: failed ? 1 : 0,
  }
}
