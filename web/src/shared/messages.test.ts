import { expect, test } from 'vitest'
import { t } from './messages'

test('values fill the gaps, numbers with separators', () => {
  expect(t('list.range', { from: 1, to: 25, total: 12400 })).toBe('1–25 of 12,400')
})

test('the plural form follows the number', () => {
  expect(t('explore.datasets', { n: 1, count: 1 })).toBe('1 dataset')
  expect(t('explore.datasets', { n: 0, count: 0 })).toBe('0 datasets')
})

test('a value is only text, also when it looks like a gap', () => {
  expect(t('dataset.missing.text', { id: '{id}<b>' })).toContain('“{id}<b>”')
})
