/** Whether an element holds more than it shows. Measured when it or anything it holds changes, and when its owner draws again. */
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
  const unwatch = useRef(() => {})
  useLayoutEffect(() => {
    if (watched.current === element.current) return
    unwatch.current()
    watched.current = element.current
    unwatch.current = element.current ? watch(element.current, measure) : () => {}
  })
  useLayoutEffect(() => () => unwatch.current(), [])
  return scrolls
}

/** Its own size does not follow what it holds once it scrolls; a part may grow without its owner being drawn again. */
function watch(element: HTMLElement, changed: () => void): () => void {
  const sizes = new ResizeObserver(changed)
  sizes.observe(element)
  const contents = new MutationObserver(changed)
  contents.observe(element, { childList: true, subtree: true, characterData: true })
  return () => {
    sizes.disconnect()
    contents.disconnect()
  }
}
