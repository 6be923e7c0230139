import { expect, test } from 'vitest'
import { randomIndex, randomSearch } from '../../shared/testing/catalogue'
import { forSeeds, randomFrom } from '../../shared/testing/random'
import { evaluate } from './evaluate'
import { prepare } from './prepare'
import { cleared, filtersOf, queryOf, toggled, without } from './selection'

const prepared = prepare(randomIndex(randomFrom(7)))

test('choosing an option twice changes nothing but the page', () => {
  forSeeds(50, (random) => {
    const index = randomIndex(random)
    const search = randomSearch(index, random)
    expect(toggled(toggled(search, 'scan', 'x'), 'scan', 'x')).toEqual(search)
  })
  expect(toggled({ page: ['3'] }, 'site', 'a')).toEqual({ site: ['a'] })
})

test('every filter has a chip, and removing all chips leaves all datasets', () => {
  forSeeds(100, (random) => {
    const own = prepare(randomIndex(random))
    const search = randomSearch(own.index, random)
    const rest = filtersOf(own, search).reduce(without, search)
    expect(filtersOf(own, rest)).toEqual([])
    expect(evaluate(own, rest).hits.length).toBe(own.index.datasets.length)
  })
})

test('the call to the API holds the filters and nothing of the look of the page', () => {
  const search = {
    site: ['a', 'b'],
    cases: ['10..'],
    q: [' brain '],
    view: ['cards'],
    count: ['cases'],
    page: ['2'],
  }
  expect(queryOf(prepared, search)).toEqual({ q: ['brain'], site: ['a', 'b'], cases: ['10..'] })
})

test('clearing keeps how the page looks', () => {
  expect(cleared({ site: ['a'], q: ['x'], page: ['2'], view: ['cards'], sort: ['-cases'] })).toEqual({
    view: ['cards'],
    sort: ['-cases'],
  })
})

test('an option that the catalogue does not know still has a chip', () => {
  expect(filtersOf(prepared, { site: ['gone'] })).toEqual([
    { key: 'site', word: 'gone', label: 'gone', isKnown: false },
  ])
})
