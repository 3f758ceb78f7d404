/** What a person chose to publish: form, scope, lines. Kept while the page is open; whose place is not chosen yet is the first. */
import { useState } from 'react'
import type { Dataset } from '@/domain/dataset/dataset'
import type { DevicePaper } from '@/export/papers/device-paper'
import { type PaperDetail, type PaperScope, UNDER_SO } from '@/export/papers/paper-request'

export const SCOPES = ['province', 'district', 'so', 'commune'] as const
export type Scope = (typeof SCOPES)[number]

export interface PublishWishes {
  readonly which: DevicePaper
  readonly of: Scope
  readonly district: string | null
  readonly commune: string | null
  readonly detail: PaperDetail
}

export const usePublishWishes = () =>
  useState<PublishWishes>({ which: 'need', of: 'province', district: null, commune: null, detail: 'commune' })

/** Districts and communes of the data by code, as lists to choose from. */
export function scopeOf(
  { of, district, commune }: PublishWishes,
  { records: { communes } }: Dataset,
  selected: string | null,
): { readonly scope: PaperScope; readonly district: string; readonly commune: string } {
  const looked = communes.find(({ communeCode }) => communeCode === selected) ?? communes[0]
  const office = district ?? looked?.districtCode ?? ''
  const place = commune ?? looked?.communeCode ?? ''
  const scope: PaperScope =
    of === 'province'
      ? { of: 'province' }
      : of === 'commune'
        ? { of: 'commune', communeCode: place }
        : { of: 'office', managingUnit: of === 'so' ? UNDER_SO : office }
  return { scope, district: office, commune: place }
}
