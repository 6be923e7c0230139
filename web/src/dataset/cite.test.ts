import { expect, test } from 'vitest'
import type { DatasetPage } from '../shared/types'
import { bibtexOf, citationOf } from './cite'

const dataset: DatasetPage = {
  id: 'd1',
  iri: 'https://example.org/dataset/d1',
  title: 'CT & PET of 100% {lung}',
  provider: { id: 'p1', name: 'Hospital_1' },
  version: '1.2',
  issued: '2026-05-03',
}

test('a citation names who, when, what and where', () => {
  expect(citationOf(dataset)).toBe(
    'Hospital_1 (2026). CT & PET of 100% {lung} (version 1.2) [Data set]. https://example.org/dataset/d1',
  )
})

test('a citation does without what is not stated', () => {
  expect(citationOf({ id: 'd', iri: 'https://example.org/d', title: 'T' })).toBe(
    'Anonymous (n.d.). T [Data set]. https://example.org/d',
  )
})

test('BibTeX escapes what means something to TeX', () => {
  const entry = bibtexOf(dataset)
  expect(entry).toContain('title = {{CT \\& PET of 100\\% \\{lung\\}}}')
  expect(entry).toContain('publisher = {Hospital\\_1}')
  expect(entry.split('\n').at(0)).toBe('@misc{d1,')
})
