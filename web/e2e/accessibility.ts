import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { fetchIndex, withBrowser } from './browser'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    // biome-ignore lint/suspicious/noExplicitAny: axe is a global that the page got from us
    const { violations } = await (window as any).axe.run(document, { runOnly: rules })
    return violations.flatMap(({ id, nodes }: { id: string; nodes: { target: string[]; html: string }[] }) =>
      nodes.map(({ target, html }) => `${id} at ${target.join(' ')}: ${html.slice(0, 160)}`),
    )
  })
}

/** No title, text where the publisher belongs, and a frequency that is misspelt. */
const FAULTY = `@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> .
<https://example.org/dataset/d1> a dcat:Dataset ;
  dct:description "CT of the liver"@en ;
  dct:publisher "University Hospital" ;
  dct:accrualPeriodicity <http://publications.europa.eu/resource/authority/frequency/ANUAL> .`

async function checkText(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Record' }).fill(text)
  await page.getByRole('button', { name: 'Check', exact: true }).click()
}

async function checkFaulty(page: Page): Promise<void> {
  await checkText(page, FAULTY)
  await page.getByText('dct:publisher', { exact: true }).first().waitFor()
}

async function checkBroken(page: Page): Promise<void> {
  await checkText(page, '@prefix dct: <http://purl.org/dc/terms/> .\nthis is no Turtle')
  await page
    .getByText(/line 2/i)
    .first()
    .waitFor()
}

/** What to open, and what to do there before looking. */
const states: Record<string, { path: string; act?: (page: Page) => Promise<unknown>; answers?: RegExp }> = {
  explore: { path: '/' },
  'explore with filters': { path: '/?modality=CT&q=e&count=cases&view=cards' },
  'explore without hits': { path: '/?q=nothing-is-called-this' },
  'explore as table': {
    path: '/',
    act: (page) =>
      page
        .getByRole('button', { name: /as a table$/ })
        .first()
        .click(),
  },
  'explore, use this': {
    path: '/',
    act: async (page) => {
      await page.getByRole('button', { name: 'Use this' }).click()
      await page.getByRole('menuitem', { name: 'curl' }).click()
      await page.waitForSelector('[role=dialog] pre')
      await page.waitForTimeout(400)
    },
  },
  dataset: { path: '/dataset/{dataset}' },
  'revisions of a dataset': { path: '/dataset/{dataset}/revisions' },
  provider: { path: '/provider/{provider}' },
  sparql: {
    path: '/sparql',
    act: async (page) => {
      await page.waitForSelector('.yasgui .CodeMirror')
      const examples = page.getByRole('button', { name: 'Examples', exact: true })
      if (await examples.isVisible()) await examples.click()
      await page
        .getByRole('button', { name: /^Run “Datasets by modality/ })
        .first()
        .click()
      await page.waitForSelector('.yasr table tbody tr')
      await page.waitForTimeout(400)
    },
  },
  validate: { path: '/validate' },
  'validate with a report': { path: '/validate', act: (page) => checkFaulty(page) },
  'validate what cannot be read': {
    path: '/validate',
    act: (page) => checkBroken(page),
    answers: /status of 400/,
  },
  'classes and properties': { path: '/ontology' },
  'a property': { path: '/ontology/bodyPart' },
  'code lists': { path: '/codelist' },
  'a code list': { path: '/codelist/modality' },
  'terminology maps': { path: '/mapping' },
  'validation profiles': { path: '/profile' },
  'a validation profile': { path: '/profile/dcat-ap' },
  'not found': { path: '/no/such/page' },
}

/** The pages that most people see are looked at in both colours at both widths, the others in one at each. */
const MAIN = ['explore', 'explore with filters', 'dataset', 'sparql']
const OTHER = { light: 'dark', dark: 'light' } as const

/** Turns the colours of an open page, as a person does who turns those of the whole system. */
async function turn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await page.waitForSelector(`html[data-mantine-color-scheme=${colorScheme}]`)
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
}

/** Every page in one colour at one width. */
export function lookAtAll(colorScheme: 'light' | 'dark', width: number): void {
  describe(`in ${colorScheme} colours at ${width} pixels`, () => {
    const visit = withBrowser({ colorScheme, viewport: { width, height: 844 }, bypassCSP: true })

    test.each(Object.keys(states))(
      '%s has no accessibility violation and does not scroll sideways',
      async (name) => {
        const { datasets } = await fetchIndex()
        const { page, faults, open, close } = await visit()
        const { path, act, answers } = states[name] ?? { path: '/' }
        await open(
          path.replace('{dataset}', datasets[0]?.id ?? '').replace('{provider}', datasets[0]?.provider ?? ''),
        )
        await act?.(page)
        const look = async () => {
          expect(await violationsOf(page)).toEqual([])
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
        }
        await look()
        if (MAIN.includes(name)) {
          await turn(page, OTHER[colorScheme])
          await look()
        }
        expect(faults.filter((fault) => !answers?.test(fault))).toEqual([])
        await close()
      },
    )
  })
}
