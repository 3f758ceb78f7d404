/** What the legend lists: only what is drawn now. Pure; the words are added by the component. */
import type {
  CellSite,
  FibreNode,
  FibreRoute,
  School,
  SchoolLevel,
  Technology,
} from '@/domain/dataset/records'
import { SCHOOL_LEVELS } from '@/domain/dataset/records'
import type { IsoDate } from '@/domain/units'
import { MARK_FILLS, type MarkFill } from '../style/marks'
import { levelsPresent, someWait } from '../theme/alert-zones'
import type { Contested } from '../theme/contested'
import { someDigitsWait } from '../theme/printed-digits'
import { coverageAreas, fibreFill, located, nodesShown, schoolsShown } from '../theme/shown'
import { communesWithout, FILTERED_OUT, NO_VALUE, type ThemePicture } from '../theme/theme-picture'
import type { MapPicture } from '../use-map-picture'

export type LegendEntry =
  /** Of a frozen decision; `chosen`: communes that are outlined, `elsewhere`: chosen, but not on this map. */
  | {
      readonly kind: 'decision'
      readonly on: IsoDate
      readonly chosen: number
      readonly elsewhere: number
      /** Alert zones of its day are not drawn, since the data are others by now. */
      readonly withoutAlerts: boolean
    }
  | { readonly kind: 'theme'; readonly theme: ThemePicture; readonly quiet: boolean }
  /** `quiet`: under coverage the theme's colours step back. */
  | { readonly kind: 'missing'; readonly quiet: boolean }
  | { readonly kind: 'filtered'; readonly covered: boolean }
  /** `count`: communes that are hatched. */
  | ({ readonly kind: 'contested'; readonly count: number } & Pick<Contested, 'top' | 'varied'>)
  | {
      readonly kind: 'alerts'
      readonly levels: readonly number[]
      readonly asOf: string | null
      /** Some zones of levels 1 and 2 show only in a nearer view. */
      readonly someWait: boolean
      /** Some zones that are drawn have their digit only in a nearer view. */
      readonly digitsWait: boolean
      readonly overTheme: boolean
    }
  | {
      readonly kind: 'coverage'
      readonly operator: string
      readonly technology: Technology
      /** Weakest signal that the layer counts as covered, dBm; `null`: the source did not say, or not one figure. */
      readonly leastDbm: number | null
    }
  | { readonly kind: 'sites'; readonly operators: readonly string[]; readonly all: readonly string[] }
  | { readonly kind: 'schools'; readonly levels: readonly SchoolLevel[]; readonly fills: readonly MarkFill[] }
  | {
      readonly kind: 'fibre'
      readonly routes: readonly ('trunk' | 'access' | 'unknown')[]
      readonly nodes: boolean
      readonly connectedSchools: boolean
    }

/**
 * @param drawn alert levels as they are drawn.
 * @param zoom of the map, in steps.
 */
export function legendEntries(picture: MapPicture, drawn: Uint8Array, zoom: number): LegendEntry[] {
  const { dataset, shapes, layers, theme, zones, inView, operators } = picture
  const { records } = dataset
  const entries: LegendEntry[] = []
  if (picture.decision) {
    const { decision, chosen, chosenElsewhere, sameData } = picture.decision
    entries.push({
      kind: 'decision',
      on: decision.on,
      chosen: chosen.length,
      elsewhere: chosenElsewhere,
      withoutAlerts: !sameData,
    })
  }
  if (theme && theme.classes.lows.length > 0) entries.push({ kind: 'theme', theme, quiet: layers.coverage })
  if (theme && communesWithout(theme, NO_VALUE).length > 0) {
    entries.push({ kind: 'missing', quiet: layers.coverage })
  }
  if (theme && communesWithout(theme, FILTERED_OUT).length > 0) {
    entries.push({ kind: 'filtered', covered: layers.coverage })
  }
  const { contested } = picture
  if (contested && contested.communes.length > 0) {
    const { communes, top, varied } = contested
    entries.push({ kind: 'contested', count: communes.length, top, varied })
  }
  if (layers.alerts) {
    const levels = levelsPresent(drawn)
    if (levels.length > 0) {
      entries.push({
        kind: 'alerts',
        levels,
        asOf: zones.asOf,
        someWait: someWait(zones, drawn, inView),
        digitsWait: someDigitsWait(drawn, shapes.labels, zoom),
        overTheme: theme !== null,
      })
    }
  }
  // The gaps workspace lists its coverage itself.
  if (layers.coverage && !picture.forGaps) {
    const areas = coverageAreas(
      records['mobile-coverage'],
      layers.coverageOperator,
      layers.coverageTechnology,
    )
    const floors = new Set(areas.map(area => area.minRsrpDbm))
    if (areas.length > 0) {
      entries.push({
        kind: 'coverage',
        operator: layers.coverageOperator,
        technology: layers.coverageTechnology,
        leastDbm: floors.size === 1 ? [...floors][0]! : null,
      })
    }
  }
  if (layers.sites && records.sites.length > 0) {
    entries.push({ kind: 'sites', operators: operatorsOf(records.sites, operators), all: operators })
  }
  if (layers.fibre) {
    const fibre = fibreEntry(
      records['fibre-routes'],
      nodesShown(layers, zoom) ? records['fibre-nodes'] : [],
      !layers.schools && records.schools,
    )
    if (fibre) entries.push(fibre)
  }
  if (layers.schools) {
    const schools = schoolsShown(located(records.schools), layers.schoolLevels).map(({ record }) => record)
    if (schools.length > 0) entries.push(schoolsEntry(schools, layers.fibre))
  }
  return entries
}

const operatorsOf = (sites: readonly CellSite[], all: readonly string[]) =>
  all.filter(operator => sites.some(site => site.operator === operator))

const schoolsEntry = (schools: readonly School[], byFibre: boolean): LegendEntry => ({
  kind: 'schools',
  levels: SCHOOL_LEVELS.filter(level => schools.some(school => school.level === level)),
  fills: byFibre ? MARK_FILLS.filter(fill => schools.some(school => fibreFill(school) === fill)) : [],
})

function fibreEntry(
  routes: readonly FibreRoute[],
  nodes: readonly FibreNode[],
  schools: readonly School[] | false,
): LegendEntry | null {
  const kinds = (['trunk', 'access', 'unknown'] as const).filter(kind =>
    routes.some(route => (route.kind ?? 'unknown') === kind),
  )
  const connectedSchools =
    schools !== false && schools.some(school => school.fibre === true && school.lon !== null)
  if (kinds.length === 0 && nodes.length === 0 && !connectedSchools) return null
  return { kind: 'fibre', routes: kinds, nodes: nodes.length > 0, connectedSchools }
}
