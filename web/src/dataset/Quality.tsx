import { Badge, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { qualityQuery } from '../shared/api'
import type { ProfileQuality } from '../shared/types'
import classes from './dataset.module.css'
import { changeOf, percent, sentenceOf } from './quality'

/** How the record does by each profile. An extra of the page: without an answer there is nothing to show. */
export function Quality({ id }: { id: string }) {
  const { data } = useQuery(qualityQuery(id))
  if (!data || data.profiles.length === 0) return null
  return (
    <ul className={classes.quality}>
      {data.profiles.map((profile) => (
        <Profile key={profile.profile} profile={profile} />
      ))}
    </ul>
  )
}

function Profile({ profile }: { profile: ProfileQuality }) {
  const change = changeOf(profile)
  return (
    <li className={classes.profile}>
      <Badge variant="default" size="sm" radius="sm" tt="none">
        {percent(profile.score)} %
      </Badge>
      <div>
        <Text size="sm">{profile.title}</Text>
        <Text size="xs" c="dimmed">
          {sentenceOf(profile)}
          {change && `, ${change}`}
        </Text>
      </div>
    </li>
  )
}
