import { expect, test } from 'vitest'
import { curlOf, pythonOf, searchAddress } from './snippets'

const address = searchAddress('http://localhost:8080', { modality: ['CT', 'MR'], q: ['it\'s "$(x)"'] })

test('the address asks the API for the same filters', () => {
  expect(address).toContain('/api/v1/search?modality=CT&modality=MR&q=')
  expect(address).toContain('size=100')
})

test('free text cannot leave its quotes in a shell or in Python', () => {
  expect(curlOf(address).match(/'/g)).toHaveLength(4)
  expect(pythonOf(address).split('\n')[2]?.match(/"/g)).toHaveLength(2)
})
