import { describe, expect, test } from 'vitest'
import { withBrowser } from './browser'

const visit = withBrowser()

describe('the SPARQL page', () => {
  test('runs an example and shows its rows', async () => {
    const { page, faults, open, close } = await visit()
    await open('/sparql')
    await page.waitForSelector('.yasgui .CodeMirror')
    await page
      .getByRole('button', { name: /^Run “Datasets by modality/ })
      .first()
      .click()
    await page.waitForSelector('.yasr table tbody tr')
    expect(await page.locator('.yasr table tbody tr').count()).toBeGreaterThan(0)
    expect(faults).toEqual([])
    await close()
  })

  test('finds examples by their words', async () => {
    const { page, open, close } = await visit()
    await open('/sparql')
    const examples = page.getByRole('button', { name: /^Open “/ })
    await examples.first().waitFor()
    const name = (await examples.first().getAttribute('aria-label')) ?? ''
    await page.getByLabel('Search the examples').fill(name.replace(/^Open “|” in the editor$/g, ''))
    expect(await examples.first().getAttribute('aria-label')).toBe(name)
    await page.getByLabel('Search the examples').fill('no example says this')
    expect(await examples.count()).toBe(0)
    await close()
  })

  test('asks nobody else while typing', async () => {
    const { page, faults, open, close } = await visit()
    await open('/sparql')
    await page.waitForSelector('.yasgui .CodeMirror')
    await page.getByRole('button', { name: 'New tab' }).click()
    await page.locator('.tabPanel.active .CodeMirror').click()
    await page.keyboard.type('PREFIX foaf: SELECT * { ?person a foaf:Per')
    await page.keyboard.press('Control+Space')
    await page.waitForTimeout(800)
    expect(faults).toEqual([])
    await close()
  })

  test('a title in a result is only text', async () => {
    const { page, faults, open, close } = await visit()
    const value = '<img src=x onerror="alert(1)">'
    const html = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#HTML'
    const bindings = [{ a: { type: 'literal', value } }, { a: { type: 'literal', datatype: html, value } }]
    const body = JSON.stringify({ head: { vars: ['a'] }, results: { bindings } })
    await open('/sparql')
    await page.route('**/sparql', (route) =>
      route.request().method() === 'POST'
        ? route.fulfill({ contentType: 'application/sparql-results+json', body })
        : route.fallback(),
    )
    await page
      .getByRole('button', { name: /^Run “Datasets by modality/ })
      .first()
      .click()
    await page.waitForSelector('.yasr table tbody tr')
    await page.waitForTimeout(300)
    expect(await page.locator('.yasr img[onerror]').count()).toBe(0)
    expect(faults.filter((fault) => fault.startsWith('dialog'))).toEqual([])
    await close()
  })

  test('shares a query by a short link that opens it again', async () => {
    const { page, faults, open, close } = await visit()
    await open('/sparql')
    await page.waitForSelector('.yasgui .CodeMirror')
    expect(await page.locator('.yasqe_share').isVisible(), 'one way to share, ours').toBe(false)
    const text = 'ASK { ?shared ?by "a+b & c" }'
    await page.evaluate((query) => {
      const host = document.querySelector('.tabPanel.active .CodeMirror') as unknown as {
        CodeMirror: { setValue: (value: string) => void }
      }
      host.CodeMirror.setValue(query)
    }, text)
    await page.getByRole('button', { name: 'Share', exact: true }).click()
    const link = (await page.locator('[data-share-link]').textContent()) ?? ''
    expect(link).toMatch(/\/s\/[0-9a-f]{12}$/)
    await page.keyboard.press('Escape')
    await open(new URL(link).pathname)
    await page.waitForSelector('.tabPanel.active .CodeMirror')
    expect(await page.locator('.tabPanel.active .CodeMirror').textContent()).toContain(
      '?shared ?by "a+b & c"',
    )
    expect(faults).toEqual([])
    await close()
  })

  test('explains how a query would be run', async () => {
    const { page, open, close } = await visit()
    await open('/sparql')
    await page
      .getByRole('button', { name: /^Open “Datasets by modality/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Explain' }).click()
    await page.locator('[data-plan]').waitFor()
    expect(await page.locator('[data-plan]').textContent()).toContain('(bgp')
    await close()
  })
})
