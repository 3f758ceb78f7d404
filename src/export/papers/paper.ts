/**
 * An official paper before it becomes a file: head, columns, sections of groups I, II, III with lines 1, 2, 3, notes.
 * What a paper says is put together by `need-form`, `supply-form` and `allocation-explanation`; how sums and places of
 * cells follow from it is in `lay-paper`.
 */
import type { IsoDate } from '@/domain/units'
import type { Language } from '@/i18n/text'

/** `null`: nobody said; a blank cell, never 0. */
export type PaperValue = string | number | { readonly day: IsoDate } | null

export interface PaperColumn<Key extends string = string> {
  readonly key: Key
  /** Columns of one group stand side by side under one header. */
  readonly group: string | null
  readonly title: string
  /** In characters. */
  readonly width: number
  readonly format: 'number' | 'text' | 'count' | 'dong'
  readonly summed: boolean
}

export type PaperCells<Key extends string = string> = Readonly<Partial<Record<Key, PaperValue>>>

/** A column that follows from others of its line: Σ plus − Σ minus; blank where none of `plus` is known. */
export interface Derived<Key extends string = string> {
  readonly plus: readonly Key[]
  readonly minus: readonly Key[]
}

export interface PaperGroup<Key extends string = string> {
  readonly name: string
  readonly lines: readonly PaperCells<Key>[]
}

export interface PaperSection<Key extends string = string> {
  /** `null`: the paper has one section and it needs no name. */
  readonly title: string | null
  readonly groups: readonly PaperGroup<Key>[]
  readonly derived: Readonly<Partial<Record<Key, Derived<Key>>>>
  readonly total: string
  /** Sentences right under the total: who reported, as of when. */
  readonly under: readonly string[]
}

/** Head of an official paper (Nghị định 30/2020/NĐ-CP): what stands left and right above the title. */
export interface PaperHead {
  readonly superior: string
  readonly body: string
  readonly docNumber: string
  readonly nation: string
  readonly motto: string
  readonly placeAndDay: string
  readonly draft: string
}

export interface Paper<Key extends string = string> {
  readonly language: Language
  readonly sheet: string
  readonly head: PaperHead
  readonly title: string
  readonly subtitles: readonly string[]
  readonly columns: readonly PaperColumn<Key>[]
  /** The column that names the line; group titles and totals stand in it. */
  readonly nameColumn: Key
  readonly sections: readonly PaperSection<Key>[]
  readonly notes: readonly string[]
  readonly signatures: { readonly left: string; readonly middle: string; readonly right: string }
}
