import { expect, test } from 'vitest'
import { mediaTypeOf } from './guess'

test('the name of a file tells its format', () => {
  expect(mediaTypeOf('', 'record.TTL')).toBe('text/turtle')
  expect(mediaTypeOf('', 'record.jsonld')).toBe('application/ld+json')
  expect(mediaTypeOf('', 'a.b.rdf')).toBe('application/rdf+xml')
  expect(mediaTypeOf('', 'quads.nq')).toBe('application/n-quads')
})

test('pasted text tells its format by its beginning', () => {
  expect(mediaTypeOf('\n {"@id": "x"}')).toBe('application/ld+json')
  expect(mediaTypeOf('[{"@id": "x"}]')).toBe('application/ld+json')
  expect(mediaTypeOf('<?xml version="1.0"?><a/>')).toBe('application/rdf+xml')
  expect(mediaTypeOf('<rdf:RDF xmlns:rdf="x">')).toBe('application/rdf+xml')
  expect(mediaTypeOf('@prefix dcat: <x> .')).toBe('text/turtle')
  expect(mediaTypeOf('<http://example.org/a> a <http://example.org/b> .')).toBe('text/turtle')
  expect(mediaTypeOf('[] a dcat:Dataset .')).toBe('text/turtle')
  expect(mediaTypeOf('[ a dcat:Dataset ] .')).toBe('text/turtle')
})
