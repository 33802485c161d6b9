import { infectionNames } from '../../need/care-codes.ts'
import { notInNeed, type WardRule } from '../ward-facts.ts'
import { decideAllTaken } from './decide-taken.ts'

export const infectionsAreTaken: WardRule = {
  title: '感染症',
  decide: ({ need: { infections }, sheet }) =>
    infections === undefined
      ? notInNeed('infections', '感染症の有無')
      : decideAllTaken(
          infections.map(({ code }) => code),
          sheet.infections,
          infectionNames,
        ),
}
