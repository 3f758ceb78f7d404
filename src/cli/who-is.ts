/** One unit in a line of text: its code, then its names as far as the data gives them. */
import type { RankedUnits } from '@/export/ranking-csv'

export const whoIs = ({
  communeCode,
  communeName,
  districtName,
}: RankedUnits['records']['communes'][number]): string =>
  [communeCode, [communeName, districtName].filter(Boolean).join(', ')].filter(Boolean).join('  ')
