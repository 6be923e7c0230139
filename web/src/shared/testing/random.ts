/** Seeded numbers, so that a failing case can be run again. */
export interface Random {
  below: (limit: number) => number
  pick: <T>(list: readonly T[]) => T
  some: <T>(list: readonly T[], share: number) => T[]
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    below: (limit) => Math.floor(next() * limit),
    pick: <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T,
    some: <T>(list: readonly T[], share: number) => list.filter(() => next() < share),
  }
}

/** Runs a case for many seeds and names the seed of the first that fails. */
export function forSeeds(count: number, run: (random: Random) => void): void {
  for (let seed = 1; seed <= count; seed++)
    try {
      run(randomFrom(seed))
    } catch (cause) {
      throw new Error(`fails with seed ${seed}: ${cause instanceof Error ? cause.message : cause}`, { cause })
    }
}
