/**
 * A view as the readable end of an address: `#/ranking?v=1&lang=vi&show=schools&weights=mobile_gap:40,alert:10`.
 * A link that says `v=1` is complete: what it does not name is as in a new installation. Without it (typed by hand)
 * only what is named changes. Reading never throws: unknown words are passed over, numbers out of range are drawn in.
 */
import { changeBetween, isEmpty } from '@/domain/plan/change'
import { FIRST_PLAN, type Plan } from '@/domain/plan/plan'
import type { Parameters } from './link-pieces'
import { planParameters, planStated } from './plan-parameters'
import { WORKSPACES } from './session'
import { sessionParameters, sessionStated } from './session-parameters'
import { FIRST_VIEW, type View } from './view'

export interface OpenedLink {
  readonly view: View
  /** `null`: the link says nothing that differs from the plan it was opened on. */
  readonly plan: Plan | null
}

const COMPLETE = 'v'

export function writeLink(view: View, plan: Plan): string {
  const parameters = [[COMPLETE, '1'], ...sessionParameters(view), ...planParameters(plan)]
  return `#/${view.workspace}?${parameters.map(([name, value]) => `${name}=${value}`).join('&')}`
}

/** What the link says, on top of what there is. `null` where the text is no link of ours. */
export function readLink(hash: string, now: { readonly view: View; readonly plan: Plan }): OpenedLink | null {
  const found = /^#?\/([a-z-]*)(?:\?(.*))?$/s.exec(hash)
  if (!found) return null
  const parameters = parametersOf(found[2] ?? '')
  const complete = parameters.has(COMPLETE)
  const base = complete ? { view: FIRST_VIEW, plan: FIRST_PLAN } : now
  const workspace = WORKSPACES.find(known => known === found[1]) ?? base.view.workspace
  const plan = { ...base.plan, ...planStated(parameters, base.plan) }
  return {
    view: { ...base.view, ...sessionStated(parameters, base.view), workspace },
    plan: isEmpty(changeBetween(now.plan, plan)) ? null : plan,
  }
}

function parametersOf(query: string): Parameters {
  const parameters = new Map<string, string>()
  for (const pair of query.split('&')) {
    const equals = pair.indexOf('=')
    if (equals > 0) parameters.set(pair.slice(0, equals), pair.slice(equals + 1))
  }
  return parameters
}
