import { countryName } from '../format'
import { ROLE } from '../roles'
import type { CatalogueIndex, DatasetEntry, Facet } from '../types'

/** One line of the list of datasets. */
export interface DatasetRow {
  id: string
  title: string
  description: string
  provider: { id: string; name: string } | undefined
  country: string
  modalities: { notation: string; label: string }[]
  cases: number | undefined
  access: string
}

/** The lines of some datasets; each is made once and then kept, as filters come and go by the click. */
export function rowsOf(index: CatalogueIndex, datasets: DatasetEntry[]): DatasetRow[] {
  const facets = new Map(index.facets.map((facet) => [facet.id, facet]))
  return datasets.map((dataset) => {
    const row = made.get(dataset) ?? rowOf(dataset, facets)
    made.set(dataset, row)
    return row
  })
}

const made = new WeakMap<DatasetEntry, DatasetRow>()

function rowOf(dataset: DatasetEntry, facets: Map<string, Facet>): DatasetRow {
  const options = (id: string) =>
    (dataset.values[id] ?? []).flatMap((position) => facets.get(id)?.options[position] ?? [])
  const { provider } = dataset
  return {
    id: dataset.id,
    title: dataset.title,
    description: dataset.description ?? '',
    provider: provider ? { id: provider, name: options(ROLE.provider)[0]?.label ?? provider } : undefined,
    country: options(ROLE.country)[0]?.label ?? countryName(dataset.country),
    modalities: options(ROLE.modality).map(({ notation, label }) => ({ notation: notation ?? label, label })),
    cases: dataset.numbers[ROLE.cases],
    access: options(ROLE.access)[0]?.label ?? '',
  }
}

/** The heading of a column: the label of its facet, so that the words come from the catalogue. */
export function headingOf(index: CatalogueIndex, id: string): string {
  return index.facets.find((facet) => facet.id === id)?.label ?? id
}
