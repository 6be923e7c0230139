import { expect, test } from 'vitest'
import { placeText } from './FixView'

test('a place has line and column where these are known', () => {
  const focus = { text: '<http://example.org/d>' }
  expect(placeText({ focus })).toBe('<http://example.org/d>')
  expect(placeText({ focus, line: 7, column: 19 })).toMatch(/7.*19.*<http:\/\/example.org\/d>$/)
  expect(placeText({ focus, value: { text: '"x"' }, line: 7, column: 19 })).toMatch(/: "x"$/)
})
