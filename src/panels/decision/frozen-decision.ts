/** The ranking of a decision, unpacked when it is opened; the library that unpacks comes with the first one. */
import { useEffect, useState } from 'react'
import type { FrozenRanking } from '@/domain/plan/frozen-ranking'
import type { Decision } from '@/domain/plan/plan-records'

export type Opened =
  | { readonly state: 'opening' }
  | { readonly state: 'unreadable' }
  | { readonly state: 'open'; readonly frozen: FrozenRanking }

/** `null`: its bytes are no ranking that this version can read. */
export async function unpackDecision({ ranking }: Decision): Promise<FrozenRanking | null> {
  const { readPackedRanking } = await import('@/store/document/packed-ranking')
  return readPackedRanking(ranking)
}

export function useFrozenRanking(decision: Decision): Opened {
  const { ranking } = decision
  const [opened, setOpened] = useState<{ of: Uint8Array; frozen: FrozenRanking | null } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: title and note may change, the ranking never does
  useEffect(() => {
    let late = false
    void unpackDecision(decision).then(frozen => {
      if (!late) setOpened({ of: ranking, frozen })
    })
    return () => {
      late = true
    }
  }, [ranking])
  if (opened?.of !== ranking) return { state: 'opening' }
  return opened.frozen ? { state: 'open', frozen: opened.frozen } : { state: 'unreadable' }
}
