/** The register out of the house and back in: export as shown or an extract for one operator, and reading a list. */
import { useState } from 'react'
import { useStore } from 'zustand'
import { exportRegister, type RegisterExport, type RegisterFormat } from '@/commands/export-register'
import { useText } from '@/i18n/use-text'
import { currentPlan } from '@/store/document/current-plan'
import { gapDesk } from '@/store/session/gap-desk'
import { Icon } from '@/ui/icon'
import { Choice, PopoverButton } from '@/ui/popover-button'
import { SelectBox } from '@/ui/select-box'
import { ImportRegister } from './import-register'
import styles from './register-drawer.module.css'
import { useOperators } from './use-operators'
import { useRegisterRows } from './use-register-rows'

const FORMATS: readonly RegisterFormat[] = ['xlsx', 'csv', 'geojson', 'kml']
const EVERY = '-'

export function RegisterFiles() {
  const { t } = useText()
  return (
    <>
      <ImportRegister />
      <PopoverButton
        className={styles.menu}
        width={280}
        button={
          <>
            <Icon name="download" size={16} />
            {t('gaps.files.export')}
          </>
        }
      >
        {close => <ExportMenu close={close} />}
      </PopoverButton>
    </>
  )
}

function ExportMenu({ close }: { readonly close: () => void }) {
  const { t, format } = useText()
  const { operators } = useOperators()
  const rows = useRegisterRows()
  const all = useStore(currentPlan, state => state.register.marks.length)
  const ticked = useStore(gapDesk, state => state.ticked)
  const [operator, setOperator] = useState(EVERY)
  if (all === 0) return <p className={styles.count}>{t('gaps.files.nothing')}</p>
  const marks = ticked.length > 0 ? ticked : rows.map(row => row.mark.id)
  const asked: RegisterExport = {
    ...(marks.length === all ? {} : { marks }),
    ...(operator === EVERY ? {} : { operator }),
  }
  return (
    <div className={styles.filters}>
      <p>
        {ticked.length > 0
          ? t('gaps.files.ticked', { value: format.integer(marks.length) })
          : t('gaps.files.shown', { value: format.integer(marks.length) })}
      </p>
      <SelectBox
        label={t('gaps.files.extract')}
        options={[
          { value: EVERY, label: t('gaps.files.everyOperator') },
          ...operators.map(value => ({ value, label: value })),
        ]}
        value={operator}
        onChange={setOperator}
      />
      <div>
        {FORMATS.map(name => (
          <Choice
            key={name}
            onClick={() => {
              void exportRegister(name, asked)
              close()
            }}
          >
            {t(`gaps.files.format.${name}`)}
          </Choice>
        ))}
      </div>
    </div>
  )
}
