/** Which records a layer shows, and how a mark says what it says: what the map draws and what the legend lists. */
import type { CoverageArea, School, SchoolLevel, SignalRaster, Technology } from '@/domain/dataset/records'
import type { MarkFill } from '../style/marks'

export interface Located<T> {
  readonly lon: number
  readonly lat: number
  readonly record: T
}

/** Records that have coordinates; the others are in the lists and tables only. */
export const located = <T extends { readonly lon: number | null; readonly lat: number | null }>(
  records: readonly T[],
): Located<T>[] =>
  records.flatMap(record =>
    record.lon === null || record.lat === null ? [] : [{ lon: record.lon, lat: record.lat, record }],
  )

/** Whether fibre reaches the school, as a mark says it; a school that did not report is neither. */
export const fibreFill = (school: School): MarkFill =>
  school.fibre === null ? 'dotted' : school.fibre ? 'full' : 'ring'

export const schoolsShown = (schools: readonly Located<School>[], levels: readonly SchoolLevel[]) =>
  schools.filter(({ record }) => levels.includes(record.level))

/** Among school marks the small rings of the nodes are noise until the map is near. */
const NODES_AMONG_SCHOOLS_FROM = 10

export const nodesShown = (
  { fibre, schools }: { readonly fibre: boolean; readonly schools: boolean },
  zoom: number,
) => fibre && (!schools || zoom >= NODES_AMONG_SCHOOLS_FROM)

/** Areas of one technology and one operator; `any` and `all` = of every operator. */
export const coverageAreas = (areas: readonly CoverageArea[], operator: string, technology: Technology) =>
  areas.filter(area => area.technology === technology && isShown(area.operator, operator))

/** Signal rasters likewise. */
export const coverageRasters = (rasters: readonly SignalRaster[], operator: string, technology: Technology) =>
  rasters.filter(raster => raster.technology === technology && isShown(raster.operator, operator))

const isShown = (own: string, asked: string) => asked === 'any' || asked === 'all' || own === asked
