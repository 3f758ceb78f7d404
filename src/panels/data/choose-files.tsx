/** The button that opens the system's file chooser, for several files at once. */
import { Button, FileButton } from '@mantine/core'
import { useRef } from 'react'
import { useText } from '@/i18n/use-text'
import { Icon } from '@/ui/icon'
import { bringFiles } from './bring-files'

export const ACCEPTED =
  '.csv,.tsv,.txt,.json,.geojson,.topojson,.xlsx,.xlsm,.xls,.kml,.kmz,.gpx,.tif,.tiff,.phusong,text/csv,application/json,application/geo+json'

export function ChooseFiles() {
  const { t } = useText()
  const reset = useRef<() => void>(null)
  return (
    <FileButton
      multiple
      accept={ACCEPTED}
      resetRef={reset}
      inputProps={{ 'aria-label': t('data.chooseLabel') }}
      onChange={files => {
        bringFiles(files)
        // The same file may be chosen again after it was mended.
        reset.current?.()
      }}
    >
      {props => (
        <Button {...props} leftSection={<Icon name="upload" size={18} />}>
          {t('data.choose')}
        </Button>
      )}
    </FileButton>
  )
}
