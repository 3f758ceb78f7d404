/** What the file holds: recognised, and open to correction. */
import { Select } from '@mantine/core'
import { answerImport } from '@/commands/answer-import'
import { RESOURCE_NAMES, type ResourceName } from '@/domain/dataset/dataset'
import { fold } from '@/i18n/fold'
import { useText } from '@/i18n/use-text'
import type { ImportResult } from '@/ingest/import'

export function ResourceChoice({ id, result }: { readonly id: string; readonly result: ImportResult }) {
  const { t } = useText()
  return (
    <Select
      label={t('data.contains')}
      placeholder={t('data.containsUnknown')}
      data={RESOURCE_NAMES.map(name => ({ value: name, label: t(`domain.resource.${name}`) }))}
      value={result.resource}
      searchable
      allowDeselect={false}
      maxDropdownHeight={320}
      filter={({ options, search }) =>
        options.filter(option => 'label' in option && fold(option.label).includes(fold(search)))
      }
      onChange={name =>
        name && name !== result.resource && void answerImport(id, { as: name as ResourceName })
      }
    />
  )
}
