/** Whether an element holds more than it shows. Measured when its size changes and whenever its owner draws again. */
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'

export function useScrolls(element: RefObject<HTMLElement | null>): boolean {
  const [scrolls, setScrolls] = useState(false)
  const measure = useCallback(() => {
    const { current } = element
    // Fractions of a pixel are rounded up in one of the two.
    setScrolls(current !== null && current.scrollHeight > current.clientHeight + 1)
  }, [element])
  // Without a list: what it holds changes with its owner.
  useLayoutEffect(measure)
  const watched = useRef<HTMLElement | null>(null)
  const watcher = useRef<ResizeObserver | null>(null)
  useLayoutEffect(() => {
    if (watched.current === element.current) return
    watcher.current?.disconnect()
    watched.current = element.current
    if (element.current) {
      watcher.current = new ResizeObserver(measure)
      watcher.current.observe(element.current)
    }
  })
  useLayoutEffect(() => () => watcher.current?.disconnect(), [])
  return scrolls
}
