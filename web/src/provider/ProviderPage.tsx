import { Anchor, Button, Group, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { indexQuery } from '../shared/api'
import { DatasetList } from '../shared/datasets/DatasetList'
import { rowsOf } from '../shared/datasets/rows'
import { Failure } from '../shared/Failure'
import { formatNumber } from '../shared/format'
import { t } from '../shared/messages'
import { NotFound } from '../shared/NotFound'
import { ROLE } from '../shared/roles'
import type { CatalogueIndex, DatasetEntry } from '../shared/types'
import type { Search } from '../shared/url'
import { useTitle } from '../shared/useTitle'
import { Loading } from './Loading'

/** Who provides data, and all of it. */
export default function ProviderPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useQuery(indexQuery)
  if (!data) return error ? <Failure error={error} reset={() => void refetch()} /> : <Loading />
  const datasets = data.datasets.filter(({ provider }) => provider === id)
  return datasets.length === 0 ? (
    <NotFound title={t('provider.missing.title')} text={t('provider.missing.text', { id })} />
  ) : (
    <ProviderView key={id} id={id} index={data} datasets={datasets} />
  )
}

export { ProviderPage as component }

interface Props {
  id: string
  index: CatalogueIndex
  datasets: DatasetEntry[]
}

function ProviderView({ id, index, datasets }: Props) {
  const search = useSearch({ strict: false }) as Search
  const navigate = useNavigate()
  const row = rowsOf(index, datasets.slice(0, 1))[0]
  const name = row?.provider?.name ?? id
  useTitle(name)
  return (
    <div className="page">
      <Text size="sm" c="dimmed">
        {t('provider.title')}
      </Text>
      <Title order={1} size="h2">
        {name}
      </Title>
      <Text c="dimmed" mb="md">
        {[row?.country, ...totals(index, datasets)].filter(Boolean).join(' · ')}
      </Text>
      <Group gap="md" mb="lg">
        <Button
          variant="default"
          size="xs"
          renderRoot={(props) => <Link to="/" search={{ [ROLE.provider]: [id] } as never} {...props} />}
        >
          {t('provider.explore')}
        </Button>
        <Anchor href={`/provider/${encodeURIComponent(id)}.ttl`} size="sm">
          {t('provider.record')}
        </Anchor>
      </Group>
      <DatasetList
        index={index}
        datasets={datasets}
        search={search}
        onSearch={(next) => void navigate({ to: '.', search: next as never, resetScroll: false })}
      />
    </div>
  )
}

function totals(index: CatalogueIndex, datasets: DatasetEntry[]): string[] {
  const sums = index.facets
    .filter(({ kind }) => kind === 'number')
    .map(
      ({ id, label }) => [label, datasets.reduce((sum, { numbers }) => sum + (numbers[id] ?? 0), 0)] as const,
    )
  const count = t('explore.datasets', { n: datasets.length, count: datasets.length })
  return [
    count,
    ...sums.filter(([, n]) => n > 0).map(([label, n]) => `${formatNumber(n)} ${label.toLowerCase()}`),
  ]
}
