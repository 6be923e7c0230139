import { formatNumber } from '../shared/format'
import { t } from '../shared/messages'
import type { Range } from './engine/range'

export function rangeText({ min, max }: Range): string {
  if (min !== undefined && max !== undefined)
    return t('range.between', { min: formatNumber(min), max: formatNumber(max) })
  return min !== undefined
    ? t('range.atLeast', { min: formatNumber(min) })
    : t('range.atMost', { max: formatNumber(max ?? 0) })
}
