/** Takes imports into use and onto the disk, or out of both; the screen follows whether or not the disk does. */
import { imports } from '@/store/imports/imports'
import { otherTabs } from '@/store/persistence/other-tabs'
import { deleteOverlays, type KeptOverlay, putOverlays } from '@/store/persistence/overlays'
import { layOverlays } from './lay-overlays'

/** Durable first, then in use. @returns whether they will be there tomorrow. */
export async function keepOverlays(overlays: readonly KeptOverlay[]): Promise<boolean> {
  const kept = await durable(putOverlays(overlays))
  const ids = overlays.map(({ id }) => id)
  imports.setState(({ unkept }) => ({
    unkept: [...unkept.filter(id => !ids.includes(id)), ...(kept ? [] : ids)],
  }))
  layOverlays([...imports.getState().accepted.filter(({ id }) => !ids.includes(id)), ...overlays])
  return kept
}

/** @returns whether they are gone for good; else they come back with the next start. */
export async function dropOverlays(overlays: readonly KeptOverlay[]): Promise<boolean> {
  const ids = overlays.map(({ id }) => id)
  const gone = await durable(deleteOverlays(ids))
  imports.setState(({ unkept }) => ({ removed: overlays, unkept: unkept.filter(id => !ids.includes(id)) }))
  layOverlays(imports.getState().accepted.filter(({ id }) => !ids.includes(id)))
  return gone
}

async function durable(write: Promise<void>): Promise<boolean> {
  try {
    await write
  } catch {
    return false
  }
  otherTabs().tell({ kind: 'overlays-changed' })
  return true
}
