import Yasgui from '@zazuko/yasgui'

/** Completers that need no service: the bundled prefixes and the variables of the query. */
const LOCAL = ['prefixes', 'variables']

/** The editor bound to the endpoint of this site; nothing else is ever asked. */
export function createYasgui(host: HTMLElement): Yasgui {
  Yasgui.Yasqe.defaults.autocompleters = LOCAL
  return new Yasgui(host, {
    requestConfig: { endpoint: `${window.location.origin}/sparql`, method: 'POST' },
    copyEndpointOnNewTab: true,
    endpointCatalogueOptions: { getData: () => [] },
    persistenceId: 'catalogue-sparql',
    autofocus: false,
    yasqe: { autocompleters: LOCAL },
  })
}
