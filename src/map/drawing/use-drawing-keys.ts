/**
 * Keys while a tool is in hand: Escape puts it down, Enter finishes, Backspace and Ctrl+Z take the last corner back,
 * the space bar sets a corner in the middle of the map. They count wherever the focus is, but not where one types.
 */
import { useEffect, useRef } from 'react'
import { stopDrawing } from '@/commands/stop-drawing'
import type { DrawSession } from './draw-session'

export function useDrawingKeys(session: DrawSession | null, corners: number): void {
  const set = useRef(corners)
  set.current = corners
  useEffect(() => {
    if (!session) return
    const key = (event: KeyboardEvent) => {
      const act = actionOf(event, session, set.current)
      if (!act) return
      event.preventDefault()
      event.stopPropagation()
      act()
    }
    // Before the page's own keys: Ctrl+Z would take a step of the plan back.
    window.addEventListener('keydown', key, { capture: true })
    return () => window.removeEventListener('keydown', key, { capture: true })
  }, [session])
}

function actionOf(event: KeyboardEvent, session: DrawSession, corners: number): (() => void) | null {
  const { key, target } = event
  if (
    !(target instanceof Element) ||
    target.closest('input, textarea, select, [contenteditable], dialog, [role=dialog]')
  )
    return null
  if (key === 'Escape') return stopDrawing
  if (corners > 0 && (key === 'Backspace' || (key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey))))
    return session.removeLastCorner
  // A button under the focus is pressed by these two.
  if (target.closest('button, a, summary')) return null
  if (key === 'Enter') return session.finish
  return key === ' ' ? session.placeAtCentre : null
}
