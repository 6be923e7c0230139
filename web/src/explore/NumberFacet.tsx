import { Group, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { t } from '../shared/messages'
import { first } from '../shared/url'
import type { PreparedFacet } from './engine/prepare'
import { formatRange, parseRange, type Range } from './engine/range'
import { replaced } from './engine/selection'
import { useExploration } from './exploration'
import { FacetBox } from './FacetBox'
import { Histogram } from './Histogram'

/** A range of numbers: a small histogram to click, and two inputs for exact bounds. */
export function NumberFacet({ prepared }: { prepared: PreparedFacet }) {
  const { facet } = prepared
  const { search, change } = useExploration()
  const range = parseRange(first(search, facet.id)) ?? {}
  const apply = (next: Range) => {
    const word = formatRange(next)
    if (word !== formatRange(range)) change(replaced(search, facet.id, word ? [word] : []))
  }
  return (
    <FacetBox facet={facet}>
      <Histogram prepared={prepared} range={range} onRange={apply} />
      <Group gap={8} wrap="nowrap" px={4} mt={8} mb={4}>
        <Bound
          label={t('range.min', { facet: facet.label })}
          placeholder={t('range.from')}
          value={range.min}
          onValue={(min) => apply({ ...range, ...bound('min', min) })}
        />
        <span aria-hidden="true">–</span>
        <Bound
          label={t('range.max', { facet: facet.label })}
          placeholder={t('range.to')}
          value={range.max}
          onValue={(max) => apply({ ...range, ...bound('max', max) })}
        />
      </Group>
    </FacetBox>
  )
}

const bound = (side: 'min' | 'max', value: number | undefined) => ({ [side]: value }) as Range

interface BoundProps {
  label: string
  placeholder: string
  value: number | undefined
  onValue: (value: number | undefined) => void
}

/** Takes effect on Enter or when left, so that half a number filters nothing. */
function Bound({ label, placeholder, value, onValue }: BoundProps) {
  const shown = value === undefined ? '' : String(value)
  const [text, setText] = useState(shown)
  useEffect(() => setText(shown), [shown])
  const apply = () => onValue(text === '' ? undefined : Number(text))
  return (
    <TextInput
      size="xs"
      inputMode="numeric"
      aria-label={label}
      placeholder={placeholder}
      value={text}
      onChange={(event) => setText(event.currentTarget.value.replace(/\D/g, ''))}
      onBlur={apply}
      onKeyDown={(event) => event.key === 'Enter' && apply()}
    />
  )
}
