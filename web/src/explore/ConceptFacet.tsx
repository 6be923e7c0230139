import { Button, Text, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { t } from '../shared/messages'
import { fold, type PreparedFacet } from './engine/prepare'
import { chosenOf, toggled } from './engine/selection'
import { type Branch, holds, pruned, treeOf } from './engine/tree'
import { useExploration } from './exploration'
import { FacetBox } from './FacetBox'
import classes from './facets.module.css'
import { OptionTree } from './OptionTree'

const FEW = 7
const FINDABLE = 12

/** A facet of concepts or plain values; long lists open on demand and can be searched. */
export function ConceptFacet({ prepared }: { prepared: PreparedFacet }) {
  const { facet, words, sizes } = prepared
  const { search, change } = useExploration()
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState('')
  const chosen = useMemo(() => chosenOf(prepared, search), [prepared, search])
  const tree = useMemo(() => treeOf(facet, sizes), [facet, sizes])
  const found = useMemo(() => matching(prepared, tree, text), [prepared, tree, text])
  const isAll = isOpen || text !== ''
  const shown = isAll ? found : found.filter((branch, at) => at < FEW || isInUse(branch, chosen))
  const hidden = found.length - shown.length
  return (
    <FacetBox facet={facet}>
      {isOpen && countOf(tree) >= FINDABLE && (
        <TextInput
          size="xs"
          mx={4}
          mb={6}
          aria-label={t('facet.find', { facet: facet.label })}
          placeholder={t('facet.find', { facet: facet.label })}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <div className={isAll ? classes.long : undefined}>
        <OptionTree
          prepared={prepared}
          branches={shown}
          chosen={chosen}
          isFew={tree.length <= 2}
          isExpanded={text !== ''}
          onToggle={(option) => change(toggled(search, facet.id, words[option] ?? ''))}
        />
      </div>
      {shown.length === 0 && (
        <Text size="sm" c="dimmed" px={4}>
          {t('facet.nothing')}
        </Text>
      )}
      {(hidden > 0 || isOpen) && (
        <Button
          size="compact-xs"
          h={24}
          variant="subtle"
          c="var(--mantine-color-anchor)"
          onClick={() => {
            setText('')
            setOpen(!isOpen)
          }}
        >
          {isOpen ? t('facet.less') : t('facet.more', { count: found.length })}
        </Button>
      )}
    </FacetBox>
  )
}

const isInUse = (branch: Branch, chosen: Set<number>) => chosen.has(branch.option) || holds(branch, chosen)

const countOf = (tree: Branch[]): number => tree.reduce((sum, { children }) => sum + 1 + countOf(children), 0)

function matching({ facet }: PreparedFacet, tree: Branch[], text: string): Branch[] {
  const typed = fold(text.trim())
  if (!typed) return tree
  return pruned(tree, (at) => {
    const option = facet.options[at]
    const names = option ? [option.label, option.notation ?? '', ...(option.synonyms ?? [])] : []
    return names.some((name) => fold(name).includes(typed))
  })
}
