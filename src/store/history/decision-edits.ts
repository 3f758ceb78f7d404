/**
 * Undo of criteria and settings: which keys a step changed, from what to what, and how that is taken back. A key is
 * written back only where the step's own value still stands; what somebody else has written over it stays, and a key
 * that had a value before is never left without one.
 */
import * as Y from 'yjs'

/** Plain content of a key: a value, or the entries of a map that is kept under it. */
type Content = ReadonlyMap<string, unknown> | string | number | boolean | object | null | undefined

/** One key, as it was and as the step left it; `undefined`: absent. */
export interface DecisionEdit {
  /** Root, then key, then for a key of a map inside a root that map's key. */
  readonly path: readonly [root: number, key: string, inner?: string]
  readonly before: Content
  readonly after: Content
}

export type DecisionState = readonly ReadonlyMap<string, Content>[]

export interface DecisionEdits {
  /** What stands now, in plain values. */
  readonly state: () => DecisionState
  /** What has changed since, put behind the edits that the same gesture made before. */
  readonly since: (before: DecisionState, gesture: readonly DecisionEdit[]) => readonly DecisionEdit[]
  /** Writes the edits back, or forth again, inside one transaction. @returns those that could be. */
  readonly turn: (edits: readonly DecisionEdit[], way: 'back' | 'forth') => readonly DecisionEdit[]
}

export function decisionEdits(document: Y.Doc, roots: readonly Y.Map<unknown>[]): DecisionEdits {
  /** Whether this tab wrote what stands under the key, all of it. */
  const ours = (map: Y.Map<unknown>, key: string): boolean => {
    if (map._map.get(key)?.id.client !== document.clientID) return false
    const value = map.get(key)
    return !(value instanceof Y.Map) || [...value.keys()].every(inner => ours(value, inner))
  }
  const mapOf = ([root, key, inner]: DecisionEdit['path']): Y.Map<unknown> | null => {
    const map = roots[root]
    if (inner === undefined) return map
    const within = map.get(key)
    return within instanceof Y.Map ? within : null
  }

  return {
    state: () => roots.map(root => new Map([...root.keys()].map(key => [key, contentOf(root.get(key))]))),
    since(before, gesture) {
      const edits = new Map(gesture.map(edit => [JSON.stringify(edit.path), edit]))
      const changed = this.state().flatMap((after, root) => differences(before[root], after, root))
      for (const edit of changed) {
        const name = JSON.stringify(edit.path)
        const earlier = edits.get(name)
        // Where somebody else wrote between two moves of one gesture, it is theirs that comes back.
        const goesOn = earlier !== undefined && same(earlier.after, edit.before)
        edits.set(name, goesOn ? { ...edit, before: earlier.before } : edit)
      }
      return [...edits.values()].filter(({ before: was, after }) => !same(was, after))
    },
    turn(edits, way) {
      return edits.filter(edit => {
        const [from, to] = way === 'back' ? [edit.after, edit.before] : [edit.before, edit.after]
        const map = mapOf(edit.path)
        const key = edit.path[2] ?? edit.path[1]
        if (!map || !same(contentOf(map.get(key)), from)) return false
        if (from !== undefined && !ours(map, key) && way === 'back') return false
        if (to === undefined) map.delete(key)
        else map.set(key, to instanceof Map ? new Y.Map(to.entries()) : to)
        return true
      })
    },
  }
}

const contentOf = (value: unknown): Content =>
  value instanceof Y.Map ? new Map(value.entries()) : (value as Content)

function differences(
  before: ReadonlyMap<string, Content>,
  after: ReadonlyMap<string, Content>,
  root: number,
): DecisionEdit[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): DecisionEdit[] => {
    const [was, is] = [before.get(key), after.get(key)]
    if (!(was instanceof Map) || !(is instanceof Map))
      return same(was, is) ? [] : [{ path: [root, key], before: was, after: is }]
    return [...new Set<string>([...was.keys(), ...is.keys()])]
      .filter(inner => !same(was.get(inner), is.get(inner)))
      .map(inner => ({ path: [root, key, inner], before: was.get(inner), after: is.get(inner) }))
  })
}

function same(a: Content, b: Content): boolean {
  if (a instanceof Map && b instanceof Map)
    return a.size === b.size && [...a].every(([key, value]) => b.has(key) && same(value, b.get(key)))
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b))
}
