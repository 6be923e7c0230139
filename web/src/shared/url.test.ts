import { expect, test } from 'vitest'
import { forSeeds } from './testing/random'
import { parseSearch, type Search, stringifySearch, withKey } from './url'

const signs = [
  ...'abc XYZ019',
  '&',
  '=',
  '+',
  '?',
  '#',
  '%',
  '/',
  ':',
  'é',
  '漢',
  '😀',
  "'",
  '"',
  '<',
  '..',
  '[',
  '',
]

test('any state survives the address', () => {
  forSeeds(500, (random) => {
    const word = () => Array.from({ length: random.below(6) }, () => random.pick(signs)).join('')
    const search: Search = {}
    for (let at = random.below(5); at > 0; at--)
      search[`k${word()}`] = Array.from({ length: 1 + random.below(3) }, word)
    expect(parseSearch(stringifySearch(search))).toEqual(search)
    expect(stringifySearch(parseSearch(stringifySearch(search)))).toBe(stringifySearch(search))
  })
})

test('the address is readable: plain keys that repeat', () => {
  expect(stringifySearch({ modality: ['CT', 'MR'], cases: ['100..'] })).toBe(
    '?modality=CT&modality=MR&cases=100..',
  )
  expect(stringifySearch({})).toBe('')
})

test('a key named like a member of every object is only a key', () => {
  const search = parseSearch('?constructor=1&toString=2')
  expect(Object.entries(search)).toEqual([
    ['constructor', ['1']],
    ['toString', ['2']],
  ])
})

test('an emptied key leaves the address', () => {
  expect(withKey({ a: ['1'], b: ['2'] }, 'a', [])).toEqual({ b: ['2'] })
})
