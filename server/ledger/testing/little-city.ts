import type { CaseCommand } from '../../../domain/case/commands.ts'
import { DEFAULT_POLICY, type CasePlace, type MatterFact } from '../../../domain/case/facts.ts'
import type { Position } from '../../../domain/org/position.ts'
import type { Staff } from '../../../domain/org/seat.ts'
import type { Unit } from '../../../domain/org/unit.ts'
import { uuidV7 } from '../../platform/ids/uuid-v7.ts'

const PATH = ['130700000000', '130702000000', '130702001000', '130702001025', '130702001025001']
const unit = (kind: Unit['kind'], level: Unit['level'], depth: number, id: string): Unit => ({
  id,
  kind,
  level,
  area: PATH[depth - 1] ?? '',
  path: PATH.slice(0, depth),
  name: id,
})

/** One chain of centres and the seat of one grid: enough for the ledger's tests. */
export const COMMUNITY = unit('centre', 'community', 4, '00000000-0000-7000-8000-000000000004')
export const GRID = unit('grid_seat', 'grid', 5, '00000000-0000-7000-8000-000000000005')
export const PLACE: CasePlace = {
  path: PATH,
  centres: {
    city: '00000000-0000-7000-8000-000000000001',
    county: '00000000-0000-7000-8000-000000000002',
    street: '00000000-0000-7000-8000-000000000003',
    community: COMMUNITY.id,
  },
  point: { lat: 40.7884, lng: 114.8942 },
}

const hours = { amount: 4, unit: 'working_hour' } as const
export const LAMP: MatterFact = {
  code: 'L0101',
  catalogueVersion: '1',
  urgent: false,
  confidential: false,
  levels: ['community', 'street', 'county', 'city'],
  limits: {
    review: hours,
    dispatch: hours,
    sign: hours,
    handle: hours,
    verify: hours,
    close: hours,
    total: hours,
  },
  conditions: ['lit'],
}

export function someone(position: Position, at: Unit, person = uuidV7()): Staff {
  return { kind: 'staff', person, seats: [{ appointment: person, unit: at, position }] }
}
export const OPERATOR = someone('operator', COMMUNITY)
export const OFFICER = someone('grid_officer', GRID)

/** Somebody says that a lamp is dark. */
export function opening(at: number): CaseCommand & { type: 'OpenCase' } {
  return {
    type: 'OpenCase',
    id: uuidV7(),
    at,
    actor: { kind: 'resident' },
    caseId: uuidV7(),
    matter: LAMP,
    place: PLACE,
    policy: DEFAULT_POLICY,
    report: { id: uuidV7(), channel: 'web', saidAt: at },
    because: { place: 'inside', matter: 'words' },
  }
}

/** The commands that bring a new case into the hands of the grid officer, one minute apart. */
export function intoHands(at: number): CaseCommand[] {
  const minute = (n: number): number => at + n * 60_000
  return [
    { type: 'AcceptCase', id: uuidV7(), at: minute(1), actor: OPERATOR, matter: LAMP },
    { type: 'DispatchCase', id: uuidV7(), at: minute(2), actor: OPERATOR, to: GRID },
    { type: 'SignCase', id: uuidV7(), at: minute(3), actor: OFFICER },
  ]
}

/** From resolved to closed. */
export function toTheEnd(at: number): CaseCommand[] {
  const minute = (n: number): number => at + n * 60_000
  return [
    {
      type: 'ResolveCase',
      id: uuidV7(),
      at: minute(4),
      actor: OFFICER,
      note: '已更换灯泡',
      evidence: [],
      noPhotoReason: '夜间无法拍照',
    },
    { type: 'VerifyCase', id: uuidV7(), at: minute(5), actor: OPERATOR, ticked: ['lit'] },
    { type: 'CloseCase', id: uuidV7(), at: minute(6), actor: OPERATOR, publish: true },
  ]
}
