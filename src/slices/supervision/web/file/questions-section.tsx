import { AskOnce } from '../../../../design/action/ask-once.tsx'
import { TextAreaField } from '../../../../design/form/text-area-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { Badge } from '../../../../design/text/badge.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { InstantText } from '../../../../design/text/instant-text.tsx'
import { refusalOf } from '../../../../platform/browser/use-change.ts'
import { answerQuestion, askQuestion, endQuestion } from '../../contract/endpoints/question-endpoints.ts'
import { ChangeForm, textIn, useDeskChange } from '../change-form.tsx'
import { partyNames } from '../words.ts'
import type { AllianceFile } from './file-answer.ts'

type Question = AllianceFile['questions'][number]

export function QuestionsSection({ file }: { file: AllianceFile }) {
  const { questions, mayWrite, party } = file
  const open = questions.filter(({ endedAt }) => endedAt === null)
  const ended = questions.filter(({ endedAt }) => endedAt !== null)
  return (
    <Section title={open.length > 0 ? `質問と回答（続いている質問 ${open.length}件）` : '質問と回答'}>
      <div className="space-y-4">
        {questions.length === 0 && <EmptyState title="質問はまだありません。" />}
        {open.map((question) => (
          <QuestionThread key={question.id} question={question} file={file} />
        ))}
        {ended.length > 0 && (
          <Disclosure summary={`終わった質問（${ended.length}件）`}>
            <div className="space-y-4">
              {ended.map((question) => (
                <QuestionThread key={question.id} question={question} file={file} />
              ))}
            </div>
          </Disclosure>
        )}
        {mayWrite && (
          <Disclosure summary={party === 'officer' ? '法人に質問する' : '都道府県に質問する'}>
            <ChangeForm
              action="質問を送る"
              said="送りました。"
              onSend={(form, send) =>
                send(askQuestion, {
                  body: {
                    allianceId: party === 'officer' ? file.allianceId : null,
                    title: textIn(form, 'question-title'),
                    body: textIn(form, 'question-body'),
                  },
                })
              }
            >
              <TextField id="question-title" label="件名" maxLength={200} />
              <TextAreaField id="question-body" label="質問" rows={4} maxLength={4000} />
            </ChangeForm>
          </Disclosure>
        )}
      </div>
    </Section>
  )
}

function QuestionThread({ question, file }: { question: Question; file: AllianceFile }) {
  const { id, title, waitsFor, askedBy, messages } = question
  const isOurs = waitsFor === file.party
  return (
    <article aria-labelledby={`question-${id}`} className="rounded-8 border border-solid-gray-420 px-4 py-3">
      <div className="flex flex-wrap items-center gap-2">
        <h3 id={`question-${id}`} className="text-dns-16B-130 leading-150">
          {title}
        </h3>
        {waitsFor ? (
          <Badge tone={isOurs ? 'yellow' : 'neutral'}>
            {isOurs ? 'こちらの回答待ち' : `${partyNames[waitsFor]}の回答待ち`}
          </Badge>
        ) : (
          <Badge>終了</Badge>
        )}
      </div>
      <ol className="mt-2 space-y-2">
        {messages.map((message) => (
          <li key={message.id} className="border-l-4 border-solid-gray-300 pl-3">
            <p className="text-dns-14N-130 leading-150 text-solid-gray-700">
              {partyNames[message.by]}　<InstantText instant={message.at} />
            </p>
            <p className="text-std-16N-170 break-words whitespace-pre-wrap">{message.body}</p>
          </li>
        ))}
      </ol>
      {waitsFor && file.mayWrite && (
        <div className="mt-3 space-y-2">
          {isOurs ? (
            <AnswerForm id={id} isOurs />
          ) : (
            <Disclosure summary="書き足す">
              <AnswerForm id={id} isOurs={false} />
            </Disclosure>
          )}
          {askedBy === file.party && <EndQuestion id={id} title={title} />}
        </div>
      )}
    </article>
  )
}

function AnswerForm({ id, isOurs }: { id: string; isOurs: boolean }) {
  return (
    <ChangeForm
      action={isOurs ? '回答する' : '書き足す'}
      said="送りました。"
      onSend={(form, send) => send(answerQuestion, { params: { id }, body: { body: textIn(form, `answer-${id}`) } })}
    >
      <TextAreaField id={`answer-${id}`} label={isOurs ? '回答' : '書き足すこと'} rows={3} maxLength={4000} />
    </ChangeForm>
  )
}

function EndQuestion({ id, title }: { id: string; title: string }) {
  const { send } = useDeskChange()
  return (
    <AskOnce
      label="この質問を終わりにする"
      kind="secondary"
      title={`「${title}」を終わりにしますか`}
      action="終わりにする"
      onAgreed={async () => refusalOf(await send(endQuestion, { params: { id }, body: {} }))}
    >
      <p>やりとりは残り、書き足すことはできなくなります。</p>
    </AskOnce>
  )
}
