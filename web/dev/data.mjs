// Generated records in the shape of the API, for work on the pages without a server. Nothing here is real.

function random(seed) {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const DCM = 'http://dicom.nema.org/resources/ontology/DCM/'
const SCT = 'http://snomed.info/id/'
const EU = 'http://publications.europa.eu/resource/authority/'
const option = (value, notation, label, broader = [], synonyms = []) => ({
  value,
  notation,
  label,
  broader,
  synonyms,
})

const modalities = [
  ['CT', 'Computed Tomography'],
  ['MG', 'Mammography'],
  ['MR', 'Magnetic Resonance'],
  ['PT', 'Positron emission tomography'],
  ['SEG', 'Segmentation'],
  ['SM', 'Slide Microscopy'],
  ['US', 'Ultrasound'],
].map(([code, label]) => option(DCM + code, code, label, [], code === 'MR' ? ['MRI'] : []))
const conditions = [
  ['1', 'Malignant neoplasm'],
  ['2', 'Malignant neoplasm of breast', 0],
  ['3', 'Malignant neoplasm of digestive organ', 0],
  ['4', 'Malignant neoplasm of colon', 2],
  ['5', 'Malignant neoplasm of liver', 2],
  ['6', 'Malignant neoplasm of lung', 0],
  ['7', 'Malignant neoplasm of prostate', 0],
  ['8', 'Malignant neoplasm of rectum', 2],
  ['9', 'Neuroblastoma', 0],
  ['10', 'Glioma', 0],
].map(([code, label, parent]) => option(SCT + code, code, label, parent === undefined ? [] : [parent]))
const countries = [
  'AT Austria',
  'BE Belgium',
  'CZ Czechia',
  'DK Denmark',
  'EE Estonia',
  'FI Finland',
  'FR France',
  'DE Germany',
  'GR Greece',
  'IT Italy',
  'LT Lithuania',
  'NL Netherlands',
  'PT Portugal',
  'ES Spain',
  'SE Sweden',
].map((line) => option(`${EU}country/${line.slice(0, 2)}`, line.slice(0, 2), line.slice(3)))
const access = ['NON_PUBLIC Non-public', 'PUBLIC Public', 'RESTRICTED Restricted'].map((line) => {
  const [code, label] = line.split(' ')
  return option(`${EU}access-right/${code}`, code, label)
})
const sexes = ['Female', 'Male'].map((label) => option(SCT + label, label[0], label))
const manufacturers = ['Canon', 'Fujifilm', 'GE HealthCare', 'Philips', 'Siemens Healthineers'].map((label) =>
  option(`https://w3id.org/cancer-imaging/manufacturer/${label.replaceAll(' ', '-')}`, null, label),
)
const providers = Array.from({ length: 30 }, (_, at) => {
  const number = String(at + 1).padStart(2, '0')
  return option(`http://localhost:8080/provider/p${at + 1}`, `p${at + 1}`, `University Hospital ${number}`)
})

const facet = (id, label, order, options, kind = 'concept') => ({ id, label, kind, order, options })
const facets = [
  facet('condition', 'Condition', 1, conditions),
  facet('modality', 'Modality', 2, modalities),
  facet('country', 'Country', 4, countries),
  facet('provider', 'Provider', 5, providers, 'value'),
  facet('access', 'Access', 6, access),
  facet('sex', 'Sex', 7, sexes),
  facet('manufacturer', 'Manufacturer', 8, manufacturers),
  facet('cases', 'Cases', 9, [], 'number'),
  facet('studies', 'Studies', 10, [], 'number'),
]

function dataset(at, pick) {
  const provider = pick(providers.length)
  const country = provider % countries.length
  const condition = [1, 3, 4, 5, 6, 6, 7, 8, 9][pick(9)]
  const scans = [...new Set([pick(modalities.length), pick(modalities.length), [0, 2][pick(2)]])]
  const cases = pick(8) === 0 ? undefined : 10 * (1 + pick(pick(2) ? 30 : 180))
  const title = `${conditions[condition].label.replace('Malignant neoplasm of ', '')} ${modalities[scans[0]].notation} cohort`
  return {
    id: `d${at}`,
    iri: `http://localhost:8080/dataset/d${at}`,
    title: `${title[0].toUpperCase()}${title.slice(1)} of ${providers[provider].label}, ${2012 + pick(12)} to 2025`,
    description: `A retrospective collection of imaging studies with clinical follow-up. Scanned with ${scans.length} modalities; see the distributions for what is in it.`,
    keywords: ['imaging', 'oncology'],
    provider: providers[provider].notation,
    country: countries[country].notation,
    issued: `2026-0${1 + pick(9)}-1${pick(10)}`,
    values: {
      condition: [condition],
      modality: scans,
      country: [country],
      provider: [provider],
      access: [pick(3)],
      sex: pick(4) ? [0, 1] : [],
      manufacturer: pick(3) ? [pick(manufacturers.length)] : [],
    },
    numbers: cases ? { cases, studies: cases * (1 + pick(4)) } : {},
  }
}

const pick = random(42)
export const index = {
  revision: 43,
  facets,
  datasets: Array.from({ length: 43 }, (_, at) => dataset(at + 1, pick)),
}

const cells = (labels) =>
  labels.map((label) => {
    const count = pick(5) === 0 ? null : 10 * (1 + pick(60))
    return { label, notation: label, count, suppressed: count === null }
  })

export function page(id) {
  const found = index.datasets.find((entry) => entry.id === id)
  if (!found) return undefined
  const labels = (facetId) =>
    found.values[facetId].map((at) => facets.find((entry) => entry.id === facetId).options[at])
  const ages = [
    '40-44',
    '45-49',
    '50-54',
    '55-59',
    '60-64',
    '65-69',
    '70-74',
    '75-79',
    '80-84',
    '85-89',
    '90+',
  ]
  const terms = (facetId) => labels(facetId).map(({ label, value }) => ({ label, iri: value }))
  return {
    id,
    iri: found.iri,
    title: found.title,
    description: found.description,
    state: 'PUBLISHED',
    provider: {
      id: found.provider,
      name: labels('provider')[0].label,
      country: found.country,
      email: 'data@example.org',
    },
    access: { iri: labels('access')[0].value, label: labels('access')[0].label },
    cases: found.numbers.cases ?? null,
    studies: found.numbers.studies ?? null,
    version: '1.2',
    issued: found.issued,
    modified: found.issued,
    properties: [
      { label: 'Title', iri: 'http://purl.org/dc/terms/title', values: [{ label: found.title }] },
      {
        label: 'Modality',
        iri: 'https://cancerimage.eu/ontology/EUCAIM#hasImageModality',
        values: terms('modality'),
      },
      {
        label: 'Condition',
        iri: 'https://cancerimage.eu/ontology/EUCAIM#hasCondition',
        values: terms('condition'),
      },
      {
        label: 'Applicable legislation',
        iri: 'http://data.europa.eu/r5r/applicableLegislation',
        values: [
          {
            label: 'http://data.europa.eu/eli/reg/2025/327/oj',
            iri: 'http://data.europa.eu/eli/reg/2025/327/oj',
          },
        ],
      },
    ],
    aggregates: ['subjects', 'series'].flatMap((measure) => [
      {
        dimension: 'modality',
        label: 'Modality',
        measure,
        cells: cells(labels('modality').map(({ label }) => label)),
      },
      { dimension: 'age', label: 'Age at study', measure, cells: cells(ages) },
      { dimension: 'sex', label: 'Sex', measure, cells: cells(['Female', 'Male']) },
    ]),
    provenance: [
      { label: 'Mapped by', value: 'catalogue map dicom 0.1.0' },
      { label: 'Submitted', value: '2026-05-03' },
    ],
    findings: [
      {
        severity: 'Warning',
        message: 'The distribution names no licence. Add dct:license with the address of the licence.',
        path: 'dct:license',
      },
    ],
    exports: ['Turtle ttl', 'JSON-LD jsonld', 'RDF/XML rdf', 'N-Triples nt'].map((line) => {
      const [label, suffix] = line.split(' ')
      return { label, href: `/dataset/${id}.${suffix}` }
    }),
    revision: 43,
    etag: '"43"',
  }
}

export const queries = ['All datasets', 'Datasets per country', 'Modalities and their datasets'].map(
  (title, at) => ({
    id: `q${at}`,
    title,
    purpose: 'Shows what the catalogue holds, one row for each.',
    tags: ['catalogue', at ? 'counts' : 'list'],
    text: `PREFIX dcat: <http://www.w3.org/ns/dcat#>\nPREFIX dct: <http://purl.org/dc/terms/>\n\nSELECT ?dataset ?title WHERE {\n  ?dataset a dcat:Dataset ;\n           dct:title ?title .\n}\nLIMIT ${10 + at}\n`,
  }),
)

export const quality = (id) => ({
  id,
  revision: 3,
  profiles: [
    {
      profile: 'dcat-ap',
      title: 'DCAT-AP 3.0.1',
      passed: 46,
      applied: 48,
      score: 0.9583,
      violations: 0,
      warnings: 2,
      trend: [
        { revision: 1, at: '2026-05-01T10:00:00Z', score: 0.9166 },
        { revision: 3, at: '2026-06-01T10:00:00Z', score: 0.9583 },
      ],
    },
  ],
})
