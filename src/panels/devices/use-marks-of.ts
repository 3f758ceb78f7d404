/** Marks of gaps by the commune that they lie in. */
import { useCallback, useMemo } from 'react'
import { useStore } from 'zustand'
import type { GapMark } from '@/domain/gap/mark'
import type { CommuneCode } from '@/domain/units'
import { currentPlan } from '@/store/document/current-plan'
import { gapResults } from '@/store/results/gap-results'

const NONE: readonly GapMark[] = []

/** A mark whose place is still being worked out is in no commune yet. */
export function useMarksOf(): (code: CommuneCode) => readonly GapMark[] {
  const marks = useStore(currentPlan, state => state.register.marks)
  const facts = useStore(gapResults, state => state.facts)
  const byCommune = useMemo(() => {
    const found = new Map<CommuneCode, GapMark[]>()
    for (const mark of marks) {
      const code = facts.get(mark.id)?.communeCode
      if (code) found.set(code, [...(found.get(code) ?? []), mark])
    }
    return found
  }, [marks, facts])
  return useCallback(code => byCommune.get(code) ?? NONE, [byCommune])
}
