import { Section } from '../../../../../design/page/section.tsx'
import { Table } from '../../../../../design/table/table.tsx'
import { OutcomeMark } from '../../../../../design/text/outcome-mark.tsx'
import { type Bodies, postWords } from '../body-words.ts'
import { KinForm } from '../forms/kin-form.tsx'
import { KinStar } from './kin-star.tsx'

/** 14号ロ: a star for each officer who is tied to another, and the count for every one of them. */
export function KinSection({ bodies }: { bodies: Bodies }) {
  const { officers, kin } = bodies
  const stars = officers.filter(({ group }) => group.size > 1)
  return (
    <Section
      title="親族などは役員の3分の1以内か"
      note="役員一人ひとりについて、本人と、配偶者・三親等内の親族・特殊の関係のある役員を数えます（医療法70条の3第1項第14号ロ）。親族の親族は数えません。"
    >
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
        <OutcomeMark outcome={kin.outcome} />
        <p className="min-w-0 text-std-16N-170">{[...kin.because, ...kin.missing].join('。')}</p>
      </div>
      {stars.length > 0 && (
        <ul className="mt-4 flex flex-wrap gap-4">
          {stars.map((officer) => (
            <li key={officer.termId}>
              <KinStar officer={officer} />
            </li>
          ))}
        </ul>
      )}
      {officers.length > 0 && (
        <div className="mt-4">
          <Table
            caption="役員ごとの、本人を含む人数"
            rows={officers}
            rowKey={({ termId }) => termId}
            columns={[
              { key: 'name', header: '氏名', rowHeader: true, cell: (row) => row.name },
              { key: 'post', header: '役職', cell: (row) => postWords[row.post] },
              {
                key: 'with',
                header: '関係のある役員',
                cell: ({ group }) =>
                  group.with.length === 0
                    ? bodies.relations
                      ? 'なし'
                      : '申告の記録なし'
                    : group.with.map(({ name, kind }) => `${name}（${kind}）`).join('、'),
              },
              {
                key: 'size',
                header: '人数と上限',
                numeric: true,
                cell: ({ group }) => `${group.size}人（${group.most}人まで）`,
              },
            ]}
          />
        </div>
      )}
      <KinForm bodies={bodies} />
    </Section>
  )
}
