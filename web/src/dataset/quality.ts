import { formatNumber } from '../shared/format'
import { t } from '../shared/messages'
import type { ProfileQuality } from '../shared/types'

/** A score as a percentage, rounded down: only a record that passes everything has 100 %. */
export const percent = (score: number): number => Math.floor(score * 100 + 1e-9)

/** What the checks of one profile say, in a line. */
export function sentenceOf({ passed, applied }: ProfileQuality): string {
  return t('dataset.quality.passed', { passed: formatNumber(passed), applied: formatNumber(applied) })
}

/** How the score moved since the version before; nothing where there is none. */
export function changeOf({ trend }: ProfileQuality): string | undefined {
  const [before, now] = trend.slice(-2)
  if (!before || !now) return undefined
  const values = { before: percent(before.score), revision: String(before.revision) }
  if (now.score > before.score) return t('dataset.quality.better', values)
  return now.score < before.score ? t('dataset.quality.worse', values) : t('dataset.quality.same', values)
}
