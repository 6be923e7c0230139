import type { Facet } from '../../shared/types'

export interface Branch {
  option: number
  children: Branch[]
}

/**
 * The options of a facet as a tree, largest first and in the order of the labels where sizes are equal.
 * Options that no dataset of the catalogue has are left out; an option with two parents hangs below the first.
 */
export function treeOf(facet: Facet, sizes: number[]): Branch[] {
  const used = facet.options.map((_, option) => option).filter((option) => (sizes[option] ?? 0) > 0)
  const parents = new Map(used.map((option) => [option, parentOf(facet, option, sizes)]))
  const below = (parent: number | undefined): Branch[] =>
    used
      .filter((option) => parents.get(option) === parent)
      .sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b)
      .map((option) => ({ option, children: below(option) }))
  return below(undefined)
}

function parentOf(facet: Facet, option: number, sizes: number[]): number | undefined {
  return facet.options[option]?.broader?.find((parent) => parent !== option && (sizes[parent] ?? 0) > 0)
}

/** The tree cut down to branches that hold a kept option. */
export function pruned(branches: Branch[], isKept: (option: number) => boolean): Branch[] {
  return branches.flatMap((branch) => {
    const children = pruned(branch.children, isKept)
    return children.length > 0 || isKept(branch.option) ? [{ ...branch, children }] : []
  })
}

export const holds = (branch: Branch, options: Set<number>): boolean =>
  branch.children.some((child) => options.has(child.option) || holds(child, options))
