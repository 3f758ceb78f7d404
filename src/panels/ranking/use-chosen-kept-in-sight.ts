/** The sheet that opens below makes the list shorter: a chosen row that was in sight stays in sight. */
import { type RefObject, useEffect, useRef } from 'react'

/** @param chosen place in the list; −1: none. @param row height of a row, pixels. */
export function useChosenKeptInSight(
  scroller: RefObject<HTMLDivElement | null>,
  chosen: number,
  row: number,
  show: (at: number) => void,
): void {
  const latest = useRef({ chosen, show })
  latest.current = { chosen, show }
  useEffect(() => {
    const list = scroller.current
    if (!list) return
    let height = list.clientHeight
    const observer = new ResizeObserver(() => {
      const before = height
      height = list.clientHeight
      const { chosen: at, show: bring } = latest.current
      const fromTop = at * row - list.scrollTop
      if (at >= 0 && fromTop > -row && fromTop < before) bring(at)
    })
    observer.observe(list)
    return () => observer.disconnect()
  }, [scroller, row])
}
