import type { AllianceEntry } from './alliance-entry.ts'

const citation = { sourceId: 'document-000', asOf: null, note: null }

/** A fictional alliance for tests and benchmarks; what a case is about is given, the rest is the least there can be. */
export function anAllianceEntry(name: string, more: Partial<AllianceEntry> = {}): AllianceEntry {
  return {
    names: [{ value: name, ...citation }],
    numbers: [],
    prefectures: [{ value: '神奈川県', ...citation }],
    certifications: [],
    statuses: [{ value: 'certified', endedOn: null, text: null, ...citation }],
    offices: [],
    representatives: [],
    areas: [],
    members: [],
    facilities: [],
    policies: [],
    activities: [],
    unreadableMarks: null,
    chronology: [],
    notes: [],
    ...more,
  }
}

export const aMember = (name: string): AllianceEntry['members'][number] => ({
  name,
  names: [{ value: name, ...citation }],
  kind: 'participant',
  joined: [],
})

export const aFacility = (name: string, memberName: string, beds: number): AllianceEntry['facilities'][number] => ({
  name,
  memberName,
  names: [{ value: name, ...citation }],
  capacities: [{ value: beds, unit: '床', definition: '許可病床', parts: [], ...citation }],
  registrations: [],
})
