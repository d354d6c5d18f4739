import type { Gap, GapKind } from '../../../../contract/gaps.ts'
import type { SetUpPage } from '../pages.ts'

export interface Destination {
  page: SetUpPage
  search: Record<string, string>
}

const PAGE: Partial<Record<GapKind, Destination>> = {
  unit: { page: 'units', search: { closedToo: 'true' } },
  catalogue: { page: 'catalogue', search: {} },
  department: { page: 'units', search: { kind: 'department' } },
  coordinator: { page: 'import', search: {} },
  officer: { page: 'import', search: {} },
  solver: { page: 'import', search: {} },
  password: { page: 'people', search: { unissued: 'true' } },
  'upper-coordinator': { page: 'import', search: {} },
  calendar: { page: 'calendar', search: {} },
  boundary: { page: 'areas', search: {} },
  sms: { page: 'spool', search: {} },
}

/** The screen where a point is mended as a whole; undefined where no screen does. */
export function whereMended({ kind }: Gap): Destination | undefined {
  return PAGE[kind]
}

/** The screen where it is mended for one place. */
export function wherePlaceMended({ kind }: Gap, place: Gap['places'][number]): Destination {
  if (place.unit !== undefined) return { page: 'appointments', search: { unit: place.unit } }
  return kind === 'boundary'
    ? { page: 'areas', search: { area: place.area } }
    : { page: 'units', search: { within: place.area, closedToo: 'true' } }
}
