import { imports } from '@/store/imports/imports'
import { makeLink } from './make-link'

/** Puts a text where the person can paste it from; rejects where the browser refuses. */
export type WriteText = (text: string) => Promise<void>

/** The clipboard is there on secure pages only: over plain http from another machine it is not. */
const toClipboard: WriteText = async text => {
  if (!navigator.clipboard) throw new Error('no clipboard')
  await navigator.clipboard.writeText(text)
}

/**
 * Copies the address of what is on the screen. It carries the view and the settings; imported data it cannot carry.
 * @param here the page's address; what it has from `#` on is made anew.
 * @returns `without-imports`: copied, and say that files in use do not go with it; `refused`: nothing was copied.
 */
export async function copyLink(
  here = location.href,
  write: WriteText = toClipboard,
): Promise<'copied' | 'without-imports' | 'refused'> {
  try {
    await write(`${here.split('#')[0]}${makeLink()}`)
  } catch {
    return 'refused'
  }
  return imports.getState().accepted.length > 0 ? 'without-imports' : 'copied'
}
