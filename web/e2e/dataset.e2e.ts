import { describe, expect, test } from 'vitest'
import { answerWith, catalogue, fetchIndex, withBrowser } from './browser'

const visit = withBrowser()

describe('the dataset page', () => {
  test('opens from the list, with the record behind it', async () => {
    const { page, faults, open, close } = await visit()
    await open('/')
    const link = page.locator('[data-dataset] a[href^="/dataset/"]').first()
    const title = await link.textContent()
    await link.click()
    await page.waitForURL(/\/dataset\//)
    await page.getByRole('heading', { level: 1, name: title ?? '', exact: true }).waitFor()
    expect(await page.title()).toContain(title)
    expect(await page.getByRole('heading', { name: 'All properties' }).count()).toBe(1)
    const id = new URL(page.url()).pathname.split('/').at(-1)
    expect(await page.getByText(`@misc{${id}`).count()).toBe(1)
    expect(faults).toEqual([])
    await close()
  })

  test('offers exports that the server gives', async () => {
    const { page, open, close } = await visit()
    const { datasets } = await fetchIndex()
    await open(`/dataset/${datasets[0]?.id}`)
    const links = page.locator('section', { hasText: 'This record as' }).locator('ul a')
    expect(await links.allTextContents()).toEqual(
      expect.arrayContaining(['Turtle', 'JSON-LD', 'RDF/XML', 'N-Triples']),
    )
    for (const href of await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href)))
      expect((await fetch(new URL(new URL(href).pathname, catalogue))).status, href).toBe(200)
    await close()
  })

  test('shows a withheld count in words', async () => {
    const { page, open, close } = await visit()
    const cells = [
      { label: 'CT', notation: 'CT', count: 40, suppressed: false },
      { label: 'MR', notation: 'MR', count: null, suppressed: true },
    ]
    const aggregates = [{ dimension: 'modality', label: 'Modality', measure: 'subjects', cells }]
    const iri = `${catalogue}/dataset/small`
    await page.route('**/api/v1/datasets/small', answerWith({ id: 'small', iri, title: 'Small', aggregates }))
    await open('/dataset/small')
    await page.getByRole('img', { name: /CT: 40; MR: withheld/ }).waitFor()
    await close()
  })

  test('says whether a dataset never was or was withdrawn', async () => {
    const { page, open, close } = await visit()
    await open('/dataset/no-such-dataset')
    expect(await page.textContent('h1')).toBe('No dataset with this id')
    await page.route(
      '**/api/v1/datasets/gone',
      answerWith({ title: 'Gone' }, 410, 'application/problem+json'),
    )
    await open('/dataset/gone')
    expect(await page.textContent('h1')).toBe('This dataset was withdrawn')
    await close()
  })

  test('the provider page lists the datasets of the provider', async () => {
    const { page, faults, open, close } = await visit()
    const { datasets } = await fetchIndex()
    const provider = datasets[0]?.provider
    await open(`/provider/${provider}`)
    const own = datasets.filter((dataset) => dataset.provider === provider)
    expect(await page.getAttribute('[data-list-range]', 'data-list-range')).toBe(`${own.length}`)
    expect(faults).toEqual([])
    await close()
  })
})

describe('hostile text from a provider', () => {
  const attack = '<img src=x onerror="alert(1)"><script>alert(2)</script>{{7*7}}'

  test('is only text on the Explore page', async () => {
    const { page, faults, open, close } = await visit()
    const index = await fetchIndex()
    const datasets = index.datasets.map((dataset) => ({ ...dataset, title: attack, description: attack }))
    await page.route('**/api/v1/index', answerWith({ ...index, datasets }))
    await open('/?view=cards')
    expect(await page.getByText(attack).count()).toBeGreaterThan(0)
    expect(await page.locator('main img, main script').count()).toBe(0)
    expect(faults).toEqual([])
    await close()
  })

  test('is only text on the dataset page, and no address of it runs a script', async () => {
    const { page, faults, open, close } = await visit()
    const iri = 'javascript:alert(3)'
    const id = (await fetchIndex()).datasets[0]?.id ?? ''
    const hostile = {
      id,
      iri: `${catalogue}/dataset/${id}`,
      title: attack,
      description: attack,
      provider: { id: 'p', name: attack, email: 'a@example.org"><script>alert(4)</script>' },
      access: { label: attack, iri },
      properties: [{ label: attack, iri, values: [{ label: attack, iri }] }],
      exports: [{ label: attack, href: iri }],
      findings: [{ severity: attack, message: attack, path: attack }],
      aggregates: [
        {
          dimension: 'x',
          label: attack,
          measure: 'subjects',
          cells: [{ label: attack, count: 10, suppressed: false }],
        },
      ],
    }
    await page.route(`**/api/v1/datasets/${id}`, answerWith(hostile))
    await open(`/dataset/${id}`)
    expect(await page.title()).toContain(attack)
    expect(await page.locator('a[href^="javascript:" i]').count()).toBe(0)
    expect(await page.locator('main img[src], main script').count()).toBe(0)
    expect(faults).toEqual([])
    await close()
  })
})
