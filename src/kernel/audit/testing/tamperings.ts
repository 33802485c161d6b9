/** Who finds a tampering: a recomputation alone, only a comparison with a checkpoint kept outside, or nothing. */
export type FoundBy = 'inside' | 'checkpoint' | 'nothing'

export interface Chain {
  readonly organisationId: string
  readonly checkpointAt: number
  readonly lastSeal: number
}

/** Dice with a seed, so that a try can be repeated. */
export interface Draw {
  /** Both ends included. */
  between(least: number, most: number): number
  oneOf<Item>(items: readonly Item[]): Item
}

export interface Tampering {
  readonly kind: string
  readonly plan: (chain: Chain, draw: Draw) => { readonly statement: string; readonly expected: FoundBy }
}

const sealOf = ({ organisationId }: Chain, sequence: number) =>
  `organisation_id = '${organisationId}' and sequence = ${sequence}`
const lineOf = (chain: Chain, sequence: number) =>
  `(select line_id from kernel.audit_seal where ${sealOf(chain, sequence)})`
const anySeal = (chain: Chain, draw: Draw) => draw.between(1, chain.lastSeal)
/** One that a line follows, so that its absence is a gap. */
const innerSeal = (chain: Chain, draw: Draw) => draw.between(1, chain.lastSeal - 1)

const inside = (kind: string, statement: (chain: Chain, draw: Draw) => string): Tampering => ({
  kind,
  plan: (chain, draw) => ({ statement: statement(chain, draw), expected: 'inside' }),
})

const lineEdits = [
  'organisation_id = gen_random_uuid()',
  "at = at + interval '1 microsecond'",
  "viewer_kind = 'public'",
  'account_id = gen_random_uuid()',
  'account_id = null',
  "system_reason = 'x'",
  "operation = operation || 'x'",
  "information_class = 'x'",
  "subject = 'x'",
  'subject = null',
  "outcome = 'refused'",
  "refusal = 'x'",
  'purpose = null',
  "roles = array['doctor']",
  "purpose_kind = 'maintenance'",
  "source_address = '198.51.100.1'",
  'break_glass_id = gen_random_uuid()',
  'times = coalesce(times, 0) + 1',
]
const seenEdits = [
  "subject = 'x'",
  'owner_id = gen_random_uuid()',
  'organisation_id = gen_random_uuid()',
  'position = 9',
]

const copiedLine = (
  chain: Chain,
  sequence: number,
) => `insert into kernel.audit_line (id, organisation_id, at, viewer_kind,
    account_id, operation, information_class, subject, outcome)
  select gen_random_uuid(), organisation_id, at, viewer_kind, gen_random_uuid(), operation, information_class, subject,
    outcome from kernel.audit_line where id = ${lineOf(chain, sequence)} returning id`

/** Deletes seals and lines from a number on. */
const cutFrom = (chain: Chain, first: number) => `with gone as (delete from kernel.audit_seal
    where organisation_id = '${chain.organisationId}' and sequence >= ${first} returning line_id)
  delete from kernel.audit_line where id in (select line_id from gone)`

/** Edits a line and then recomputes every seal from there on: from inside the chain is whole. */
const rebuildFrom = ({ organisationId }: Chain, sequence: number) => `do $$
  declare
    each record;
    previous bytea := coalesce((select chain_hash from kernel.audit_seal
      where organisation_id = '${organisationId}' and sequence = ${sequence - 1}), decode(repeat('00', 32), 'hex'));
  begin
    update kernel.audit_line set account_id = gen_random_uuid() where id = (select line_id from kernel.audit_seal
      where organisation_id = '${organisationId}' and sequence = ${sequence});
    for each in select s.sequence, kernel.audit_line_hash(l) as hash from kernel.audit_seal s
      join kernel.audit_line l on l.id = s.line_id
      where s.organisation_id = '${organisationId}' and s.sequence >= ${sequence} order by s.sequence
    loop
      previous := sha256(previous || each.hash);
      update kernel.audit_seal set chain_hash = previous
        where organisation_id = '${organisationId}' and sequence = each.sequence;
    end loop;
  end $$`

export const tamperings: readonly Tampering[] = [
  inside(
    'edit-line',
    (chain, draw) =>
      `update kernel.audit_line set ${draw.oneOf(lineEdits)} where id = ${lineOf(chain, anySeal(chain, draw))}`,
  ),
  inside(
    'edit-whose-data-was-seen',
    (chain, draw) => `update kernel.audit_line_subject set ${draw.oneOf(seenEdits)}
      where line_id = ${lineOf(chain, anySeal(chain, draw))} and position = ${draw.between(1, 2)}`,
  ),
  inside(
    'delete-whose-data-was-seen',
    (chain, draw) => `delete from kernel.audit_line_subject
      where line_id = ${lineOf(chain, anySeal(chain, draw))} and position = ${draw.between(1, 2)}`,
  ),
  inside(
    'add-whose-data-was-seen',
    (chain, draw) => `insert into kernel.audit_line_subject
      values (${lineOf(chain, anySeal(chain, draw))}, 3, '${chain.organisationId}', 'x', gen_random_uuid())`,
  ),
  inside(
    'delete-line',
    (chain, draw) => `delete from kernel.audit_line where id = ${lineOf(chain, anySeal(chain, draw))}`,
  ),
  inside(
    'delete-line-and-seal',
    (chain, draw) => `with gone as (delete from kernel.audit_seal
        where ${sealOf(chain, innerSeal(chain, draw))} returning line_id)
      delete from kernel.audit_line where id in (select line_id from gone)`,
  ),
  inside('delete-seal', (chain, draw) => `delete from kernel.audit_seal where ${sealOf(chain, anySeal(chain, draw))}`),
  inside('insert-line', (chain, draw) => copiedLine(chain, anySeal(chain, draw))),
  inside(
    'insert-line-with-false-seal',
    (chain, draw) => `with fresh as (${copiedLine(chain, anySeal(chain, draw))})
      insert into kernel.audit_seal select '${chain.organisationId}', ${chain.lastSeal + 1}, id,
        sha256('false'), now() from fresh`,
  ),
  inside(
    'edit-seal',
    (chain, draw) =>
      `update kernel.audit_seal set chain_hash = sha256(chain_hash) where ${sealOf(chain, anySeal(chain, draw))}`,
  ),
  inside('swap-seals', (chain, draw) => {
    const one = innerSeal(chain, draw)
    return `update kernel.audit_seal set sequence = -1 where ${sealOf(chain, one)};
      update kernel.audit_seal set sequence = ${one} where ${sealOf(chain, one + 1)};
      update kernel.audit_seal set sequence = ${one + 1} where ${sealOf(chain, -1)}`
  }),
  inside(
    'drop-from-waiting',
    ({ organisationId }) => `delete from kernel.audit_unsealed
      where line_id in (select id from kernel.audit_line where organisation_id = '${organisationId}')`,
  ),
  {
    kind: 'cut-tail',
    plan: (chain, draw) => {
      const first = draw.between(2, chain.lastSeal)
      return { statement: cutFrom(chain, first), expected: first <= chain.checkpointAt ? 'checkpoint' : 'nothing' }
    },
  },
  { kind: 'delete-whole-chain', plan: (chain) => ({ statement: cutFrom(chain, 1), expected: 'checkpoint' }) },
  {
    kind: 'edit-and-rebuild-chain',
    plan: (chain, draw) => {
      const first = anySeal(chain, draw)
      return { statement: rebuildFrom(chain, first), expected: first <= chain.checkpointAt ? 'checkpoint' : 'nothing' }
    },
  },
  {
    kind: 'add-as-if-written',
    plan: (chain, draw) => ({
      statement: `with fresh as (${copiedLine(chain, anySeal(chain, draw))})
        insert into kernel.audit_unsealed select id from fresh`,
      expected: 'nothing',
    }),
  },
  {
    kind: 'edit-before-sealing',
    plan: ({ organisationId }) => ({
      statement: `update kernel.audit_line set subject = 'x' where organisation_id = '${organisationId}'
        and id in (select line_id from kernel.audit_unsealed)`,
      expected: 'nothing',
    }),
  },
  {
    kind: 'edit-time-of-sealing',
    plan: (chain, draw) => ({
      statement: `update kernel.audit_seal set sealed_at = sealed_at - interval '1 day'
        where ${sealOf(chain, anySeal(chain, draw))}`,
      expected: 'nothing',
    }),
  },
]
