import type { Me } from '../../../../contract/people.ts'
import { powersOf } from '../../../../domain/org/position.ts'
import type { Staff } from '../../../../domain/org/seat.ts'
import type { Platform } from '../../../platform/platform.ts'
import { peopleHeldBy } from '../people.ts'
import { unitNameIn } from '../units/unit-name.ts'

/** Who is signed in, with every seat and what it allows. */
export function meOf(
  platform: Platform,
  { person, seats }: Staff,
  about: Pick<Me, 'mustChange' | 'secondFactor' | 'lang' | 'formToken'>,
): Me {
  return {
    person,
    name: peopleHeldBy(platform).directory.personName(person) ?? '',
    ...about,
    seats: seats.map(({ appointment, position, unit }) => ({
      appointment,
      position,
      unit: {
        id: unit.id,
        kind: unit.kind,
        level: unit.level,
        area: unit.area,
        path: unit.path,
        name: unitNameIn(platform, unit, about.lang),
      },
      powers: [...powersOf(position)],
    })),
  }
}
