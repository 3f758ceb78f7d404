/** What lies under the pointer, and what a click means. Answered from the geometry: no read-back from the graphics card. */
import { useEffect, useMemo, useState } from 'react'
import { hoverCommune } from '@/commands/hover-commune'
import { selectCommune } from '@/commands/select-commune'
import type { CellSite, School } from '@/domain/dataset/records'
import { pointIndex } from './geometry/point-index'
import type { MapStage } from './map-stage'
import { located, schoolsShown } from './theme/shown'
import type { MapPicture } from './use-map-picture'

export interface Pointed {
  /** Pixels from the map's top left corner. */
  readonly x: number
  readonly y: number
  /** Index of the commune. */
  readonly commune: number
  readonly school: School | null
  readonly site: CellSite | null
}

/** How near the pointer must come to a mark, pixels. */
const REACH = 9

export function usePointer(stage: MapStage | null, picture: MapPicture | null): Pointed | null {
  const [pointed, setPointed] = useState<Pointed | null>(null)
  const records = picture?.dataset.records
  const shapes = picture?.shapes
  const shown = picture?.layers

  const schools = useMemo(() => {
    const list = records && shown?.schools ? schoolsShown(located(records.schools), shown.schoolLevels) : []
    return { list, index: pointIndex(list) }
  }, [records, shown?.schools, shown?.schoolLevels])
  const sites = useMemo(() => {
    const list = records && shown?.sites ? located(records.sites) : []
    return { list, index: pointIndex(list) }
  }, [records, shown?.sites])

  useEffect(() => {
    if (!stage || !records || !shapes) return
    const { map } = stage
    const codeOf = (commune: number) => records.communes[commune]?.communeCode ?? null
    const move = ({
      lngLat,
      point,
    }: {
      lngLat: { lng: number; lat: number }
      point: { x: number; y: number }
    }) => {
      // Degrees of latitude a pixel: the world is 512 · 2^zoom pixels round.
      const reach = (REACH * 360 * Math.cos((lngLat.lat * Math.PI) / 180)) / (512 * 2 ** map.getZoom())
      const commune = shapes.index.at(lngLat.lng, lngLat.lat)
      const school = schools.list[schools.index.near(lngLat.lng, lngLat.lat, reach)]?.record ?? null
      const site = school
        ? null
        : (sites.list[sites.index.near(lngLat.lng, lngLat.lat, reach)]?.record ?? null)
      hoverCommune(codeOf(commune))
      map.getCanvas().style.cursor = commune >= 0 ? 'pointer' : ''
      setPointed(commune < 0 && !school && !site ? null : { x: point.x, y: point.y, commune, school, site })
    }
    const leave = () => {
      hoverCommune(null)
      setPointed(null)
    }
    const click = ({ lngLat }: { lngLat: { lng: number; lat: number } }) =>
      selectCommune(codeOf(shapes.index.at(lngLat.lng, lngLat.lat)))
    map.on('mousemove', move)
    map.on('mouseout', leave)
    map.on('dragstart', leave)
    map.on('click', click)
    return () => {
      map.off('mousemove', move)
      map.off('mouseout', leave)
      map.off('dragstart', leave)
      map.off('click', click)
    }
  }, [stage, records, shapes, schools, sites])
  return pointed
}
