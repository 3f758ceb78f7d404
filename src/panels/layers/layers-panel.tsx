/** The left column of the map: one theme, and what is drawn over it. */
import '@/i18n/later-texts'
import { Checkbox, SegmentedControl, Select } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { useStore } from 'zustand'
import { setDate } from '@/commands/set-date'
import { setLayers } from '@/commands/set-layers'
import { setTheme } from '@/commands/set-theme'
import { SCHOOL_LEVELS, type Technology } from '@/domain/dataset/records'
import { datesOf } from '@/domain/need/in-effect'
import { type Indicator, indicatorsOf } from '@/domain/need/indicators'
import { illustrativeMark } from '@/i18n/illustrative-mark'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { type Layers, session } from '@/store/session/session'
import { Panel, PanelPart } from '@/ui/panel'
import { useNameOf } from '../names'
import { FilterChips, useFilterWords } from '../ranking/filter-chips'
import styles from './layers-panel.module.css'

const LATEST = 'latest'

export function LayersPanel() {
  const { t } = useText()
  return (
    <Panel title={t('layers.title')} note={t('layers.themeHelp')}>
      <FiltersInForce />
      <ThemePart />
      <PanelPart title={t('layers.show')}>
        <Toggle layer="choropleth" label={t('layers.choropleth')} />
        <Toggle layer="alerts" label={t('layers.alerts')}>
          <DayChoice />
        </Toggle>
        <Toggle layer="coverage" label={t('layers.coverage')} resource="mobile-coverage">
          <CoverageChoice />
        </Toggle>
        <Toggle layer="sites" label={t('layers.sites')} resource="sites" />
        <Toggle layer="fibre" label={t('layers.fibre')} resource="fibre-nodes" />
        <Toggle layer="schools" label={t('layers.schools')} resource="schools">
          <SchoolLevels />
        </Toggle>
        <Toggle layer="districts" label={t('layers.districts')} />
        <Toggle layer="labels" label={t('layers.labels')} />
      </PanelPart>
    </Panel>
  )
}

/** The map greys what the filters leave out: here too it must be seen why, and be taken back. */
function FiltersInForce() {
  const { t } = useText()
  const words = useFilterWords()
  if (words.length === 0) return null
  return (
    <PanelPart title={t('ranking.onlyShow')}>
      <div className={styles.filters}>
        <FilterChips words={words} />
      </div>
    </PanelPart>
  )
}

function ThemePart() {
  const { t } = useText()
  const nameOf = useNameOf()
  const dataset = useStore(currentDataset, state => state.dataset)
  const theme = useStore(currentPlan, state => state.plan.theme)
  const data = useMemo(() => {
    if (!dataset) return []
    const indicators = indicatorsOf(dataset)
    const group = (title: string, belongs: (indicator: Indicator) => boolean) => ({
      group: title,
      items: indicators.filter(belongs).map(({ id }) => ({ value: id, label: nameOf(id) })),
    })
    const priority = (indicator: Indicator) => indicator.kind === 'score' || indicator.kind === 'rank'
    return [
      group(t('layers.groups.priority'), priority),
      group(t('layers.groups.need'), indicator => indicator.tone === 'need' && !priority(indicator)),
      group(t('layers.groups.coverage'), indicator => indicator.tone === 'coverage'),
      group(t('layers.groups.fact'), indicator => indicator.tone === 'fact'),
    ]
  }, [dataset, nameOf, t])
  return (
    <PanelPart>
      <Select
        label={t('layers.theme')}
        data={data}
        value={theme}
        allowDeselect={false}
        searchable
        maxDropdownHeight={360}
        onChange={value => value && setTheme(value)}
      />
    </PanelPart>
  )
}

type Switch = { [K in keyof Layers]: Layers[K] extends boolean ? K : never }[keyof Layers]

interface ToggleProps {
  readonly layer: Switch
  readonly label: string
  /** The resource that the layer draws; without any record the switch says why it cannot act. */
  readonly resource?: 'mobile-coverage' | 'sites' | 'fibre-nodes' | 'schools'
  /** Choices that matter only while the layer is on. */
  readonly children?: ReactNode
}

function Toggle({ layer, label, resource, children }: ToggleProps) {
  const { t } = useText()
  const on = useStore(session, state => state.layers[layer])
  const absent = useStore(
    currentDataset,
    state => resource !== undefined && state.dataset?.records[resource].length === 0,
  )
  return (
    <div className={styles.toggle}>
      <Checkbox
        label={label}
        checked={on && !absent}
        disabled={absent}
        description={absent ? t('layers.none') : undefined}
        onChange={event => setLayers({ [layer]: event.currentTarget.checked })}
      />
      {on && !absent && children && <div className={styles.choices}>{children}</div>}
    </div>
  )
}

function DayChoice() {
  const { t, format } = useText()
  const dataset = useStore(currentDataset, state => state.dataset)
  const date = useStore(currentPlan, state => state.plan.date)
  const days = dataset ? datesOf(dataset) : []
  const newestFirst = [...days].reverse()
  return (
    <Select
      size="xs"
      aria-label={t('layers.date')}
      data={[
        { value: LATEST, label: t('layers.latest', { date: format.date(days.at(-1) ?? null) }) },
        ...newestFirst.map(day => ({ value: day, label: format.date(day) })),
      ]}
      value={date ?? LATEST}
      allowDeselect={false}
      onChange={value => setDate(value === LATEST ? null : value)}
    />
  )
}

function CoverageChoice() {
  const { t, language } = useText()
  const areas = useStore(currentDataset, state => state.dataset?.records['mobile-coverage'])
  const operator = useStore(session, state => state.layers.coverageOperator)
  const technology = useStore(session, state => state.layers.coverageTechnology)
  const operators = useMemo(() => [...new Set(areas?.map(area => area.operator))].sort(), [areas])
  const technologies = useMemo(() => [...new Set(areas?.map(area => area.technology))].sort(), [areas])
  return (
    <>
      <Select
        size="xs"
        aria-label={t('layers.operator')}
        data={[
          { value: 'any', label: t('domain.operator.any') },
          ...operators.map(value => ({ value, label: illustrativeMark(value, language) })),
        ]}
        value={operator}
        allowDeselect={false}
        onChange={value => value && setLayers({ coverageOperator: value })}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('layers.technology')}
        data={technologies}
        value={technology}
        onChange={value => setLayers({ coverageTechnology: value as Technology })}
      />
    </>
  )
}

function SchoolLevels() {
  const { t } = useText()
  const levels = useStore(session, state => state.layers.schoolLevels)
  return (
    <Checkbox.Group
      value={[...levels]}
      onChange={value => setLayers({ schoolLevels: SCHOOL_LEVELS.filter(level => value.includes(level)) })}
    >
      <div className={styles.levels}>
        {SCHOOL_LEVELS.map(level => (
          <Checkbox key={level} size="xs" value={level} label={t(`domain.schoolLevel.${level}`)} />
        ))}
      </div>
    </Checkbox.Group>
  )
}
