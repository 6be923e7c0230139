import { type MessageKey, t } from '../shared/messages'

/** Controls that YASGUI leaves without a name, and the name that each gets. */
const names: [selector: string, name: MessageKey][] = [
  ['.CodeMirror textarea', 'sparql.query'],
  ['.tab input', 'sparql.tabName'],
  ['select.tableSizer', 'sparql.pageSize'],
  ['input.tableFilter', 'sparql.filter'],
]

/** Gives the parts of YASGUI the names that they lack, as they come and go. */
export function keepAccessible(host: HTMLElement): () => void {
  const observer = new MutationObserver(() => mend(host))
  observer.observe(host, { childList: true, subtree: true })
  mend(host)
  return () => observer.disconnect()
}

function mend(host: HTMLElement): void {
  for (const [selector, name] of names)
    for (const control of host.querySelectorAll(selector)) nameIt(control, t(name))
  for (const control of host.querySelectorAll('.tabMenu select, .tabMenu input'))
    nameIt(
      control,
      control.closest('.selector, .requestConfigWrapper')?.querySelector('label')?.textContent ?? '',
    )
  // A wide table scrolls inside its frame; the frame must be reachable to scroll it by keyboard.
  for (const frame of host.querySelectorAll('.yasr_results, .CodeMirror-scroll'))
    frame.setAttribute('tabindex', '0')
}

function nameIt(control: Element, name: string): void {
  if (name && control.getAttribute('aria-label') !== name) control.setAttribute('aria-label', name)
}
