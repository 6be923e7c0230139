import { expect, test } from 'vitest'
import { countryName, formatDate, formatNumber, safeHref } from './format'

test('numbers have separators', () => {
  expect(formatNumber(12400)).toBe('12,400')
})

test('dates are in words, and what is no date stays as it came', () => {
  expect(formatDate('2026-05-03')).toBe('3 May 2026')
  expect(formatDate('2026-05-03T22:30:00Z')).toBe('3 May 2026')
  expect(formatDate('spring')).toBe('spring')
})

test('only addresses that are safe to follow become links', () => {
  for (const address of [
    'https://example.org/a',
    'HTTP://example.org',
    'mailto:a@example.org',
    '/dataset/d1.ttl',
  ])
    expect(safeHref(address)).toBe(address)
  for (const address of [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    'x',
    '',
    null,
  ])
    expect(safeHref(address)).toBeUndefined()
})

test('a country code becomes a name, and nonsense stays', () => {
  expect(countryName('DE')).toBe('Germany')
  expect(countryName('not a code')).toBe('not a code')
  expect(countryName(null)).toBe('')
})
