import { keepAuthor } from '@/store/persistence/kept-author'
import { author } from '@/store/session/author'

/** Says who works here; an empty name says nobody. Kept on this machine; a disk that refuses keeps it for this tab. */
export function setAuthor(name: string | null): void {
  const stated = name?.trim() || null
  author.setState({ name: stated })
  void keepAuthor(stated).catch(() => {})
}
