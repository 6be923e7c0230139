import { safeHref } from '../shared/format'
import { t } from '../shared/messages'
import type { DatasetPage, Term } from '../shared/types'
import classes from './dataset.module.css'
import { Section } from './Section'

/** Everything the record states, in words, each with the identifier behind it. */
export function Properties({ properties }: { properties: NonNullable<DatasetPage['properties']> }) {
  if (properties.length === 0) return null
  return (
    <Section title={t('dataset.properties')} isBare>
      <div className="panel">
        <table className={classes.properties}>
          <thead>
            <tr>
              <th scope="col">{t('dataset.property')}</th>
              <th scope="col">{t('dataset.value')}</th>
            </tr>
          </thead>
          <tbody>
            {properties.map(({ label, iri, values }) => (
              <tr key={iri}>
                <th scope="row">
                  {label}
                  <Address iri={iri} />
                </th>
                <td>
                  <ul>
                    {values.map((value) => (
                      <Value key={`${value.label} ${value.iri ?? ''}`} value={value} />
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

function Value({ value }: { value: Term }) {
  const isOnlyAddress = value.iri === value.label
  return (
    <li>
      {isOnlyAddress ? <Address iri={value.label} /> : value.label}
      {!isOnlyAddress && value.iri && <Address iri={value.iri} />}
    </li>
  )
}

/** An identifier; a link only where following it is safe. */
function Address({ iri }: { iri: string }) {
  const href = safeHref(iri)
  return href ? (
    <a className={classes.address} href={href} rel="noreferrer">
      {iri}
    </a>
  ) : (
    <span className={classes.address}>{iri}</span>
  )
}
