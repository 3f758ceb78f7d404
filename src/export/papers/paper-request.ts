/** What every form is asked with: language, day, whom it is about, the data behind it, and the names of its places. */
import type { Reporting } from '@/domain/allocation/facts'
import type { Dataset } from '@/domain/dataset/dataset'
import type { Commune, CountUnit, School } from '@/domain/dataset/records'
import type { CommuneCode, DistrictCode, IsoDate } from '@/domain/units'
import { districtName } from '@/i18n/district-name'
import { type Language, textIn } from '@/i18n/text'

/** Managing unit of the units directly under Sở GD&ĐT. */
export const UNDER_SO = 'so'

export type PaperScope =
  | { readonly of: 'province' }
  /** One district office (its district's code), or `so`: the units directly under Sở GD&ĐT. */
  | { readonly of: 'office'; readonly managingUnit: string }
  | { readonly of: 'commune'; readonly communeCode: CommuneCode }

/** What a line is: a commune, a school, or an office. Units under Sở GD&ĐT stand alone whatever it is. */
export type PaperDetail = 'commune' | 'school' | 'office'

export type PaperCommune = Pick<
  Commune,
  'communeCode' | 'communeName' | 'communeType' | 'districtCode' | 'districtName'
>
export type PaperSchool = Pick<School, 'schoolCode' | 'schoolName' | 'communeCode' | 'managingUnit'>

export interface PaperRequest {
  readonly language: Language
  /** The day that the paper is true of. */
  readonly day: IsoDate
  readonly dataset: Pick<Dataset, 'sources' | 'version'>
  readonly communes: readonly PaperCommune[]
  readonly schools: readonly PaperSchool[]
  readonly scope: PaperScope
  readonly detail: PaperDetail
  readonly reporting: Reporting
  readonly countUnit: CountUnit
}

/** Names by code, as the language writes them; a code that nobody knows stands for itself. */
export class PaperNames {
  private readonly communes: ReadonlyMap<CommuneCode, PaperCommune>
  private readonly schools: ReadonlyMap<string, PaperSchool>
  private readonly districts: ReadonlyMap<DistrictCode, string>

  constructor(private readonly request: Pick<PaperRequest, 'communes' | 'schools' | 'language'>) {
    const { communes, schools, language } = request
    this.communes = new Map(communes.map(one => [one.communeCode, one]))
    this.schools = new Map(schools.map(one => [one.schoolCode, one]))
    this.districts = new Map(
      communes.map(one => [one.districtCode, districtName(one.districtName, language)]),
    )
  }

  /** "Xã Trung Xuân"; in English the name alone, under its district. */
  commune(code: CommuneCode): string {
    const commune = this.communes.get(code)
    if (!commune) return code
    const { language } = this.request
    const { communeType, communeName } = commune
    return language === 'vi'
      ? `${textIn(language)(`domain.communeType.${communeType}`)} ${communeName}`
      : communeName
  }

  unit(code: string): string {
    return this.schools.get(code)?.schoolName ?? this.commune(code)
  }

  /** "Huyện Quan Sơn". */
  district(code: DistrictCode): string {
    return this.districts.get(code) ?? code
  }

  districtOf(code: CommuneCode): DistrictCode | undefined {
    return this.communes.get(code)?.districtCode
  }

  school(code: string): PaperSchool | undefined {
    return this.schools.get(code)
  }

  /** Where a unit that only its code tells belongs; `null`: it is on no list. */
  placeOf(code: string): { readonly communeCode: CommuneCode; readonly managingUnit: string } | null {
    const school = this.schools.get(code)
    const commune = this.communes.get(school?.communeCode ?? code)
    if (!commune) return null
    return {
      communeCode: commune.communeCode,
      managingUnit: school?.managingUnit ?? commune.districtCode,
    }
  }
}
