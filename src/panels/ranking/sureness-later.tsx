/** The card of sureness, loaded once there is a ranking to ask about: the first picture of the map does not wait for it. */
import { lazy, Suspense } from 'react'
import { useStore } from 'zustand'
import { results } from '@/store/results/results'

const Card = lazy(() => import('./sureness-card'))

export function SurenessCard() {
  const ranked = useStore(results, state => state.ranking !== null)
  return <Suspense>{ranked && <Card />}</Suspense>
}
