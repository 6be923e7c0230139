import en from './messages.en.json'

type Catalogue = typeof en
type Plural = { one: string; other: string }
export type MessageKey = keyof Catalogue
type Values = Record<string, string | number>

const language = 'en'
const messages: Catalogue = en
const numbers = new Intl.NumberFormat(language)
const plurals = new Intl.PluralRules(language)

/**
 * The text of a message with its `{names}` filled in.
 * A message with plural forms picks the form by the value `n`.
 */
export function t(key: MessageKey, values: Values = {}): string {
  const message: string | Plural = messages[key]
  const text =
    typeof message === 'string' ? message : message[plurals.select(Number(values.n)) as keyof Plural]
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    return typeof value === 'number' ? numbers.format(value) : (value ?? '')
  })
}
