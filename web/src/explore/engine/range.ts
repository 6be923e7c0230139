/** A closed range, open where a side is missing. Written `100..500`, `100..`, `..500`. */
export interface Range {
  min?: number
  max?: number
}

/** The range of a word of the address; nothing when the word is no range. */
export function parseRange(word: string | undefined): Range | undefined {
  const parts = /^(\d*)\.\.(\d*)$/.exec(word ?? '')
  if (!parts || (!parts[1] && !parts[2])) return undefined
  return {
    ...(parts[1] ? { min: Number(parts[1]) } : {}),
    ...(parts[2] ? { max: Number(parts[2]) } : {}),
  }
}

export function formatRange({ min, max }: Range): string | undefined {
  return min === undefined && max === undefined ? undefined : `${min ?? ''}..${max ?? ''}`
}

/** A missing number is in no range. */
export function inRange(value: number | undefined, { min, max }: Range): boolean {
  if (value === undefined) return false
  return (min === undefined || value >= min) && (max === undefined || value <= max)
}

export interface Bin extends Range {
  count: number
}

/** Up to nine bins of "round" width (1, 2 or 5 times a power of ten) over all numbers. */
export function binsOf(all: number[], shown: number[]): Bin[] {
  const top = Math.max(0, ...all)
  const width = niceStep(top / 8)
  const bins = Array.from({ length: Math.floor(top / width) + 1 }, (_, at) => ({
    min: at * width,
    max: (at + 1) * width - 1,
    count: 0,
  }))
  for (const number of shown) {
    const bin = bins[Math.floor(number / width)]
    if (bin) bin.count++
  }
  return bins
}

function niceStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(raw, 1)))
  const step = [1, 2, 5, 10].find((factor) => factor * power >= raw) ?? 10
  return step * power
}
