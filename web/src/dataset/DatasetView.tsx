import { Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { countryName } from '../shared/format'
import { BackIcon } from '../shared/icons'
import { t } from '../shared/messages'
import type { DatasetPage } from '../shared/types'
import { Cite } from './Cite'
import { Distributions } from './Distributions'
import classes from './dataset.module.css'
import { Exports } from './Exports'
import { Findings } from './Findings'
import { KeyFacts } from './KeyFacts'
import { Properties } from './Properties'
import { Provenance } from './Provenance'

export function DatasetView({ dataset }: { dataset: DatasetPage }) {
  return (
    <article className="page">
      <Link to="/" className={classes.back}>
        <BackIcon size={14} />
        {t('dataset.back')}
      </Link>
      <header className={classes.header}>
        <Title order={1} className={classes.title}>
          {dataset.title}
        </Title>
        <Byline dataset={dataset} />
        {dataset.description && <Text className={classes.description}>{dataset.description}</Text>}
      </header>
      <div className={classes.columns}>
        <div className={classes.column}>
          <Distributions aggregates={dataset.aggregates ?? []} />
          <Properties properties={dataset.properties ?? []} />
        </div>
        <aside className={classes.column} aria-label={t('dataset.facts')}>
          <KeyFacts dataset={dataset} />
          <Exports dataset={dataset} />
          <Cite dataset={dataset} />
          <Findings dataset={dataset} />
          <Provenance steps={dataset.provenance ?? []} />
        </aside>
      </div>
    </article>
  )
}

function Byline({ dataset: { provider } }: { dataset: DatasetPage }) {
  if (!provider) return null
  const country = countryName(provider.country)
  return (
    <Text c="dimmed">
      <Link to="/provider/$id" params={{ id: provider.id }} className={classes.provider}>
        {provider.name}
      </Link>
      {country && ` · ${country}`}
    </Text>
  )
}
