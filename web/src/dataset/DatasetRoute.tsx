import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { ApiError, datasetQuery } from '../shared/api'
import { Failure } from '../shared/Failure'
import { t } from '../shared/messages'
import { NotFound } from '../shared/NotFound'
import { useTitle } from '../shared/useTitle'
import { DatasetView } from './DatasetView'
import { Loading } from './Loading'

/** The page of one dataset, or the honest reason why there is none. */
export default function DatasetRoute() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useQuery(datasetQuery(id))
  useTitle(data?.title)
  if (data) return <DatasetView dataset={data} />
  if (!error) return <Loading />
  const status = error instanceof ApiError ? error.status : 0
  if (status === 404)
    return <NotFound title={t('dataset.missing.title')} text={t('dataset.missing.text', { id })} />
  if (status === 410)
    return <NotFound title={t('dataset.gone.title')} text={t('dataset.gone.text', { id })} />
  return <Failure error={error} reset={() => void refetch()} />
}

export { DatasetRoute as component }
