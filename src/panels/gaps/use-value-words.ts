/** A field's value in words, as table and conflicts show it. */
import { useCallback } from 'react'
import type { Deadline, Funding, GapKind, MarkField, MarkGeometry, MarkStatus } from '@/domain/gap/mark'
import { useText } from '@/i18n/use-text'
import { quarterName } from './quarters'

export const ABSENT = '—'

export function useValueWords(): (field: MarkField | 'removed', value: unknown) => string {
  const { t, format } = useText()
  return useCallback(
    (field, value) => {
      if (value === null || value === undefined || value === '') return ABSENT
      switch (field) {
        case 'removed':
          return value ? t('gaps.conflict.remove') : t('gaps.conflict.stay')
        case 'geometry':
          return t(`gaps.shape.${(value as MarkGeometry).type}`, { count: corners(value as MarkGeometry) })
        case 'kind':
          return t(`registerFile.kind.${value as GapKind}`)
        case 'status':
          return t(`registerFile.status.${value as MarkStatus}`)
        case 'funding':
          return t(`registerFile.funding.${value as Funding}`)
        case 'claimVerdict':
          return t(`gaps.claims.${value as 'confirmed'}`)
        case 'gridPower':
        case 'especiallyDisadvantaged':
          return t(`gaps.answer.${value ? 'yes' : 'no'}`)
        case 'deadline': {
          const quarter = quarterName(value as Deadline)
          return quarter ? t('gaps.deadline.quarterName', { name: quarter }) : format.date(value as string)
        }
        case 'firstSeen':
          return format.date(value as string)
        case 'households':
        case 'population':
        case 'pupils':
          return format.integer(value as number)
        case 'technologies':
        case 'operators':
          return (value as readonly string[]).join(', ') || ABSENT
        default:
          return String(value)
      }
    },
    [t, format],
  )
}

function corners(geometry: MarkGeometry): number {
  if (geometry.type === 'Point') return 1
  return geometry.type === 'LineString' ? geometry.coordinates.length : geometry.coordinates[0].length - 1
}
