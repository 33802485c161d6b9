import { AskOnce } from '../../../../design/action/ask-once.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { Badge, type BadgeTone } from '../../../../design/text/badge.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { refusalOf, useChange } from '../../../../platform/browser/use-change.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import { reviseInitiative, showInitiatives } from '../../contract/targets/initiative-endpoints.ts'
import {
  difficultyNames,
  effectNames,
  type InitiativeState,
  initiativeStateNames,
  type PlacedInitiative,
} from '../../domain/targets/initiative.ts'
import { asWritten, InitiativeForm } from './initiative-form.tsx'

export type StoredInitiative = OutputOf<typeof showInitiatives>['initiatives'][number]

const tones: Readonly<Record<InitiativeState, BadgeTone>> = {
  idea: 'neutral',
  planned: 'yellow',
  running: 'blue',
  finished: 'green',
}

export const InitiativeTable = ({
  placed,
  mayWrite,
}: {
  placed: readonly PlacedInitiative<StoredInitiative>[]
  mayWrite: boolean
}) => (
  <Table
    caption="取組の一覧"
    captionHidden
    rows={placed}
    rowKey={({ initiative }) => initiative.id}
    columns={[
      { key: 'number', header: '番号', numeric: true, cell: ({ number }) => number },
      {
        key: 'title',
        header: '取組',
        rowHeader: true,
        cell: ({ initiative }) => (
          <>
            {initiative.title}
            <span className="block text-dns-14N-130 leading-150 font-400 text-solid-gray-700">{initiative.field}</span>
            {initiative.text && <span className="block font-400">{initiative.text}</span>}
            {mayWrite && <Acts initiative={initiative} />}
          </>
        ),
      },
      { key: 'difficulty', header: '難易度', cell: ({ initiative }) => difficultyNames[initiative.difficulty] },
      { key: 'effect', header: '効果', cell: ({ initiative }) => effectNames[initiative.effect] },
      {
        key: 'state',
        header: '段階',
        cell: ({ initiative: { state } }) => <Badge tone={tones[state]}>{initiativeStateNames[state]}</Badge>,
      },
    ]}
  />
)

function Acts({ initiative }: { initiative: StoredInitiative }) {
  const { send } = useChange(showInitiatives)
  return (
    <div data-screen-only className="font-400">
      <Disclosure
        summary={
          <>
            <span className="sr-only">{initiative.title}を</span>動かす・改める
          </>
        }
      >
        <InitiativeForm stored={initiative} />
        <AskOnce
          kind="quiet"
          label="地図から外す"
          name={`${initiative.title}を地図から外す`}
          title={`「${initiative.title}」を地図から外しますか`}
          action="外す"
          onAgreed={async () =>
            refusalOf(
              await send(reviseInitiative, {
                params: { initiativeId: initiative.id },
                body: { seen: asWritten(initiative), initiative: null },
              }),
            )
          }
        >
          <p>地図と一覧に出なくなります。記録は残ります。</p>
        </AskOnce>
      </Disclosure>
    </div>
  )
}
