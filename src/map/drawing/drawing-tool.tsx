/** The tool in hand: opens the drawing library on the map, and says in a bar over the map what can be done now. */
import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { editMarks } from '@/commands/edit-marks'
import { finishDrawing } from '@/commands/finish-drawing'
import { splitOpenMark } from '@/commands/split-open-mark'
import { stopDrawing } from '@/commands/stop-drawing'
import { currentPlan } from '@/store/document/current-plan'
import { gapDesk, type DrawingTool as Tool } from '@/store/session/gap-desk'
import type { MapShapes } from '../geometry/map-shapes'
import type { MapStage } from '../map-stage'
import { type DrawSession, openDrawing } from './draw-session'
import { DrawingBar, type Notice } from './drawing-bar'
import { useDrawingKeys } from './use-drawing-keys'
import { useSnapping } from './use-snapping'

interface Props {
  readonly stage: MapStage
  readonly shapes: MapShapes
  readonly tool: Tool
}

/** How near a corner must come to be pulled, pixels. */
const PULL_PX = 12

export default function DrawingTool({ stage, shapes, tool }: Props) {
  const open = useStore(gapDesk, state => state.mark)
  const own = tool === 'edit' || tool === 'split' ? open : null
  const shape = useStore(
    currentPlan,
    state => state.register.marks.find(mark => mark.id === own)?.geometry ?? null,
  )
  const snap = useSnapping(shapes, tool === 'edit' ? own : null)
  const latest = useRef({ snap, shape })
  latest.current = { snap, shape }
  const [session, setSession] = useState<DrawSession | null>(null)
  const [corners, setCorners] = useState(0)
  /** Counts the lines that cut nothing: each begins the drawing anew. */
  const [again, setAgain] = useState(0)
  const [notice, setNotice] = useState<Notice | null>(null)
  const without = (tool === 'edit' || tool === 'split') && shape === null

  // biome-ignore lint/correctness/useExhaustiveDependencies: `again` opens the tool anew
  useEffect(() => {
    // The mark was closed or removed under the tool.
    if (without) return stopDrawing()
    const { map } = stage
    const opened = openDrawing(map, tool, tool === 'edit' ? latest.current.shape : null, {
      snap: (lon, lat) => {
        const degrees = (PULL_PX * 360 * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** map.getZoom())
        return latest.current.snap?.nearest(lon, lat, degrees)?.position ?? null
      },
      drawn: geometry => {
        if (tool !== 'split') return finishDrawing(geometry)
        if (geometry.type !== 'LineString' || splitOpenMark(geometry.coordinates) > 1) return
        setNotice('does-not-cut')
        // A new line can be drawn at once.
        setAgain(count => count + 1)
      },
      edited: (geometry, press) => {
        setNotice(null)
        if (own !== null) editMarks([own], { geometry }, `edit-shape-${press}`)
      },
      corners: count => {
        setCorners(count)
        if (count > 0) setNotice(null)
      },
      refused: setNotice,
    })
    setSession(opened)
    setCorners(0)
    return () => {
      setSession(null)
      opened.close()
    }
  }, [stage, tool, own, without, again])

  useEffect(() => {
    if (session && shape && tool === 'edit') session.show(shape)
  }, [session, shape, tool])
  useDrawingKeys(session, corners)
  if (!session) return null
  return <DrawingBar tool={tool} session={session} corners={corners} notice={notice} shape={shape} />
}
