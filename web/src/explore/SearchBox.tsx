import { CloseButton, Kbd, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { SearchIcon } from '../shared/icons'
import { t } from '../shared/messages'
import { first } from '../shared/url'
import { replaced } from './engine/selection'
import { useExploration } from './exploration'
import { Suggestions } from './Suggestions'

/** Free text over titles, descriptions, keywords and terms with their synonyms. `/` brings the cursor here. */
export function SearchBox() {
  const { search, change } = useExploration()
  const word = first(search, 'q') ?? ''
  const [text, setText] = useState(word)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => setText((own) => (own.trim() === word ? own : word)), [word])
  useSlash(input)
  const onText = (next: string) => {
    setText(next)
    const trimmed = next.trim()
    change(replaced(search, 'q', trimmed ? [trimmed] : []), word !== '')
  }
  const onSuggestion = () => setText('')
  return (
    <search>
      <TextInput
        ref={input}
        type="text"
        size="md"
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onText('')}
        leftSection={<SearchIcon />}
        rightSection={
          text ? (
            <CloseButton aria-label={t('search.clear')} onClick={() => onText('')} />
          ) : (
            <Kbd size="sm" visibleFrom="sm" aria-hidden="true">
              /
            </Kbd>
          )
        }
      />
      <Suggestions text={word} onPick={onSuggestion} />
    </search>
  )
}

function useSlash(input: React.RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      const isTyping = target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName)
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [input])
}
