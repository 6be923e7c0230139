import '@zazuko/yasgui/build/yasgui.min.css'
import './yasgui.css'
import type Yasgui from '@zazuko/yasgui'
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import { t } from '../shared/messages'
import type { ExampleQuery } from '../shared/types'
import { keepAccessible } from './accessible'
import classes from './sparql.module.css'
import { createYasgui } from './yasgui'

export interface EditorHandle {
  open: (example: ExampleQuery) => void
  run: (example: ExampleQuery) => void
  addTab: () => void
  /** The text in the open tab. */
  query: () => string
}

/** YASGUI in its own chunk: the editor, its tabs and the results. */
export default function Editor({ ref }: { ref: Ref<EditorHandle> }) {
  const host = useRef<HTMLDivElement>(null)
  const yasgui = useRef<Yasgui>(null)
  useEffect(() => {
    const element = host.current
    if (!element) return
    const own = createYasgui(element)
    const stop = keepAccessible(element)
    yasgui.current = own
    return () => {
      stop()
      own.destroy()
      element.replaceChildren()
      yasgui.current = null
    }
  }, [])
  useImperativeHandle(ref, () => {
    const open = ({ title, text }: ExampleQuery) => {
      const tab = yasgui.current?.getTab()
      tab?.setQuery(text)
      tab?.setName(title)
      return tab
    }
    return {
      addTab: () => void yasgui.current?.addTab(true),
      query: () => yasgui.current?.getTab()?.getQuery() ?? '',
      open: (example) => void open(example),
      run: (example) =>
        void open(example)
          ?.query()
          .catch(() => undefined),
    }
  }, [])
  return <section ref={host} className={classes.editor} aria-label={t('sparql.editor')} />
}
