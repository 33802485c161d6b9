import { useEffect, useRef, useState } from 'react'
import { openSessionRecords } from '../../../../kernel/identity/web/session-records.ts'
import type { WritableTopic } from './addresses.ts'
import type { Writing } from './reading.ts'

interface KeptWriting extends Writing {
  readonly kind: 'stated-facts'
}

const isKept = (value: unknown): value is KeptWriting =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'stated-facts' && 'texts' in value

const idOf = (topic: WritableTopic): string => `facts-${topic}`
const pauseMilliseconds = 400

/**
 * What was typed and not recorded waits on this device, readable in this session only. `found` is what waited when the
 * form was opened: undefined until that is known, null where nothing did.
 */
export function useKeptWriting(topic: WritableTopic) {
  const [found, setFound] = useState<Writing | null>()
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    let isGone = false
    void read(topic).then((kept) => {
      if (!isGone) setFound(kept)
    })
    return () => {
      isGone = true
    }
  }, [topic])
  return {
    found,
    keep: (writing: Writing) => {
      clearTimeout(pause.current)
      pause.current = setTimeout(() => void write(topic, writing), pauseMilliseconds)
    },
    forget: async () => {
      clearTimeout(pause.current)
      await (await openSessionRecords())?.records.remove(idOf(topic))
    },
  }
}

async function read(topic: WritableTopic): Promise<Writing | null> {
  const records = await (await openSessionRecords())?.records.list()
  const value = records?.find(({ id }) => id === idOf(topic))?.value
  return isKept(value) ? value : null
}

async function write(topic: WritableTopic, writing: Writing): Promise<void> {
  const kept: KeptWriting = { kind: 'stated-facts', ...writing }
  await (await openSessionRecords())?.records.put(idOf(topic), kept)
}
