/** Work that a kill of the browser interrupts: what it asks for step by step, and what the page shows of it. */
import type { Page } from '@playwright/test'

/** What was done so far is told as a text. */
export interface Work {
  /** Behind the base address. */
  readonly link: string
  /** What is there on a page just opened. */
  readonly found: (page: Page) => Promise<string>
  /** Gets to where the first step can be done. */
  readonly begin: (page: Page) => Promise<void>
  /** Runs in the page: what stands there in this moment. */
  readonly shown: () => string
  /** What is there after that step, 1 = the first, of one who began at `found`. */
  readonly after: (found: string, step: number) => string
  readonly step: (page: Page, found: string, step: number) => Promise<void>
  /** The kill comes within so many milliseconds: long enough for several steps. */
  readonly within: number
}

const slider = (page: Page) => page.locator('input[type="range"]').first()

/** Towards the far end of the slider. */
const direction = (found: string) => (Number(found) > 50 ? -1 : 1)

/** The first weight, one more step to the side with every key. */
export const SLIDER_WORK: Work = {
  link: '#/ranking',
  found: page => slider(page).inputValue(),
  begin: page => slider(page).focus(),
  shown: () => document.querySelector<HTMLInputElement>('input[type="range"]')?.value ?? '',
  after: (found, step) => String(Number(found) + step * direction(found)),
  step: (page, found) => page.keyboard.press(direction(found) < 0 ? 'ArrowLeft' : 'ArrowRight'),
  within: 900,
}

const countOf = (found: string) => Number(found.split(' ')[0])
const register = (page: Page) => page.getByRole('region', { name: 'Sổ theo dõi vùng lõm' })
const controls = (page: Page) => page.getByRole('complementary', { name: 'Tùy chọn' })

/**
 * One mark put by its coordinates, then named anew with every step. Told: how many marks there are, and the name of
 * the latest ("" before it has one).
 */
export const MARK_WORK: Work = {
  link: '#/gaps?table=1',
  async found(page) {
    const count = register(page).getByText(/^\d+ điểm trong sổ$/)
    await count.waitFor({ timeout: 60_000 })
    const all = Number.parseInt((await count.textContent()) ?? '', 10)
    if (all === 0) return '0 '
    const search = register(page).getByRole('searchbox', { name: 'Tìm trong sổ' })
    await search.fill(`Bản ${all}.`)
    const row = register(page)
      .getByRole('row')
      .filter({ hasText: `Bản ${all}.` })
    await row.or(register(page).getByText('Không có điểm nào thỏa điều kiện')).first().waitFor()
    const text = (await row.count()) > 0 ? await row.first().innerText() : ''
    await search.fill('')
    return `${all} ${/Bản \d+\.\d+/.exec(text)?.[0] ?? ''}`
  },
  begin: page => controls(page).getByRole('textbox', { name: 'Dán tọa độ' }).fill('19,8070 105,7760'),
  shown: () => {
    const grid = document.querySelector('[role="grid"][aria-rowcount]')
    const all = grid ? Number(grid.getAttribute('aria-rowcount')) - 1 : 0
    const name = document.querySelector('article[aria-label^="Hồ sơ điểm"] h2')?.textContent ?? ''
    return `${all} ${/^Bản \d+\.\d+$/.test(name) ? name : ''}`
  },
  after(found, step) {
    const count = countOf(found) + 1
    return step === 1 ? `${count} ` : `${count} Bản ${count}.${step}`
  },
  async step(page, found, step) {
    if (step === 1) {
      await controls(page)
        .getByRole('button', { name: /^Đánh dấu/ })
        .click()
      return
    }
    const name = page.getByRole('textbox', { name: 'Thôn, bản, cụm dân cư' })
    await name.fill(MARK_WORK.after(found, step).replace(/^\d+ /, ''))
    await name.press('Enter')
  },
  // Beside the finding of gaps, which begins with the page, a step takes its time.
  within: 2500,
}
