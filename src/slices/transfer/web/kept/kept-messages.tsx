import { Section } from '../../../../design/page/section.tsx'
import { InstantText } from '../../../../design/text/instant-text.tsx'
import { endpointAddress } from '../../../../platform/browser/endpoint-address.ts'
import { downloadKeptFile } from '../../contract/kept/kept-case-endpoints.ts'
import { stepSentence } from '../conversation/step-words.ts'
import type { KeptCase } from './kept-case.ts'

type KeptMessage = KeptCase['messages'][number]

/** The conversation as it stood: to be read and printed, and not gone on with. */
export function KeptMessages({ kept: { id, messages, asReceived } }: { kept: KeptCase }) {
  if (messages.length === 0) return null
  return (
    <Section title="会話" note={asReceived ? undefined : '所属先が書いたものだけが残っています。'}>
      <ol className="space-y-3 text-std-16N-170">
        {messages.map((message) => (
          <li key={message.id}>
            <p className="text-dns-14N-130 leading-160 text-solid-gray-700">
              <InstantText instant={message.sentAt} /> {message.organisationName} {message.authorName}
            </p>
            <p className="break-words whitespace-pre-wrap">{wordsOf(message)}</p>
            <KeptFiles keptId={id} files={message.attachments} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

function wordsOf({ kind, body, step, stepTo }: KeptMessage): string {
  if (kind === 'step') return stepSentence(step ?? '', stepTo)
  return kind === 'ok' ? `了解しました ${body}`.trim() : body
}

function KeptFiles({ keptId, files }: { keptId: string; files: KeptMessage['attachments'] }) {
  if (files.length === 0) return null
  return (
    <ul>
      {files.map(({ id, name, namesPatient }) => (
        <li key={id}>
          <a
            href={endpointAddress(downloadKeptFile, { params: { id: keptId, attachmentId: id } })}
            download
            className="inline-block py-1"
          >
            {name}
          </a>
          {namesPatient && <span className="ml-2 text-dns-14N-130">患者を特定する内容</span>}
        </li>
      ))}
    </ul>
  )
}
