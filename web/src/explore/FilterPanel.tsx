import { ConceptFacet } from './ConceptFacet'
import { MIN_COVERAGE } from './engine/prepare'
import { useExploration } from './exploration'
import { NumberFacet } from './NumberFacet'

/** All facets of the index in its order; those that hardly any dataset states are left out unless in use. */
export function FilterPanel() {
  const { prepared, search } = useExploration()
  const shown = prepared.facets.filter(({ facet, coverage }) => coverage >= MIN_COVERAGE || search[facet.id])
  return shown.map((prepared) =>
    prepared.facet.kind === 'number' ? (
      <NumberFacet key={prepared.facet.id} prepared={prepared} />
    ) : (
      <ConceptFacet key={prepared.facet.id} prepared={prepared} />
    ),
  )
}
