import { type Search, stringifySearch } from '../shared/url'

/** The address of the API call that gives the same datasets as the page. */
export const searchAddress = (origin: string, query: Search): string =>
  `${origin}/api/v1/search${stringifySearch({ ...query, size: ['100'] })}`

export const curlOf = (address: string): string =>
  `curl -fsS -H 'Accept: application/json' '${quoted(address)}'`

export const pythonOf = (address: string): string =>
  `import json, urllib.request

with urllib.request.urlopen("${address}") as answer:
    found = json.load(answer)

print(found["total"], "datasets")
for dataset in found["datasets"]:
    print(dataset["id"], dataset["title"], dataset["numbers"].get("cases"))
`

/** An address has no quote once encoded, but a shell must never depend on that. */
const quoted = (address: string): string => address.replaceAll("'", '%27')
