/** The marks whose evidence and whose operators' claims contradict each other, looked at in slices. */
import { useEffect, useState } from 'react'
import type { GapMark, MarkFacts, MarkId } from '@/domain/gap/mark'

/** Milliseconds that a slice may take before the page gets its turn. */
const SLICE_MS = 8

type Contradicts = (mark: GapMark, facts: MarkFacts | undefined) => boolean

/** In the order of `marks`; until it is worked out, what was found before. `contradicts` remembers what it has looked at. */
export function useContradicted(
  marks: readonly GapMark[],
  facts: ReadonlyMap<MarkId, MarkFacts>,
  contradicts: Contradicts | null,
): readonly GapMark[] {
  const [contradicted, setContradicted] = useState<readonly GapMark[]>([])
  useEffect(() => {
    let at = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const found: GapMark[] = []
    const slice = () => {
      const end = performance.now() + SLICE_MS
      while (at < marks.length && performance.now() < end) {
        const mark = marks[at++]!
        if (contradicts?.(mark, facts.get(mark.id))) found.push(mark)
      }
      if (at < marks.length) timer = setTimeout(slice)
      else setContradicted(found)
    }
    slice()
    return () => clearTimeout(timer)
  }, [marks, facts, contradicts])
  return contradicted
}
