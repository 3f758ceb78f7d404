/** Findings by code, the gravest and most frequent first, and the flat list of lines that a screen draws of them. */
import type { FindingCode } from '@/domain/finding/codes'
import type { Finding, Severity } from '@/domain/finding/finding'

export interface FindingGroup {
  /** Unique: one code may come in two severities. */
  readonly id: string
  readonly code: FindingCode
  readonly severity: Severity
  /** In the order of the file. */
  readonly findings: readonly Finding[]
}

export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[]

export function findingGroups(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, { id: string; code: FindingCode; severity: Severity; findings: Finding[] }>()
  for (const finding of findings) {
    const id = `${finding.severity} ${finding.code}`
    const group = groups.get(id)
    if (group) group.findings.push(finding)
    else groups.set(id, { id, code: finding.code, severity: finding.severity, findings: [finding] })
  }
  return [...groups.values()].sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      b.findings.length - a.findings.length,
  )
}

export function severityCounts(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}

export type Line =
  | { readonly kind: 'group'; readonly group: FindingGroup; readonly open: boolean }
  | { readonly kind: 'finding'; readonly group: FindingGroup; readonly finding: Finding; readonly at: number }

/** @param open ids of the groups that are unfolded. @param only `null`: every severity. */
export function linesOf(
  groups: readonly FindingGroup[],
  open: ReadonlySet<string>,
  only: Severity | null,
): Line[] {
  const lines: Line[] = []
  for (const group of groups) {
    if (only !== null && group.severity !== only) continue
    const unfolded = open.has(group.id)
    lines.push({ kind: 'group', group, open: unfolded })
    if (!unfolded) continue
    for (let at = 0; at < group.findings.length; at++) {
      lines.push({ kind: 'finding', group, finding: group.findings[at], at })
    }
  }
  return lines
}
