/** Names and digits on the map, kept with the dataset, the alert zones, the zoom and the language. */
import { useEffect, useMemo } from 'react'
import { useText } from '@/i18n/use-text'
import { communeNames, digitFeatures, districtNames } from './labels'
import type { MapStage } from './map-stage'
import type { MapPicture } from './use-map-picture'

const NO_DIGITS = new Uint8Array()

export function useLabels(stage: MapStage, picture: MapPicture, drawn: Uint8Array, zoom: number) {
  const { language, t } = useText()
  const { dataset, shapes, layers } = picture
  const places = useMemo(
    () => communeNames(dataset.records.communes, shapes),
    [dataset.records.communes, shapes],
  )
  const digits = useMemo(
    () => (layers.alerts ? digitFeatures(shapes, drawn, zoom) : []),
    [layers.alerts, shapes, drawn, zoom],
  )
  const digitsDrawn = layers.alerts ? drawn : NO_DIGITS
  const districts = useMemo(() => districtNames(shapes, digitsDrawn, zoom), [shapes, digitsDrawn, zoom])
  useEffect(() => stage.setDistricts(districts), [stage, districts])
  useEffect(() => stage.setPlaces(places), [stage, places])
  useEffect(() => stage.setDigits(digits), [stage, digits])
  useEffect(() => stage.setLanguage(language, t('map.title')), [stage, language, t])
  useEffect(() => stage.showNames(layers.labels), [stage, layers.labels])
}
