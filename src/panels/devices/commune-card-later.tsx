/** The card of the commune that is chosen on the map, where no unit's sheet stands in its place; loaded with the first choice. */
import { lazy, Suspense } from 'react'
import { useStore } from 'zustand'
import { session } from '@/store/session/session'

const CommuneCard = lazy(() => import('./commune-card').then(module => ({ default: module.CommuneCard })))

export function CommuneCardLater() {
  const code = useStore(session, ({ selected, devices }) =>
    devices.unit !== null && devices.part === 'allocation' ? null : selected,
  )
  return code !== null && <Suspense>{<CommuneCard key={code} code={code} />}</Suspense>
}
