const language = 'en'
const numbers = new Intl.NumberFormat(language)
const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

export const formatNumber = (value: number): string => numbers.format(value)

/** A date or instant as "3 May 2026"; what is not a date is shown as it came. */
export function formatDate(value: string): string {
  const time = Date.parse(value)
  return Number.isNaN(time) ? value : dates.format(time)
}

/** The address when a click on it is safe (web, mail or a path of this site), else nothing. */
export function safeHref(address: string | null | undefined): string | undefined {
  if (!address) return undefined
  return /^(https?:\/\/|mailto:)/i.test(address) || /^\/(?!\/)/.test(address) ? address : undefined
}

/** The name of a country in the reader's language for its two-letter code. */
export function countryName(code: string | null | undefined): string {
  if (!code) return ''
  try {
    return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code
  } catch {
    return code
  }
}
