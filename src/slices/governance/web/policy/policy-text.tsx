import { Section } from '../../../../design/page/section.tsx'
import { Table } from '../../../../design/table/table.tsx'
import type { WrittenCase } from '../case-words.ts'
import { MatterList } from './matter-list.tsx'
import { NotWritten } from './not-written.tsx'
import { areaLines } from './written-area.ts'

/** The five parts that policies have in practice, in the order of the printed paper. */
export function PolicyText({ written }: { written: WrittenCase }) {
  const { policy } = written
  const area = areaLines(policy?.area ?? [], written.prefecture)
  const participants = (written.members ?? []).filter((member) => member.kind !== 'plainMember')
  return (
    <article className="max-w-[56rem] space-y-8">
      <Section title="１．医療連携推進区域">
        {area.length === 0 ? <NotWritten what="医療連携推進区域" /> : area.map((line) => <p key={line}>{line}</p>)}
      </Section>
      <Section title="２．参加法人等">
        {participants.length === 0 ? (
          <NotWritten what="参加法人等" />
        ) : (
          <Table
            caption="参加法人等とその施設"
            captionHidden
            rows={participants}
            rowKey={(member) => member.name}
            columns={[
              {
                key: 'name',
                header: '名称',
                rowHeader: true,
                cell: (member) => (
                  <>
                    {member.name}
                    {member.kind === undefined && <NotWritten what="参加法人等か、それ以外の社員か" />}
                  </>
                ),
              },
              { key: 'facilities', header: '病院等・介護施設等', cell: (member) => <Facilities member={member} /> },
            ]}
          />
        )}
      </Section>
      <Section title="３．理念・運営方針">
        <h3 className="text-std-16B-170">理念</h3>
        {policy?.philosophy ? <p className="whitespace-pre-line">{policy.philosophy}</p> : <NotWritten what="理念" />}
        <h3 className="mt-4 text-std-16B-170">運営方針</h3>
        {policy?.operatingPolicy?.length ? (
          <ul className="list-disc space-y-1 pl-5">
            {policy.operatingPolicy.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ) : (
          <NotWritten what="運営方針" />
        )}
      </Section>
      <Section title="４．病院等相互間の機能の分担及び業務の連携に関する事項及びその目標">
        <MatterList matters={policy?.matters ?? []} />
      </Section>
      <Section title="５．介護事業その他地域包括ケアの推進に資する事業に関する事項">
        <CareText policy={policy} />
      </Section>
    </article>
  )
}

function Facilities({ member }: { member: NonNullable<WrittenCase['members']>[number] }) {
  if (!member.facilities) return <NotWritten what="施設の名称" />
  return member.facilities.map((facility, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: unnamed facilities have nothing else, and the list does not move
    <span key={index} className="block">
      {facility.name ?? <NotWritten what="施設の名称" />}
    </span>
  ))
}

/** 法70条の2第4項 lets an alliance leave this part out; that it does so must be stated too. */
function CareText({ policy }: { policy: WrittenCase['policy'] }) {
  if (policy?.careSection) return <p className="whitespace-pre-line">{policy.careSection}</p>
  if (policy?.careCooperation === false) return <p>定めない。</p>
  return <NotWritten what="介護事業その他地域包括ケアの推進に資する事業に関する事項" />
}
