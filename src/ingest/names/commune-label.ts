/** A commune as a finding names it: "Yên Thọ – Huyện Yên Định (16100)". */
import type { Commune } from '@/domain/dataset/records'

export const communeLabel = ({
  communeName,
  districtName,
  communeCode,
}: Pick<Commune, 'communeName' | 'districtName' | 'communeCode'>): string =>
  `${communeName} – ${districtName} (${communeCode})`
