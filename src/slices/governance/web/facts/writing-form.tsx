import { type FormEvent, useEffect, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { ErrorSummary } from '../../../../design/form/error-summary.tsx'
import { type FormError, messageFor } from '../../../../design/form/form-error.ts'
import { TextField } from '../../../../design/form/text-field.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { japaneseDay } from '../../../../design/text/date-text.tsx'
import { dayHint } from '../../../../kernel/tenancy/web/read-day.ts'
import { today } from '../../../../kernel/tenancy/web/today.ts'
import type { FactGroup } from '../../domain/facts/fact-field.ts'
import { withOfferedNames } from '../../domain/facts/offered-names.ts'
import { textsOf } from '../../domain/facts/stated-facts.ts'
import type { WritableTopic } from './addresses.ts'
import { EntriesControl } from './entries-control.tsx'
import { FactControl } from './fact-control.tsx'
import type { useKeptWriting } from './kept-writing.ts'
import { dayId, type PastVersion, readWriting, reasonId, type Writing } from './reading.ts'
import { Review } from './review.tsx'
import { type Trial, tryVersion } from './try-version.ts'
import { completed, topicWords } from './writable-topics.ts'

/** Written, then looked at beside the version before it and with what it does to the criteria, then recorded. */
export function WritingForm({
  topic,
  versions,
  offeredNames,
  livingCaseId,
  kept,
  onRecorded,
}: {
  topic: WritableTopic
  versions: readonly PastVersion[]
  /** Names of another topic, for the fields that offer them. */
  offeredNames: readonly string[]
  livingCaseId: string | null
  kept: ReturnType<typeof useKeptWriting>
  onRecorded: (day: string) => void
}) {
  const { groups, dayLabel, reasonHint } = topicWords[topic]
  const newest = versions[0]
  const fresh = (): Writing => ({
    texts: textsOf(groups, completed(topic, newest?.value)),
    day: japaneseDay(today()),
    reason: '',
    seenId: newestOf(versions),
  })
  const [writing, setWriting] = useState<Writing>(() => kept.found ?? fresh())
  const [isResumed, setIsResumed] = useState(kept.found !== null)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [trial, setTrial] = useState<Trial>()
  const [busy, setBusy] = useState(false)
  const [isStale, setIsStale] = useState(false)
  const newestId = newestOf(versions)
  useEffect(() => {
    // What the other recorded is here: the next look is at the difference to that.
    if (isStale && newestId !== writing.seenId) {
      setIsStale(false)
      write({ seenId: newestId })
    }
  })

  function write(part: Partial<Writing>) {
    const changed = { ...writing, ...part }
    setWriting(changed)
    setTrial(undefined)
    kept.keep(changed)
  }
  const writeText = (path: string, text: string) => write({ texts: { ...writing.texts, [path]: text } })

  async function check(event: FormEvent) {
    event.preventDefault()
    const read = readWriting(topic, writing)
    if ('errors' in read) return setErrors(read.errors)
    setBusy(true)
    const tried = await tryVersion(topic, read.version, versions, livingCaseId)
    setBusy(false)
    if ('errors' in tried) return setErrors(tried.errors)
    setErrors([])
    setTrial(tried.trial)
  }

  return (
    <div className="max-w-[60rem] space-y-8">
      {isResumed && (
        <Notice kind="info" title="書きかけの内容を戻しました。まだ記録していません。">
          <Button
            kind="secondary"
            onClick={() => {
              void kept.forget()
              setWriting(fresh())
              setTrial(undefined)
              setIsResumed(false)
            }}
          >
            書きかけを捨てて、記録されている内容から始める
          </Button>
        </Notice>
      )}
      <form onSubmit={check} noValidate className="space-y-8" data-screen-only>
        <ErrorSummary errors={errors} />
        <p>
          空欄と「不明」は、確かめていないことを表します。そのまま残せます。
          {newest ? '記録されている最新の版から始まります。' : 'まだ一度も記録されていません。'}
        </p>
        {withOfferedNames(groups, offeredNames).map((group) => (
          <GroupFields key={group.title} group={group} writing={writing} errors={errors} onText={writeText} />
        ))}
        <Section title="いつから、何を根拠に">
          <div className="max-w-[36rem] space-y-5">
            <TextField
              id={dayId}
              label={dayLabel}
              hint={dayHint}
              value={writing.day}
              onChange={({ target }) => write({ day: target.value })}
              error={messageFor(errors, dayId)}
            />
            <TextField
              id={reasonId}
              label="根拠"
              hint={reasonHint}
              maxLength={1000}
              value={writing.reason}
              onChange={({ target }) => write({ reason: target.value })}
              error={messageFor(errors, reasonId)}
            />
          </div>
        </Section>
        <Button type="submit" busy={busy} kind={trial ? 'secondary' : 'primary'}>
          変わるところと、判定への影響を確かめる
        </Button>
      </form>
      {trial && (
        <Review
          topic={topic}
          trial={trial}
          seenId={writing.seenId}
          onErrors={setErrors}
          onStale={() => setIsStale(true)}
          onRecorded={async (day) => {
            await kept.forget()
            onRecorded(day)
          }}
        />
      )}
    </div>
  )
}

function GroupFields({
  group: { title, note, fields },
  writing,
  errors,
  onText,
}: {
  group: FactGroup
  writing: Writing
  errors: readonly FormError[]
  onText: (path: string, text: string) => void
}) {
  return (
    <Section title={title} note={note}>
      <div className="grid items-start gap-x-8 gap-y-5 md:grid-cols-2">
        {fields.map((field) => {
          const given = {
            text: writing.texts[field.path] ?? '',
            errorOf: (id: string) => messageFor(errors, id),
            onText: (text: string) => onText(field.path, text),
          }
          return (
            <div key={field.path} className={isWide(field.kind) ? 'md:col-span-2' : ''}>
              {field.kind === 'entries' ? (
                <EntriesControl field={field} {...given} />
              ) : (
                <FactControl field={field} {...given} />
              )}
            </div>
          )
        })}
      </div>
    </Section>
  )
}

const isWide = (kind: string): boolean => ['set', 'places', 'lines', 'text', 'entries'].includes(kind)

/** Whichever was recorded last, for whatever day. */
const newestOf = (versions: readonly PastVersion[]): string | null =>
  versions.toSorted((one, other) => (one.recordedAt < other.recordedAt ? 1 : -1))[0]?.id ?? null
