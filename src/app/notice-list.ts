/** The notices now on screen. */
import { createStore } from 'zustand/vanilla'

export interface Notice {
  readonly id: number
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

export const notices = createStore<readonly Notice[]>(() => [])

let last = 0

export function notify(notice: Omit<Notice, 'id'>): void {
  last++
  notices.setState([...notices.getState().slice(-2), { ...notice, id: last }], true)
}

export function dismiss(id: number): void {
  notices.setState(
    notices.getState().filter(notice => notice.id !== id),
    true,
  )
}
