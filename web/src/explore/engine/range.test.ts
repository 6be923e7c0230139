import { expect, test } from 'vitest'
import { forSeeds } from '../../shared/testing/random'
import { binsOf, formatRange, inRange, parseRange } from './range'

test('a range survives being written and read', () => {
  for (const range of [{ min: 100, max: 500 }, { min: 100 }, { max: 500 }, { min: 0 }])
    expect(parseRange(formatRange(range))).toEqual(range)
})

test('what is no range is no filter', () => {
  for (const word of [undefined, '', '..', '100', 'a..b', '1..2..3', '-5..'])
    expect(parseRange(word)).toBeUndefined()
})

test('both bounds belong to the range, and a missing number is in none', () => {
  expect([99, 100, 500, 501].map((number) => inRange(number, { min: 100, max: 500 }))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(inRange(undefined, { min: 0 })).toBe(false)
})

test('every number falls into exactly one bin', () => {
  forSeeds(200, (random) => {
    const numbers = Array.from({ length: 1 + random.below(60) }, () =>
      random.below(10 ** (1 + random.below(6))),
    )
    const bins = binsOf(numbers, numbers)
    expect(bins.length).toBeLessThanOrEqual(9)
    for (const bin of bins) expect(numbers.filter((number) => inRange(number, bin)).length).toBe(bin.count)
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(numbers.length)
  })
})
