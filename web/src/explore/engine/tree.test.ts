import { expect, test } from 'vitest'
import type { Facet } from '../../shared/types'
import { type Branch, pruned, treeOf } from './tree'

const option = (label: string, broader: number[] = []) => ({ value: label, label, broader })
const facet: Facet = {
  id: 'site',
  label: 'Site',
  kind: 'concept',
  order: 1,
  options: [
    option('any'),
    option('breast', [0]),
    option('colon', [3]),
    option('gut', [0]),
    option('unused', [0]),
  ],
}
const outline = (branches: Branch[]): unknown[] =>
  branches.map(({ option, children }) => [facet.options[option]?.label, ...outline(children)])

test('narrower options hang below broader ones, largest first', () => {
  expect(outline(treeOf(facet, [9, 3, 5, 6, 0]))).toEqual([['any', ['gut', ['colon']], ['breast']]])
})

test('options that no dataset has are left out', () => {
  expect(outline(treeOf(facet, [0, 3, 0, 0, 0]))).toEqual([['breast']])
})

test('a search keeps the way to what it finds', () => {
  const tree = treeOf(facet, [9, 3, 5, 6, 0])
  expect(outline(pruned(tree, (at) => facet.options[at]?.label === 'colon'))).toEqual([
    ['any', ['gut', ['colon']]],
  ])
})
