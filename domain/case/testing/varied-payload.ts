import { DAY, HOUR } from '../../kernel/instant.ts'
import type { CaseCommand } from '../commands.ts'
import { DECLINE_EXITS } from '../decline-exit.ts'
import { MATTERS } from './matters.ts'
import { NET, placeOf, UNITS, type AreaName } from './small-city.ts'

const LIMITS = [
  { amount: 0.5, unit: 'working_day' },
  { amount: 3, unit: 'working_day' },
  { amount: 2, unit: 'working_hour' },
  { amount: 7, unit: 'urgent_hour' },
  { amount: 0, unit: 'working_day' },
] as const

const pick = <T>(list: readonly T[], die: number): T => list[die % list.length]!

/**
 * The same command with its form filled otherwise: reasonable answers (solved or not, another matter, another end), and
 * when `wild` also wrong ones (blank reasons, strange units and ids, ends in the past).
 */
export function variedPayload(command: CaseCommand, die: number, wild: boolean): CaseCommand {
  const odd = Math.floor(die / 7)
  switch (command.type) {
    case 'AcceptCase':
    case 'CorrectMatter':
      return { ...command, matter: odd % 3 === 0 ? pick(MATTERS, odd) : command.matter }
    case 'CorrectPlace':
      return { ...command, place: placeOf(pick(Object.keys(NET) as AreaName[], odd)) }
    case 'DeclineCase':
      return { ...command, exit: pick(DECLINE_EXITS, odd), whereToGo: wild ? '' : command.whereToGo }
    case 'MergeCase':
      return wild ? { ...command, intoPath: pick(UNITS, odd).path } : command
    case 'AbsorbCase':
      return wild ? { ...command, reports: [{ id: 'case/report-1', channel: 'web', saidAt: 0 }] } : command
    case 'DispatchCase':
    case 'ArbitrateCase':
    case 'DelegateCase':
      return wild ? { ...command, to: pick(UNITS, odd) } : command
    case 'StartJointHandling':
      return {
        ...command,
        ...(wild ? { lead: pick(UNITS, odd) } : {}),
        parts: command.parts.map((part) => ({ ...part, limit: pick(LIMITS, wild ? die : die % 4) })),
      }
    case 'SignPart':
    case 'FinishPart':
    case 'ReturnPart':
    case 'ReassignPart':
    case 'CancelPart':
      return wild && odd % 2 === 0 ? { ...command, part: 'unknown' } : command
    case 'AnswerWhistle':
      return { ...command, answer: odd % 2 === 0 ? 'present' : 'explained', note: wild ? '' : 'elsewhere' }
    case 'AskExtension':
      return wild ? { ...command, amount: pick(LIMITS, odd) } : command
    case 'AskSuspension':
      return {
        ...command,
        until:
          command.at +
          pick([HOUR, 5 * DAY, 300 * DAY, 365 * DAY, wild ? -DAY : DAY, wild ? 900 * DAY : DAY], odd),
      }
    case 'ResolveCase':
      return wild ? { ...command, evidence: [] } : command
    case 'VerifyCase':
      return wild ? { ...command, ticked: pick([[], ['lit'], ['lit', 'lit'], ['odd']], odd) } : command
    case 'CloseCase':
      return { ...command, publish: odd % 2 === 0 }
    case 'CallBack':
      return { ...command, reached: odd % 4 !== 0, solved: odd % 3 !== 0, satisfied: odd % 2 === 0 }
    case 'RateCase':
      return {
        ...command,
        solved: odd % 3 !== 0,
        satisfied: odd % 2 === 0,
        reasons: wild ? ['我很生气'] : [],
      }
    case 'ReturnCase':
    case 'EscalateCase':
    case 'TakeUpCase':
    case 'AskArbitration':
      return wild && odd % 2 === 0 ? { ...command, reason: ' ' } : command
    default:
      return command
  }
}
