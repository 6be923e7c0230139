import { ActionIcon } from '@mantine/core'
import { useState } from 'react'
import { ChevronIcon } from '../shared/icons'
import { t } from '../shared/messages'
import type { PreparedFacet } from './engine/prepare'
import { type Branch, holds } from './engine/tree'
import { amountOf, countsOf, useExploration } from './exploration'
import classes from './facets.module.css'

interface Props {
  prepared: PreparedFacet
  branches: Branch[]
  chosen: Set<number>
  /** Opens the branches of this level at first: a list of one or two groups says nothing by itself. */
  isFew?: boolean
  /** Opens every branch, as while searching. */
  isExpanded: boolean
  onToggle: (option: number) => void
}

export function OptionTree(props: Props) {
  const isNested = props.branches.some(({ children }) => children.length > 0)
  return (
    <ul className={classes.options} data-nested={isNested || undefined}>
      {props.branches.map((branch) => (
        <OptionItem key={branch.option} {...props} branch={branch} />
      ))}
    </ul>
  )
}

function OptionItem({ branch, ...props }: Props & { branch: Branch }) {
  const { prepared, chosen, isExpanded, onToggle } = props
  const [isOpen, setOpen] = useState(() => props.isFew || holds(branch, chosen))
  const label = prepared.facet.options[branch.option]?.label ?? ''
  const isShown = isOpen || isExpanded
  return (
    <li>
      <div className={classes.row}>
        {branch.children.length > 0 && (
          <ActionIcon
            size={24}
            variant="subtle"
            color="gray"
            className={classes.twist}
            aria-expanded={isShown}
            aria-label={t(isShown ? 'facet.collapse' : 'facet.expand', { option: label })}
            onClick={() => setOpen(!isShown)}
          >
            <ChevronIcon size={12} />
          </ActionIcon>
        )}
        <Option
          prepared={prepared}
          option={branch.option}
          isChosen={chosen.has(branch.option)}
          onToggle={onToggle}
        />
      </div>
      {isShown && branch.children.length > 0 && (
        <OptionTree {...props} branches={branch.children} isFew={false} />
      )}
    </li>
  )
}

interface OptionProps {
  prepared: PreparedFacet
  option: number
  isChosen: boolean
  onToggle: (option: number) => void
}

function Option({ prepared, option, isChosen, onToggle }: OptionProps) {
  const counts = countsOf(useExploration(), prepared.facet)
  const label = prepared.facet.options[option]?.label ?? ''
  const amount = amountOf(counts, option)
  const isOff = (counts.datasets[option] ?? 0) === 0 && !isChosen
  return (
    <label
      className={classes.option}
      data-off={isOff || undefined}
      title={isOff ? t('facet.zero') : undefined}
    >
      <input
        type="checkbox"
        className={classes.box}
        checked={isChosen}
        disabled={isOff}
        aria-label={t('facet.option', { option: label, count: amount })}
        data-option={prepared.words[option]}
        onChange={() => onToggle(option)}
      />
      <span className={classes.label}>{label}</span>
      <span className={classes.count}>{amount}</span>
    </label>
  )
}
