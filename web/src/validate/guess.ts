const TYPES: Record<string, string> = {
  ttl: 'text/turtle',
  trig: 'application/trig',
  nt: 'application/n-triples',
  nq: 'application/n-quads',
  rdf: 'application/rdf+xml',
  xml: 'application/rdf+xml',
  jsonld: 'application/ld+json',
  json: 'application/ld+json',
}

/** The media type of a record: by the file's name where there is one, else by how the text begins. */
export function mediaTypeOf(text: string, name = ''): string {
  const byName = TYPES[name.split('.').pop()?.toLowerCase() ?? '']
  if (byName) return byName
  const start = text.trimStart()
  if (start.startsWith('{')) return 'application/ld+json'
  if (start.startsWith('[') && !/^\[\s*\]?\s*(a|<|[\w-]*:|;)/.test(start)) return 'application/ld+json'
  return /^<(\?xml|!DOCTYPE|!--|[\w-]*:?RDF[\s>])/.test(start) ? 'application/rdf+xml' : 'text/turtle'
}
