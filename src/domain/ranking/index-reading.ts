/** Values of an index file one by one, each by what may stand there; what may not is noted as a fault with its place. */
import type { IndexFault, IndexFaultCode } from './index-fault'

/** Far above any use; sums of weights up to it stay finite and exact enough to divide by. */
const GREATEST_WEIGHT = 1e9

/** A value of a file in a sentence is cut to so many signs. */
const LONGEST_VALUE = 60

export class IndexReading {
  readonly faults: IndexFault[] = []

  get failed(): boolean {
    return this.faults.some(fault => fault.severity === 'error')
  }

  say(code: IndexFaultCode, path: string, value?: unknown, expected: readonly string[] = []): void {
    const severity = code === 'key-unknown' ? 'warning' : 'error'
    this.faults.push({ code, severity, path, value: asText(value), expected })
  }

  object(
    value: unknown,
    path: string,
    keys: readonly string[],
    fault: 'not-object' | 'entry-unreadable',
  ): Record<string, unknown> | null {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.say(fault, path, value)
      return null
    }
    for (const key of Object.keys(value))
      if (!keys.includes(key)) this.say('key-unknown', path === '' ? key : `${path}.${key}`, undefined, keys)
    return value as Record<string, unknown>
  }

  list(value: unknown, path: string): readonly unknown[] {
    if (value === undefined || value === null) return []
    if (Array.isArray(value)) return value
    this.say('list-expected', path, value)
    return []
  }

  /** `null`: no text, or an empty one. */
  name(value: unknown): string | null {
    return typeof value === 'string' && value.trim() !== '' ? value : null
  }

  /** A group's name; left out, `null` and `""` stand for the root. */
  reference(value: unknown, path: string): string | null {
    if (value === undefined || value === null || value === '') return null
    if (typeof value === 'string') return value
    this.say('group-unknown', path, value)
    return null
  }

  weight(value: unknown, path: string): number {
    if (value === undefined) return 1
    if (typeof value === 'number' && value >= 0 && value <= GREATEST_WEIGHT) return value
    this.say('weight-unreadable', path, value)
    return 0
  }

  choice<T extends string>(value: unknown, path: string, choices: readonly T[], otherwise: T): T {
    if (value === undefined) return otherwise
    const found = choices.find(choice => choice === value)
    if (found === undefined) this.say('choice-unknown', path, value, choices)
    return found ?? otherwise
  }

  /** 0…1; left out and `null` say nothing. */
  share(value: unknown, path: string): number | null {
    if (value === undefined || value === null) return null
    if (typeof value === 'number' && value >= 0 && value <= 1) return value
    this.say('share-unreadable', path, value)
    return null
  }

  bounds(value: unknown, path: string): readonly [number | null, number | null] | null {
    if (value === undefined || value === null) return null
    const isBound = (one: unknown) => one === null || (typeof one === 'number' && Number.isFinite(one))
    if (!Array.isArray(value) || value.length !== 2 || !value.every(isBound)) {
      this.say('bounds-unreadable', path, value)
      return null
    }
    const [low, high] = value as [number | null, number | null]
    if (low !== null && high !== null && low >= high) this.say('bounds-reversed', path, value)
    return low === null && high === null ? null : [low, high]
  }
}

function asText(value: unknown): string | null {
  if (value === undefined) return null
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1)}…` : text
}
