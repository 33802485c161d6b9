import { Badge } from '../../../../design/text/badge.tsx'
import { DefinitionList } from '../../../../design/text/definition-list.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { InstantText } from '../../../../design/text/instant-text.tsx'
import { legalBasisNames } from '../../domain/legal-basis.ts'
import { type SharingPart, sharingPartNames } from '../../domain/may-share.ts'
import { FactForm } from './fact-form.tsx'
import {
  answerWords,
  explanationWords,
  newestFact,
  objectionWords,
  type Sharing,
  stanceWords,
} from './sharing-words.ts'

/** Three facts, never one flag: each stands with who recorded it and on what it rests. */
export function SharingItem({ sharing, onRecorded }: { sharing: Sharing; onRecorded?: () => Promise<void> }) {
  const { word, tone } = answerWords[sharing.answer]
  return (
    <li className="rounded-8 border border-solid-gray-420 px-4 py-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={tone}>{word}</Badge>
        <span className="text-dns-14N-130 leading-150 text-solid-gray-700">患者の識別子 {sharing.subjectId}</span>
        <span className="text-dns-14N-130 leading-150 text-solid-gray-700">
          <InstantText instant={sharing.openedAt} />
          {sharing.route === 'sent' ? 'に提供' : 'に開始'}
        </span>
      </p>
      {sharing.because.length > 0 && (
        <ul className="mt-2 list-disc pl-6">
          {sharing.because.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {sharing.objection && <p className="mt-2">{objectionWords(sharing.objection)}</p>}
      {sharing.route === 'sent' && <p className="mt-2 text-solid-gray-700">{explanationWords(sharing)}</p>}
      <div className="mt-3">
        <DefinitionList
          items={sharing.parts.map((part) => ({
            term: sharingPartNames[part],
            value: <Fact sharing={sharing} part={part} />,
          }))}
        />
      </div>
      {sharing.ownParts.length > 0 && (
        <div className="mt-2" data-screen-only>
          <Disclosure
            summary={
              <>
                自法人の事実を記録する
                <span className="sr-only">（患者の識別子 {sharing.subjectId}）</span>
              </>
            }
          >
            <FactForm key={sharing.facts.length} sharing={sharing} {...(onRecorded && { onRecorded })} />
          </Disclosure>
        </div>
      )}
    </li>
  )
}

function Fact({ sharing, part }: { sharing: Sharing; part: SharingPart }) {
  const fact = newestFact(sharing, part)
  return (
    <>
      <span className="block">{sharing.parties[part]}</span>
      {fact ? (
        <span className="block">
          {stanceWords[part][fact.stance]}（{legalBasisNames[fact.basisKind]}：{fact.basisText}）{' '}
          <InstantText instant={fact.recordedAt} />
        </span>
      ) : (
        <span className="block text-solid-gray-700">まだ記録されていないか、いまは見られません。</span>
      )}
    </>
  )
}
