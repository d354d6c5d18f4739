import type { Me } from '../../../contract/people.ts'
import { hasPower } from '../../data/me.ts'

/** The pages of the set-up and who opens them: each of the three administrators has their own. */
export const PAGES = [
  { page: 'missing', power: 'admin.system', also: 'admin.security' },
  { page: 'areas', power: 'admin.system' },
  { page: 'units', power: 'admin.system' },
  { page: 'catalogue', power: 'admin.system' },
  { page: 'calendar', power: 'admin.system' },
  { page: 'messages', power: 'admin.system' },
  { page: 'spool', power: 'admin.system' },
  { page: 'checks', power: 'admin.system' },
  { page: 'people', power: 'admin.security' },
  { page: 'appointments', power: 'admin.security' },
  { page: 'import', power: 'admin.security' },
  { page: 'audit', power: 'admin.audit' },
  { page: 'reveals', power: 'admin.audit' },
] as const satisfies readonly { page: string; power: string; also?: string }[]
export type SetUpPage = (typeof PAGES)[number]['page']

/** The pages that somebody's appointments open. */
export function pagesOf(me: Me): SetUpPage[] {
  return PAGES.filter((page) => hasPower(me, page.power, 'also' in page ? page.also : page.power)).map(
    ({ page }) => page,
  )
}
