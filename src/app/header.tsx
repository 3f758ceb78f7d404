/** Who we are, where one works, what can be found, whether it is safe, and the language. */
import { useMediaQuery } from '@mantine/hooks'
import { Suspense } from 'react'
import { useStore } from 'zustand'
import { copyLink } from '@/commands/copy-link'
import { redo } from '@/commands/redo'
import { setLanguage } from '@/commands/set-language'
import { setWorkspace } from '@/commands/set-workspace'
import { toggleTable } from '@/commands/toggle-table'
import { undo } from '@/commands/undo'
import { unitOfCode } from '@/domain/dataset/unit-of-code'
import { stepText } from '@/i18n/step-text'
import { type Text, useText } from '@/i18n/use-text'
import { SearchBox } from '@/panels/search/search-box'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { session, WORKSPACES } from '@/store/session/session'
import { Icon } from '@/ui/icon'
import { IconButton } from '@/ui/icon-button'
import { PopoverButton } from '@/ui/popover-button'
import styles from './header.module.css'
import { PlanMenu } from './later'
import { notify } from './notice-list'

export function Header() {
  const { t, language } = useText()
  const workspace = useStore(session, state => state.workspace)
  const table = useStore(session, state => state.table)
  return (
    <header className={styles.header}>
      <h1 className={styles.brand} title={t('app.tagline')}>
        <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
          <circle cx="9" cy="9" r="4" fill="currentColor" />
          <circle cx="9" cy="9" r="7.500" fill="none" stroke="currentColor" strokeWidth="1.800" />
        </svg>
        {t('app.name')}
        <span>{t('domain.province')}</span>
      </h1>
      <nav className={styles.nav} aria-label={t('app.navigation')}>
        {WORKSPACES.map(name => (
          <button
            key={name}
            type="button"
            className={styles.tab}
            aria-current={workspace === name ? 'page' : undefined}
            onClick={() => setWorkspace(name)}
          >
            {t(`app.workspace.${name}`)}
          </button>
        ))}
      </nav>
      <div className={styles.tools}>
        <SearchBox />
        <UndoRedo />
        <IconButton icon="table" label={t('app.table')} pressed={table} onClick={toggleTable} />
        <IconButton icon="link" label={t('app.copyLink')} onClick={() => void sendLink(t)} />
        <PopoverButton
          className={styles.file}
          label={t('app.planFile')}
          button={<Icon name="file" size={18} />}
          width={320}
        >
          {() => (
            <Suspense>
              <PlanMenu />
            </Suspense>
          )}
        </PopoverButton>
        <Saved />
        <button
          type="button"
          className={styles.language}
          aria-label={t('app.languageLabel')}
          title={t('app.languageLabel')}
          onClick={() => setLanguage(language === 'vi' ? 'en' : 'vi')}
        >
          {language === 'vi' ? 'VI' : 'EN'}
        </button>
      </div>
    </header>
  )
}

async function sendLink(t: Text['t']): Promise<void> {
  const done = await copyLink()
  notify({
    text: t(
      done === 'copied'
        ? 'app.linkCopied'
        : done === 'refused'
          ? 'app.linkNotCopied'
          : 'app.linkCopiedWithout',
    ),
  })
}

function UndoRedo() {
  const { t, language } = useText()
  const undoStep = useStore(currentPlan, state => state.undoStep)
  const redoStep = useStore(currentPlan, state => state.redoStep)
  const undoSubject = useStore(currentPlan, state => state.undoSubject)
  const redoSubject = useStore(currentPlan, state => state.redoSubject)
  const dataset = useStore(currentDataset, state => state.dataset)
  const unitName = (code: string) => {
    const unit = dataset && unitOfCode(dataset, code)
    if (!unit) return code
    if ('school' in unit) return unit.school.schoolName
    const type = t(`domain.communeType.${unit.commune.communeType}`).toLocaleLowerCase(language)
    return `${type} ${unit.commune.communeName}`
  }
  return (
    <div className={styles.pair}>
      <IconButton
        icon="undo"
        label={
          undoStep
            ? t('app.undoStep', { step: stepText(undoStep, undoSubject, language, unitName) })
            : t('app.undo')
        }
        reason={undoStep ? null : t('app.nothingToUndo')}
        onClick={undo}
      />
      <IconButton
        icon="redo"
        label={
          redoStep
            ? t('app.redoStep', { step: stepText(redoStep, redoSubject, language, unitName) })
            : t('app.redo')
        }
        reason={redoStep ? null : t('app.nothingToRedo')}
        onClick={redo}
      />
    </div>
  )
}

/** Honest about the disk: "saved" only after the database has said so. */
function Saved() {
  const { t, format } = useText()
  const saving = useStore(currentPlan, state => state.saving)
  const savedAt = useStore(currentPlan, state => state.savedAt)
  const narrow = useMediaQuery('(max-width: 1100px)', false, { getInitialValueInEffect: false })
  const saved = savedAt ? t('app.savedAt', { time: format.clock(savedAt) }) : t('app.saved')
  return (
    <span
      className={styles.saved}
      data-state={saving}
      role="status"
      title={saving === 'failed' ? t('app.saveFailedWhy') : saving === 'saved' ? saved : undefined}
    >
      {saving === 'opening' && t('app.opening')}
      {saving === 'saving' && t('app.saving')}
      {saving === 'saved' && (narrow ? t('app.saved') : saved)}
      {saving === 'failed' && (
        <>
          <Icon name="warning" size={14} /> {t('app.saveFailed')}
        </>
      )}
    </span>
  )
}
