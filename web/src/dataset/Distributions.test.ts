import { expect, test } from 'vitest'
import { barsOf } from './Distributions'

test('a withheld count is words, never a number of its own', () => {
  const cells = [
    { label: 'CT', count: 120, suppressed: false },
    { label: 'MR', count: null, suppressed: true },
  ]
  const [shown, withheld] = barsOf({ dimension: 'modality', label: 'Modality', measure: 'subjects', cells })
  expect(shown).toMatchObject({ text: '120', isWithheld: false })
  expect(withheld).toMatchObject({ text: 'withheld', isWithheld: true })
})
