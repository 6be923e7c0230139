import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { answerWith, catalogue, fetchIndex, hits, settled, withBrowser } from './browser'

const visit = withBrowser()

/** The options of a facet that can be chosen now, with the count that each shows. */
async function optionsOf(page: Page, facet: string): Promise<{ word: string; count: number }[]> {
  const rows = page.locator(`[data-facet="${facet}"] input[type=checkbox]:enabled`)
  return rows.evaluateAll((inputs) =>
    inputs.map((input) => ({
      word: input.getAttribute('data-option') ?? '',
      count: Number(
        (input.getAttribute('aria-label') ?? '').replace(/^.*, (?=[\d,]+$)/, '').replaceAll(',', ''),
      ),
    })),
  )
}

const choose = (page: Page, facet: string, word: string) =>
  page.locator(`[data-facet="${facet}"] input[data-option="${word}"]`).click()

async function listedOn(page: Page): Promise<string[]> {
  const ids: string[] = []
  for (;;) {
    ids.push(
      ...(await page
        .locator('[data-dataset]')
        .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-dataset') ?? ''))),
    )
    const next = page.getByRole('button', { name: 'Next page' })
    if ((await next.count()) === 0 || (await next.isDisabled())) return ids
    await next.click()
  }
}

describe('the Explore page', () => {
  test('shows every dataset of the catalogue, and the sentence counts them', async () => {
    const { page, faults, open, close } = await visit()
    const index = await fetchIndex()
    await open('/')
    expect(await hits(page)).toBe(index.datasets.length)
    expect((await listedOn(page)).sort()).toEqual(index.datasets.map(({ id }) => id).sort())
    expect(faults).toEqual([])
    await close()
  })

  test('gives a list exactly as long as the count that was clicked, for every option of a facet', async () => {
    const { page, faults, open, close } = await visit()
    await open('/')
    for (const { word, count } of await optionsOf(page, 'modality')) {
      await choose(page, 'modality', word)
      expect(await hits(page)).toBe(count)
      expect(new Set(await listedOn(page)).size).toBe(count)
      await choose(page, 'modality', word)
    }
    expect(faults).toEqual([])
    await close()
  })

  test('joins options of a facet by OR and facets by AND', async () => {
    const { page, open, close } = await visit()
    await open('/')
    const [first, second] = await optionsOf(page, 'modality')
    if (!first || !second) throw new Error('the data has fewer than two modalities')
    await choose(page, 'modality', first.word)
    const alone = await hits(page)
    await choose(page, 'modality', second.word)
    const both = await hits(page)
    expect(both).toBeGreaterThanOrEqual(Math.max(alone, second.count))
    const country = (await optionsOf(page, 'country'))[0]
    await choose(page, 'country', country?.word ?? '')
    expect(await hits(page)).toBe(country?.count)
    expect(await hits(page)).toBeLessThanOrEqual(both)
    await close()
  })

  test('has a chip for every filter, and Back and reload restore them', async () => {
    const { page, faults, open, close } = await visit()
    await open('/')
    const all = await hits(page)
    const option = (await optionsOf(page, 'modality'))[0]
    await choose(page, 'modality', option?.word ?? '')
    const chips = page
      .getByRole('group', { name: 'Filters in force' })
      .getByRole('button', { name: /^Remove filter/ })
    expect(await chips.count()).toBe(1)
    expect(new URL(page.url()).searchParams.getAll('modality')).toEqual([option?.word])
    const filtered = await hits(page)
    await page.reload()
    await settled(page)
    expect([await hits(page), await chips.count()]).toEqual([filtered, 1])
    await page.goBack()
    await page.waitForFunction(
      (count) => document.querySelector('h1')?.getAttribute('data-hits') === `${count}`,
      all,
    )
    expect(await chips.count()).toBe(0)
    await page.goForward()
    await chips.first().click()
    expect(await hits(page)).toBe(all)
    expect(faults).toEqual([])
    await close()
  })

  test('filters by a click on a bar, by keyboard as well', async () => {
    const { page, open, close } = await visit()
    await open('/')
    const bar = page.getByRole('button', { name: /Filter by it$/ }).first()
    const count = Number(
      (await bar.getAttribute('aria-label'))?.match(/: ([\d,]+)\. Filter/)?.[1]?.replace(',', ''),
    )
    await bar.focus()
    await page.keyboard.press('Enter')
    expect(await hits(page)).toBe(count)
    await close()
  })

  test('the slash key leads to the search box, and typing filters', async () => {
    const { page, open, close } = await visit()
    const { datasets } = await fetchIndex()
    await open('/')
    await page.keyboard.press('/')
    await page.keyboard.type(datasets[0]?.title ?? '')
    await page.waitForURL(/q=/)
    expect(await hits(page)).toBeGreaterThanOrEqual(1)
    expect(await listedOn(page)).toContain(datasets[0]?.id)
    await page.keyboard.press('Escape')
    await page.waitForFunction(
      (count) => document.querySelector('h1')?.getAttribute('data-hits') === `${count}`,
      datasets.length,
    )
    await close()
  })

  test('a range of cases leaves datasets inside it only', async () => {
    const { page, open, close } = await visit()
    const { datasets } = await fetchIndex()
    const numbers = datasets.flatMap(({ numbers }) => numbers.cases ?? []).sort((a, b) => a - b)
    const middle = numbers[Math.floor(numbers.length / 2)] ?? 0
    await open('/')
    await page.getByLabel('Cases, from').fill(`${middle}`)
    await page.keyboard.press('Enter')
    await page.waitForURL(/cases=/)
    expect(await hits(page)).toBe(numbers.filter((number) => number >= middle).length)
    await close()
  })

  test('counting cases changes the numbers and not the list', async () => {
    const { page, open, close } = await visit()
    const { datasets } = await fetchIndex()
    await open('/?count=cases')
    expect(await hits(page)).toBe(datasets.length)
    const cases = datasets.reduce((sum, { numbers }) => sum + (numbers.cases ?? 0), 0)
    expect(await page.textContent('h1')).toContain(`${cases.toLocaleString('en')} cases`)
    expect(await page.getByRole('region', { name: /^Cases by / }).count()).toBeGreaterThan(0)
    await close()
  })

  test('a failed load is an error with an id and a retry, never an empty list', async () => {
    const { page, open, close } = await visit()
    const problem = {
      title: 'The store cannot answer',
      status: 503,
      code: 'STORE-0001',
      instance: 'urn:request:7',
    }
    await page.route('**/api/v1/index', answerWith(problem, 503, 'application/problem+json'))
    await page.goto(`${catalogue}/`)
    await page.waitForSelector('[role=alert]')
    expect(await page.textContent('[data-error-id]')).toBe('STORE-0001 · urn:request:7')
    expect(await page.locator('h1[data-hits]').count()).toBe(0)
    await page.unroute('**/api/v1/index')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.waitForSelector('h1[data-hits]')
    expect(await hits(page)).toBeGreaterThan(0)
    await open('/')
    await close()
  })

  test('on a small screen the filters are in a drawer', async () => {
    const { page, faults, open, close } = await visit()
    await page.setViewportSize({ width: 390, height: 844 })
    await open('/')
    await page.getByRole('button', { name: 'Filters' }).click()
    await page.waitForSelector('[data-facet="modality"] input[data-option]')
    const option = (await optionsOf(page, 'modality'))[0]
    await choose(page, 'modality', option?.word ?? '')
    await page.getByRole('button', { name: /^Show [\d,]+ datasets?$/ }).click()
    expect(await hits(page)).toBe(option?.count)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    expect(faults).toEqual([])
    await close()
  })
})
