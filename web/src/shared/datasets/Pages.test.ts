import { expect, test } from 'vitest'
import { forSeeds } from '../testing/random'
import { pageNumbers } from './Pages'

test('the pages around the current one are offered, with the first and the last', () => {
  expect(pageNumbers(5, 9)).toEqual([1, 4, 5, 6, 9])
  expect(pageNumbers(1, 2)).toEqual([1, 2])
})

test('the offered pages exist, rise and include the current one', () => {
  forSeeds(100, (random) => {
    const count = 1 + random.below(30)
    const page = 1 + random.below(count)
    const numbers = pageNumbers(page, count)
    expect(numbers).toContain(page)
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
    expect(numbers.every((number) => number >= 1 && number <= count)).toBe(true)
  })
})
