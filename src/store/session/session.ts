/**
 * What one person is looking at just now: not saved in the plan, not undone, but carried by the URL. Map and panels
 * meet here.
 */
import { createStore } from 'zustand/vanilla'
import type { SchoolLevel, Technology } from '@/domain/dataset/records'
import type { CommuneCode } from '@/domain/units'
import { type DevicesView, FIRST_DEVICES_VIEW } from './devices-view'
import { FIRST_SURENESS, type SurenessQuestion } from './sureness'

export const WORKSPACES = ['data', 'map', 'gaps', 'ranking', 'devices'] as const
export type Workspace = (typeof WORKSPACES)[number]
export type Language = 'vi' | 'en'

export interface Camera {
  readonly lon: number
  readonly lat: number
  readonly zoom: number
}

/** What is drawn besides the theme. Coverage shows one operator (or `any`) and technology at a time: one strong theme. */
export interface Layers {
  readonly choropleth: boolean
  readonly districts: boolean
  readonly labels: boolean
  readonly schools: boolean
  readonly schoolLevels: readonly SchoolLevel[]
  readonly coverage: boolean
  readonly coverageOperator: string | 'any'
  readonly coverageTechnology: Technology
  readonly sites: boolean
  readonly fibre: boolean
  readonly alerts: boolean
}

export interface Session {
  readonly workspace: Workspace
  readonly language: Language
  readonly hovered: CommuneCode | null
  readonly selected: CommuneCode | null
  /** `null`: the whole province. Set by the map as the person moves it. */
  readonly camera: Camera | null
  readonly layers: Layers
  readonly table: boolean
  readonly sureness: SurenessQuestion
  /** Communes to be seen side by side, four at most; each once. */
  readonly compared: readonly CommuneCode[]
  /** Whether they are seen side by side just now. */
  readonly comparing: boolean
  readonly devices: DevicesView
}

/** More columns nobody reads side by side. */
export const MOST_COMPARED = 4

export const FIRST_LAYERS: Layers = {
  choropleth: true,
  districts: true,
  labels: true,
  schools: false,
  schoolLevels: ['TH', 'THCS', 'THPT', 'LC', 'GDTX', 'DTNT'],
  coverage: false,
  coverageOperator: 'any',
  coverageTechnology: '4G',
  sites: false,
  fibre: false,
  alerts: true,
}

export const session = createStore<Session>(() => ({
  workspace: 'ranking',
  language: 'vi',
  hovered: null,
  selected: null,
  camera: null,
  layers: FIRST_LAYERS,
  table: false,
  sureness: FIRST_SURENESS,
  compared: [],
  comparing: false,
  devices: FIRST_DEVICES_VIEW,
}))
