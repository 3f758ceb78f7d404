/**
 * The deck.gl layers of a picture, in drawing order. Each is remembered by what it is made of: while a slider moves,
 * only the fill colours are made anew.
 */
import type { Layer } from '@deck.gl/core'
import { useMemo } from 'react'
import { detailLevel } from './geometry/line-detail'
import { choropleth } from './layers/choropleth'
import { coverage, coverageByOperator } from './layers/coverage'
import { fibreRoutes } from './layers/fibre-routes'
import { alertAreas, contestedAreas, missingAreas } from './layers/hatched-areas'
import { chosenOutlines, communeBorders, districtBorders, outline, provinceBorder } from './layers/lines'
import { connectedSchools, fibreNodeMarks, schoolMarks, siteMarks } from './layers/marks'
import { COVERAGE_ALPHA, PALE_COVERAGE_ALPHA } from './style/colours'
import { coverageAreas, located, nodesShown, schoolsShown } from './theme/shown'
import { communeFill, communesWithout, NO_VALUE } from './theme/theme-picture'
import { type MapPicture, useSameBytes } from './use-map-picture'

const NONE: readonly number[] = []

/**
 * @param drawn alert levels as they are drawn.
 * @param zoom of the map, in steps.
 * @param hovered index of a commune; −1 = none. `selected` likewise.
 * @param between layers of the gaps workspace: above coverage, beneath borders.
 */
export function useDataLayers(
  picture: MapPicture,
  drawn: Uint8Array,
  zoom: number,
  hovered: number,
  selected: number,
  between: readonly Layer[],
): Layer[] {
  const { dataset, shapes, layers, forGaps = false, theme, operators } = picture
  const { records } = dataset
  const count = records.communes.length

  const fill = useMemo(() => communeFill(theme, count, layers.coverage), [theme, count, layers.coverage])
  const filled = useMemo(() => choropleth(shapes.communes, fill), [shapes, fill])

  const missing = useSameBytes(useMemo(() => (theme ? communesWithout(theme, NO_VALUE) : NONE), [theme]))
  const missingLayer = useMemo(
    () => missing.length > 0 && missingAreas(shapes.communes, missing),
    [shapes, missing],
  )

  const contested = useSameBytes(picture.contested?.communes ?? NONE)
  const contestedLayer = useMemo(
    () => contested.length > 0 && contestedAreas(shapes.communes, contested),
    [shapes, contested],
  )

  const beneath = layers.coverage ? 'coverage' : theme ? 'theme' : 'nothing'
  const alerts = useMemo(
    () => layers.alerts && alertAreas(shapes.communes, drawn, beneath),
    [layers.alerts, shapes, drawn, beneath],
  )
  const { coverageOperator, coverageTechnology } = layers
  const covered = useMemo(() => {
    if (!layers.coverage) return false
    const areas = coverageAreas(records['mobile-coverage'], coverageOperator, coverageTechnology)
    const alpha = forGaps ? PALE_COVERAGE_ALPHA : COVERAGE_ALPHA
    return coverageOperator === 'all' ? coverageByOperator(areas, alpha) : coverage(areas, alpha)
  }, [records, layers.coverage, coverageOperator, coverageTechnology, forGaps])
  const detail = detailLevel(zoom)
  const borders = useMemo(
    () => [
      ...communeBorders(shapes, detail),
      layers.districts && districtBorders(shapes, detail),
      provinceBorder(shapes, detail),
    ],
    [shapes, layers.districts, detail],
  )
  const decided = picture.decision?.chosen ?? NONE
  const outlined = useMemo(
    () => decided.length > 0 && chosenOutlines(decided.flatMap(commune => shapes.ringsOf(commune))),
    [shapes, decided],
  )
  const routes = useMemo(() => layers.fibre && fibreRoutes(records['fibre-routes']), [records, layers.fibre])
  const withNodes = nodesShown(layers, zoom)
  const nodes = useMemo(
    () => withNodes && fibreNodeMarks(located(records['fibre-nodes'])),
    [records, withNodes],
  )
  const sites = useMemo(
    () => layers.sites && siteMarks(located(records.sites), operators),
    [records, layers.sites, operators],
  )
  const schools = useMemo(() => {
    if (layers.schools)
      return schoolMarks(schoolsShown(located(records.schools), layers.schoolLevels), layers.fibre)
    return layers.fibre && connectedSchools(located(records.schools))
  }, [records, layers.schools, layers.schoolLevels, layers.fibre])
  const chosen = useMemo(
    () => (selected >= 0 ? outline('selected', shapes.ringsOf(selected)) : []),
    [shapes, selected],
  )
  const pointed = useMemo(
    () => (hovered >= 0 && hovered !== selected ? outline('hovered', shapes.ringsOf(hovered)) : []),
    [shapes, hovered, selected],
  )
  return useMemo(
    () =>
      [
        filled,
        missingLayer,
        covered,
        between,
        contestedLayer,
        alerts,
        borders,
        outlined,
        routes,
        pointed,
        chosen,
        nodes,
        sites,
        schools,
      ]
        .flat()
        .filter((layer): layer is Layer => Boolean(layer)),
    [
      filled,
      missingLayer,
      covered,
      between,
      contestedLayer,
      alerts,
      borders,
      outlined,
      routes,
      pointed,
      chosen,
      nodes,
      sites,
      schools,
    ],
  )
}
