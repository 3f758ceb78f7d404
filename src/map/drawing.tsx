/** Draws the picture and shows nothing of its own: apart, so that the pointer redraws outlines and not the furniture. */
import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { communeIndex } from '@/domain/dataset/commune-index'
import { session } from '@/store/session/session'
import { useGapLayers } from './gaps/use-gap-layers'
import type { GapPicture } from './gaps/use-gap-picture'
import type { MapStage } from './map-stage'
import { useDataLayers } from './use-data-layers'
import { useLabels } from './use-labels'
import type { MapPicture } from './use-map-picture'
import { useViewWindow } from './use-view-window'

interface Props {
  readonly stage: MapStage
  readonly picture: MapPicture
  /** Alert levels as they are drawn. */
  readonly drawn: Uint8Array
  readonly zoom: number
  /** `null` outside the gaps workspace. */
  readonly gaps: GapPicture | null
}

export default function Drawing({ stage, picture, drawn, zoom, gaps }: Props) {
  const hovered = useStore(session, state => state.hovered)
  const selected = useStore(session, state => state.selected)
  const index = communeIndex(picture.dataset)
  const placeOf = (code: string | null) => (code === null ? -1 : (index.get(code) ?? -1))
  const { beneath, above } = useGapLayers(gaps, picture.operators, zoom, useViewWindow(stage))
  const data = useDataLayers(picture, drawn, zoom, placeOf(hovered), placeOf(selected), beneath)
  const layers = useMemo(() => [...data, ...above], [data, above])
  useEffect(() => stage.draw(layers), [stage, layers])
  useLabels(stage, picture, drawn, zoom)
  return null
}
