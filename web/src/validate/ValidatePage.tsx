import { Button, FileInput, Group, Select, Text, Textarea, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type DragEvent, useState } from 'react'
import { check, profilesQuery } from '../shared/api'
import { t } from '../shared/messages'
import { Notice } from '../shared/Notice'
import { useTitle } from '../shared/useTitle'
import { CheckFailure } from './CheckFailure'
import { mediaTypeOf } from './guess'
import { OutcomeView } from './OutcomeView'
import classes from './validate.module.css'

/** Checks a record that is pasted or dropped; nothing of it is kept. */
export default function ValidatePage() {
  useTitle(t('validate.title'))
  const [text, setText] = useState('')
  const [name, setName] = useState('')
  const [profile, setProfile] = useState<string | null>(null)
  const profiles = useQuery(profilesQuery)
  const run = useMutation({ mutationFn: () => check(text, mediaTypeOf(text, name), profile) })
  const take = async (file: File | null) => {
    if (!file) return
    setText(await file.text())
    setName(file.name)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    void take(event.dataTransfer.files[0] ?? null)
  }
  return (
    <div className="page">
      <Title order={1} size="h2">
        {t('validate.title')}
      </Title>
      <Text mb="md" maw="46rem">
        {t('validate.intro')}
      </Text>
      <Textarea
        label={t('validate.record')}
        description={t('validate.record.hint')}
        classNames={{ input: classes.record ?? '' }}
        rows={14}
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setName('')
        }}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
      />
      <Group align="end" my="md">
        <FileInput
          label={t('validate.file')}
          placeholder={t('validate.file.choose')}
          accept=".ttl,.trig,.nt,.nq,.rdf,.xml,.jsonld,.json"
          onChange={(file) => void take(file)}
        />
        <Select
          label={t('validate.profile')}
          placeholder={t('validate.profile.auto')}
          clearable
          data={(profiles.data ?? []).map(({ id, title }) => ({ value: id, label: title }))}
          value={profile}
          onChange={setProfile}
        />
        <Button loading={run.isPending} disabled={text.trim() === ''} onClick={() => run.mutate()}>
          {t('validate.run')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed" mb="md">
        {profiles.data?.find(({ id }) => id === profile)?.purpose ?? t('validate.profile.hint')}
      </Text>
      <div aria-live="polite">
        {run.error && <CheckFailure error={run.error} />}
        {run.data && !run.isPending && <OutcomeView outcome={run.data} />}
        {!run.data && !run.error && !run.isPending && (
          <Notice level={2} title={t('validate.empty.title')} text={t('validate.empty.text')} />
        )}
      </div>
    </div>
  )
}

export { ValidatePage as component }
