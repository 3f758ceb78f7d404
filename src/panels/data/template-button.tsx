/** Gives an empty table with the right columns, wherever a person may need one. */
import { Button } from '@mantine/core'
import { filePort } from '@/commands/ports'
import type { TableResource } from '@/domain/dataset/resources'
import { useText } from '@/i18n/use-text'
import { Icon } from '@/ui/icon'
import { templateCsv } from './template-csv'

export function TemplateButton({ resource }: { readonly resource: TableResource }) {
  const { t, language } = useText()
  const offer = () => {
    const bytes = new TextEncoder().encode(templateCsv(resource, language))
    filePort()?.offer(`${resource.name}.csv`, bytes, 'text/csv')
  }
  return (
    <Button
      size="compact-xs"
      variant="light"
      leftSection={<Icon name="download" size={14} />}
      aria-label={t('data.templateOf', { name: t(`domain.resource.${resource.name}`) })}
      onClick={offer}
    >
      {t('data.template')}
    </Button>
  )
}
