/** What lies under the pointer, and what a click means. Answered from the geometry: no read-back from the graphics card. */
import { useEffect, useMemo, useRef, useState } from 'react'
import { hoverCommune } from '@/commands/hover-commune'
import { openGap, openMark } from '@/commands/open-mark'
import { selectCommune } from '@/commands/select-commune'
import type { CellSite, School } from '@/domain/dataset/records'
import type { FoundGap } from '@/domain/gap/found-gap'
import type { GapMark } from '@/domain/gap/mark'
import { gapDesk } from '@/store/session/gap-desk'
import { watchTool } from './drawing/rest'
import { foundIndex, markIndex } from './gaps/gaps-under-pointer'
import type { GapPicture } from './gaps/use-gap-picture'
import { pointIndex } from './geometry/point-index'
import type { MapStage } from './map-stage'
import { pinHeight } from './style/pin-size'
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
  /** In the gaps workspace: a mark, else the found gap that is there. */
  readonly mark: GapMark | null
  readonly gap: FoundGap | null
}

/** Where the middle of a pin is, as a part of its height. */
const PIN_MIDDLE = 0.62

/** How near the pointer must come to a mark, pixels. */
const REACH = 9

export function usePointer(
  stage: MapStage | null,
  picture: MapPicture | null,
  gaps: GapPicture | null,
): Pointed | null {
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

  const drawnMarks = gaps?.drawnMarks
  const pins = useMemo(() => drawnMarks && markIndex(drawnMarks), [drawnMarks])
  // Asked when something is pointed at: the list is a new one whenever a note is written.
  const marks = useRef(gaps?.marks)
  marks.current = gaps?.marks
  const found = gaps?.found?.gaps
  const areas = useMemo(() => found && foundIndex(found), [found])

  // Watched without a break: what was drawn changes the marks, and with them the listeners below.
  const tool = useRef<ReturnType<typeof watchTool>>(null)
  useEffect(() => {
    const watch = watchTool()
    tool.current = watch
    return watch.stop
  }, [])

  useEffect(() => {
    if (!stage || !records || !shapes) return
    const { map } = stage
    const codeOf = (commune: number) => records.communes[commune]?.communeCode ?? null
    // Degrees of latitude a pixel: the world is 512 · 2^zoom pixels round.
    const degreesPerPixel = (lat: number) =>
      (360 * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** map.getZoom())
    const gapAt = ({ lng, lat }: { lng: number; lat: number }) => {
      const pixel = degreesPerPixel(lat)
      const height = pinHeight(lat, map.getZoom()) * pixel
      const place = pins?.at(lng, lat, height * PIN_MIDDLE, Math.max(REACH * pixel, height / 2)) ?? -1
      const mark = marks.current?.[place] ?? null
      return { mark, gap: mark || !areas ? null : (found?.[areas.at(lng, lat)] ?? null) }
    }
    const move = ({
      lngLat,
      point,
    }: {
      lngLat: { lng: number; lat: number }
      point: { x: number; y: number }
    }) => {
      if (tool.current?.busy()) return
      const reach = REACH * degreesPerPixel(lngLat.lat)
      const commune = shapes.index.at(lngLat.lng, lngLat.lat)
      const { mark, gap } = gapAt(lngLat)
      const school = mark
        ? null
        : (schools.list[schools.index.near(lngLat.lng, lngLat.lat, reach)]?.record ?? null)
      const site =
        mark || school ? null : (sites.list[sites.index.near(lngLat.lng, lngLat.lat, reach)]?.record ?? null)
      hoverCommune(codeOf(commune))
      map.getCanvas().style.cursor = commune >= 0 ? 'pointer' : ''
      setPointed(
        commune < 0 && !school && !site && !mark
          ? null
          : { x: point.x, y: point.y, commune, school, site, mark, gap },
      )
    }
    const leave = () => {
      hoverCommune(null)
      setPointed(null)
    }
    const click = ({ lngLat }: { lngLat: { lng: number; lat: number } }) => {
      if (tool.current?.busy()) return
      const { mark, gap } = gapAt(lngLat)
      if (mark) return openMark(mark.id)
      if (gap) return openGap(gap)
      if (pins) {
        openMark(null)
        openGap(null)
      }
      selectCommune(codeOf(shapes.index.at(lngLat.lng, lngLat.lat)))
    }
    const stopHere = gapDesk.subscribe((desk, before) => {
      if (desk.tool !== null && before.tool === null) leave()
    })
    map.on('mousemove', move)
    map.on('mouseout', leave)
    map.on('dragstart', leave)
    map.on('click', click)
    return () => {
      map.off('mousemove', move)
      map.off('mouseout', leave)
      map.off('dragstart', leave)
      map.off('click', click)
      stopHere()
    }
  }, [stage, records, shapes, schools, sites, pins, areas, found])
  return pointed
}
