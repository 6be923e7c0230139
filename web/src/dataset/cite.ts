import type { DatasetPage } from '../shared/types'

/** How to cite a dataset in running text: publisher (year). Title (version). Address. */
export function citationOf(dataset: DatasetPage): string {
  const { title, provider, version, iri } = dataset
  const who = provider?.name ?? 'Anonymous'
  return `${who} (${yearOf(dataset) ?? 'n.d.'}). ${title}${version ? ` (version ${version})` : ''} [Data set]. ${iri}`
}

/** The same as a BibTeX entry. */
export function bibtexOf(dataset: DatasetPage): string {
  const { id, title, provider, version, iri } = dataset
  const fields = [
    ['title', `{${escaped(title)}}`],
    ['author', provider && `{${escaped(provider.name)}}`],
    ['publisher', provider && escaped(provider.name)],
    ['year', yearOf(dataset)],
    ['version', version && escaped(version)],
    ['url', iri],
  ]
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}}`)
  return `@misc{${id},\n${lines.join(',\n')}\n}`
}

function yearOf({ issued, modified }: DatasetPage): string | undefined {
  return /^\d{4}/.exec(issued ?? modified ?? '')?.[0]
}

/** Characters that mean something to TeX. */
function escaped(text: string): string {
  const marked: Record<string, string> = {
    '\\': '\\textbackslash{}',
    '~': '\\textasciitilde{}',
    '^': '\\textasciicircum{}',
  }
  return text.replace(/[\\~^&%$#_{}]/g, (sign) => marked[sign] ?? `\\${sign}`)
}
