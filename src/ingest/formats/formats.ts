/** The formats that are read, most particular first. Shapefile, KML and XLSX join this list when they come. */
import { csv } from './csv'
import type { Format } from './format'
import { geojson } from './geojson'
import { json } from './json'
import { topojson } from './topojson'

export const FORMATS: readonly Format[] = [topojson, geojson, json, csv]
