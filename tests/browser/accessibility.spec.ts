/** What machines can find of barriers, in every view and both languages. The drawing of the map itself is left out. */
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { en } from '@/i18n/en'
import { vi } from '@/i18n/vi'
import { DEVICE_PARTS } from '@/store/session/devices-view'
import { type OnePage, onePage } from './one-page'

/** @returns each grave violation with the elements that it was found at. */
async function barriers({ page }: OnePage): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('canvas').analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}

const LANGUAGES = ['vi', 'en'] as const
const inLanguage = (view: string, language: (typeof LANGUAGES)[number]) =>
  view.replace('v=1', `v=1&lang=${language}`)

test.describe('with the map and what stands on it', () => {
  const opened = onePage(test)
  for (const language of LANGUAGES) {
    const link = (view: string) => inLanguage(view, language)

    test(`ranking with sheet and table, in ${language}`, async () => {
      const { page, goTo } = opened()
      await goTo(link('#/ranking?v=1&commune=15010&table=1'))
      await expect(page.getByRole('article')).toBeVisible()
      await expect(page.getByRole('grid')).toBeVisible()
      expect(await barriers(opened())).toEqual([])
    })

    test(`the map with every layer, in ${language}`, async () => {
      const { page, goTo } = opened()
      await goTo(link('#/map?v=1&commune=15010&show=schools,sites,fibre,coverage'))
      await expect(page.getByRole('checkbox')).not.toHaveCount(0)
      await expect(page.getByRole('article')).toBeVisible()
      expect(await barriers(opened())).toEqual([])
    })

    test(`the devices workspace and its parts, in ${language}`, async () => {
      const { page, goTo } = opened()
      for (const part of DEVICE_PARTS) {
        await goTo(link(`#/devices?v=1&part=${part}`))
        await expect(page.getByRole('tabpanel').locator('*').first()).toBeVisible()
        expect(await barriers(opened())).toEqual([])
      }
    })

    test(`the gaps workspace, its parts, a mark's sheet and the register, in ${language}`, async () => {
      test.setTimeout(300_000)
      const { page, goTo } = opened()
      await goTo(link('#/gaps?v=1'))
      const words = language === 'vi' ? vi.gaps : en.gaps
      // The link does not say which part is open: it is as the language before left it.
      await page.getByRole('tab', { name: words.parts.found, exact: true }).click()
      const pieces = page.getByRole('region', { name: words.found.listLabel })
      await expect(pieces.getByRole('listitem').first()).toBeVisible()
      expect(await barriers(opened())).toEqual([])
      // Open it may be as well, from before: a second press would close it.
      const first = pieces.getByRole('listitem').first().getByRole('button').first()
      if ((await first.getAttribute('aria-expanded')) !== 'true') await first.click()
      await pieces.getByRole('button', { name: words.found.mark, exact: true }).click()
      await expect(page.getByRole('article')).toBeVisible()
      expect(await barriers(opened())).toEqual([])
      for (const part of ['register', 'board', 'measured', 'shares'] as const) {
        await page.getByRole('tab', { name: words.parts[part], exact: true }).click()
        expect(await barriers(opened())).toEqual([])
      }
      await page
        .getByRole('button', { name: language === 'vi' ? /^Hoàn tác/ : /^Undo/ })
        .first()
        .click()
    })
  }
})

test.describe('around the map', () => {
  const opened = onePage(test, { map: false })
  for (const language of LANGUAGES) {
    const link = (view: string) => inLanguage(view, language)

    test(`data, before and while a file is reviewed, in ${language}`, async () => {
      const { page, goTo } = opened()
      await goTo(link('#/data?v=1'))
      await expect(page.getByRole('listitem').first()).toBeVisible()
      expect(await barriers(opened())).toEqual([])
      const file = new URL('../fixtures/files/truong-hoc-loi.csv', import.meta.url).pathname
      await page.locator('input[type="file"]').first().setInputFiles(file)
      await expect(page.locator('[aria-expanded="true"]').first()).toBeVisible()
      await expect(page.getByText(/Đọc 9 dòng|9 rows/).first()).toBeVisible()
      expect(await barriers(opened())).toEqual([])
      await page.getByRole('button', { name: language === 'vi' ? vi.data.discard : en.data.discard }).click()
    })

    test(`what opens over the page, in ${language}`, async () => {
      const { page, goTo } = opened()
      await goTo(link('#/ranking?v=1'))
      await page.getByRole('combobox').first().fill('quang trung')
      await expect(page.getByRole('option').filter({ hasText: 'Quang Trung' }).first()).toBeVisible()
      expect(await barriers(opened())).toEqual([])
      await page.keyboard.press('Escape')
      await page
        .getByRole('button', {
          name: language === 'vi' ? new RegExp(vi.ranking.addFilter) : new RegExp(en.ranking.addFilter),
        })
        .click()
      await expect(page.getByRole('checkbox').first()).toBeVisible()
      expect(await barriers(opened())).toEqual([])
      await page.keyboard.press('Escape')
    })

    test(`what the criteria open, in lists and in order, in ${language}`, async () => {
      test.setTimeout(300_000)
      const { page, goTo } = opened()
      const { ranking, criteria } = language === 'vi' ? vi : en
      const begins = (text: string) => new RegExp(`^(\\+ )?${text.split('{{')[0]}`)
      for (const view of ['#/ranking?v=1', '#/ranking?v=1&scale=fixed&aggregate=order']) {
        await goTo(link(view))
        for (const name of [
          criteria.preset.menu,
          criteria.criterion.menu,
          ranking.add,
          criteria.group.add,
          criteria.help.button,
        ]) {
          await page
            .getByRole('button', { name: begins(name) })
            .first()
            .click()
          await expect(page.locator('#controls [popover]:popover-open button').first()).toBeVisible()
          expect(await barriers(opened())).toEqual([])
          await page.keyboard.press('Escape')
        }
      }
      // Unfolded it may be as well, from the language before.
      const scale = page.getByRole('button', { name: begins(criteria.method.normalisation) })
      if (!(await scale.isVisible()))
        await page.locator('summary').getByText(criteria.method.title, { exact: true }).click()
      await scale.click()
      expect(await barriers(opened())).toEqual([])
      await page.keyboard.press('Escape')
    })
  }
})
