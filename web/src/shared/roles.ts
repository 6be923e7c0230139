/**
 * The facet ids that the page layout refers to by name, for columns and first charts.
 * Every other facet, and every label, comes from the index as it is.
 */
export const ROLE = {
  provider: 'provider',
  country: 'country',
  modality: 'modality',
  access: 'access',
  cases: 'cases',
  charts: ['condition', 'modality', 'country'],
} as const
