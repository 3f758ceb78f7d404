/** Gives the list of findings as a table, for whoever keeps the file to mend it by. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { filePort } from '@/commands/ports'
import type { Finding } from '@/domain/finding/finding'
import { columnTitle } from '@/i18n/column-title'
import { findingText } from '@/i18n/finding-text'
import { useText } from '@/i18n/use-text'
import { Icon } from '@/ui/icon'
import { findingsCsv } from './findings-csv'

interface Props {
  readonly findings: readonly Finding[]
  readonly fileName: string
}

const pause = () => new Promise<void>(resolve => setTimeout(resolve))

export function DownloadFindings({ findings, fileName }: Props) {
  const { t, language } = useText()
  const [busy, setBusy] = useState(false)
  const download = async () => {
    setBusy(true)
    const text = await findingsCsv(
      findings,
      {
        header: [
          t('data.csv.severity'),
          t('data.csv.code'),
          t('data.csv.row'),
          t('data.csv.column'),
          t('data.csv.value'),
          t('data.csv.message'),
          t('data.csv.advice'),
        ],
        severity: ({ severity }) => t(`data.severity.${severity}`),
        column: name => columnTitle(name, language),
        text: finding => findingText(finding, language),
      },
      pause,
      language,
    )
    const name = `${fileName.replace(/\.[^.]+$/, '')}-${t('data.findingsFile')}.csv`
    filePort()?.offer(name, new TextEncoder().encode(text), 'text/csv')
    setBusy(false)
  }
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<Icon name="download" size={16} />}
      loading={busy}
      onClick={() => void download()}
    >
      {t('data.downloadFindings')}
    </Button>
  )
}
