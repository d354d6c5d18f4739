import type { Me } from '../../../contract/people.ts'
import { hasPower } from '../../data/me.ts'

/** The rooms of the desk and what opens them; the screens ask the same table, so no tab leads to a closed door. */
const ROOMS = {
  inbox: ['case.coordinate', 'case.handle', 'case.read-area', 'case.supervise'],
  overview: ['case.read-area'],
  say: ['case.say'],
  setUp: ['admin.system', 'admin.security', 'admin.audit'],
} as const
export type Room = keyof typeof ROOMS

/** True if somebody's appointments open this room. */
export function mayEnter(me: Me | null | undefined, room: Room): boolean {
  return hasPower(me, ...ROOMS[room])
}

/** The rooms that somebody's appointments open, in the order of the bar. */
export function roomsOf(me: Me): Room[] {
  return (Object.keys(ROOMS) as Room[]).filter((room) => mayEnter(me, room))
}
