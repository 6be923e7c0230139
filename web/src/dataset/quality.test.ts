import { expect, test } from 'vitest'
import type { ProfileQuality } from '../shared/types'
import { changeOf, percent, sentenceOf } from './quality'

const profile = (...scores: number[]): ProfileQuality => ({
  profile: 'dcat-ap',
  title: 'DCAT-AP 3.0.1',
  passed: 1116,
  applied: 1117,
  score: scores.at(-1) ?? 0,
  trend: scores.map((score, at) => ({ revision: at + 4, at: '2026-01-01T00:00:00Z', score })),
})

test('only a record that passes everything has 100 %', () => {
  expect(percent(0.9996)).toBe(99)
  expect(percent(1)).toBe(100)
  expect(percent(0.29)).toBe(29)
})

test('the number of checks is told in words', () => {
  expect(sentenceOf(profile(0.9))).toBe('1,116 of 1,117 checks passed')
})

test('a change names the version before', () => {
  expect(changeOf(profile(0.5, 0.9))).toBe('better than 50 % at revision 4')
  expect(changeOf(profile(0.1, 0.9, 0.5))).toBe('worse than 90 % at revision 5')
  expect(changeOf(profile(0.5, 0.5))).toBe('as at revision 4')
  expect(changeOf(profile(0.5))).toBeUndefined()
})
