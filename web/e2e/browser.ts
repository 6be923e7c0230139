import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
  type Route,
} from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import type { CatalogueIndex } from '../src/shared/types'

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const catalogue = inject('catalogue')

/** A page that reports what no page of ours may do. */
export interface Visit {
  page: Page
  faults: string[]
  open: (path: string) => Promise<void>
  close: () => Promise<void>
}

/** One browser and one profile for a test file: a visit has its own page and an empty storage, and takes the files of earlier ones from the cache. */
export function withBrowser(options: BrowserContextOptions = {}): () => Promise<Visit> {
  const browser = launched()
  let context: BrowserContext
  beforeAll(async () => {
    context = await browser().newContext({ viewport: { width: 1280, height: 900 }, ...options })
    await context.addInitScript(() => {
      if (!sessionStorage.getItem('visited')) localStorage.clear()
      sessionStorage.setItem('visited', 'yes')
    })
  })
  return () => visitIn(context)
}

function launched(): () => Browser {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: QUIET,
    })
  })
  afterAll(() => browser?.close())
  return () => browser
}

async function visitIn(context: BrowserContext): Promise<Visit> {
  const page = await context.newPage()
  const faults = faultsOf(page)
  const open = async (path: string) => {
    await page.goto(catalogue + path)
    await settled(page)
  }
  return { page, faults, open, close: () => page.close() }
}

function faultsOf(page: Page): string[] {
  const faults: string[] = []
  page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.origin !== catalogue)
      faults.push(`foreign request: ${url.href}`)
  })
  return faults
}

/** Waits until the data of the page is there, or the reason why it is not. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector('main h1')
  await page.waitForSelector('[aria-busy="true"]', { state: 'detached' })
  await page.waitForLoadState('networkidle')
}

export async function fetchIndex(): Promise<CatalogueIndex> {
  const response = await fetch(`${catalogue}/api/v1/index`)
  expect(response.status).toBe(200)
  return (await response.json()) as CatalogueIndex
}

export const hits = async (page: Page): Promise<number> =>
  Number(await page.getAttribute('h1[data-hits]', 'data-hits'))

/** Answers a request with the given body in place of the server. */
export const answerWith =
  (body: unknown, status = 200, contentType = 'application/json') =>
  (route: Route) =>
    route.fulfill({ status, contentType, body: JSON.stringify(body) })
