/** The formats that are read, most particular first. Shapefile joins this list when it comes. */
import { csv } from './csv'
import type { Format } from './format'
import { geojson } from './geojson'
import { geotiff } from './geotiff'
import { gpx } from './gpx'
import { json } from './json'
import { kml } from './kml'
import { kmz } from './kmz'
import { topojson } from './topojson'
import { xlsx } from './xlsx'

export const FORMATS: readonly Format[] = [xlsx, kmz, geotiff, topojson, geojson, json, gpx, kml, csv]
