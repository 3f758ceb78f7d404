/** Who moved between the two rankings that were chosen, worked out when one of them or the plan changes. */
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { type WhatMoved, whatMoved } from '@/domain/ranking/what-moved'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { results } from '@/store/results/results'
import { decisionDesk } from '@/store/session/decision-desk'
import { partsOf, sideQuestion } from './side-question'

export type Moved =
  | { readonly state: 'loading' | 'same' | 'gone' | 'impossible' }
  | { readonly state: 'known'; readonly moved: WhatMoved; readonly top: number }

export function useMoved(): Moved {
  const before = useStore(decisionDesk, state => state.before)
  const after = useStore(decisionDesk, state => state.after)
  const dataset = useStore(currentDataset, state => state.dataset)
  const plan = useStore(currentPlan, state => state.plan)
  const records = useStore(currentPlan, state => state.records)
  const coverage = useStore(results, state => state.coverage)
  const need = useStore(results, state => state.need)
  const inView = useStore(results, state => state.inView)
  const [moved, setMoved] = useState<Moved>({ state: 'loading' })
  useEffect(() => {
    if (before === after) {
      setMoved({ state: 'same' })
      return
    }
    if (!dataset || !need || !inView || need.communes.length !== dataset.records.communes.length) return
    let late = false
    const work = async (): Promise<Moved> => {
      const context = { dataset, coverage, need, inView, plan, records }
      const [first, last] = await Promise.all([sideQuestion(before, context), sideQuestion(after, context)])
      if (!first || !last) return { state: 'gone' }
      // A decision is told by the number of places of its day.
      const { of, id } = partsOf(before)
      const decision = of === 'decision' ? records.decisions.find(each => each.id === id) : undefined
      const top = decision?.topCount ?? plan.topCount
      return { state: 'known', moved: whatMoved(first, last, top), top }
    }
    // A slider that moves asks again and again: only where it rests for a moment is it worked out.
    const timer = window.setTimeout(() => {
      work().then(
        found => late || setMoved(found),
        // A geometric mean of values below zero is not defined.
        () => late || setMoved({ state: 'impossible' }),
      )
    }, 60)
    return () => {
      late = true
      window.clearTimeout(timer)
    }
  }, [before, after, dataset, coverage, need, inView, plan, records])
  return moved
}
