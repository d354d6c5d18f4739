import type { DispatchRule, Matter, MatterKind, StageLimits } from '../../../../domain/catalogue/matter.ts'
import type { DepartmentFunction } from '../../../../domain/catalogue/department-function.ts'
import type { MatterGroup } from '../../../../domain/catalogue/catalogue.ts'
import type { CentreLevel } from '../../../../domain/territory/area.ts'

export const DEFAULT_VERSION = '2026.1'

type RuleDraft =
  | { to: 'grid_seat' }
  | { to: 'centre'; level: CentreLevel }
  | { to: 'department'; level: CentreLevel; function: DepartmentFunction }

/** A matter as it is written down here; `matterOf` adds what follows from it. */
export interface MatterDraft {
  code: string
  zh: string
  en: string
  kind: MatterKind
  levels: CentreLevel[]
  rule: RuleDraft
  /** False where a person must look first at whose it is. Never true towards a centre, which only coordinates. */
  direct?: false
  confidential?: true
  /** Working hours to handle it, or round-the-clock hours where it is urgent. */
  handle: { hours: number } | { days: number } | { urgentHours: number }
  /** Closing conditions, Chinese and English. */
  closing: [zh: string, en: string][]
  /** Words by which residents name it, separated by blanks. */
  words: string
}

export interface GroupDraft extends MatterGroup {
  matters: MatterDraft[]
}

export const GRID: RuleDraft = { to: 'grid_seat' }
export const centre = (level: CentreLevel): RuleDraft => ({ to: 'centre', level })
export const department = (level: CentreLevel, duty: DepartmentFunction): RuleDraft => ({
  to: 'department',
  level,
  function: duty,
})

/** The full matter of the default catalogue. */
export function matterOf(group: MatterGroup, draft: MatterDraft): Matter {
  const { code, zh, en, kind, levels, rule } = draft
  return {
    code,
    catalogueVersion: DEFAULT_VERSION,
    zh,
    en,
    group: group.code,
    kind,
    urgent: 'urgentHours' in draft.handle,
    confidential: draft.confidential ?? false,
    levels,
    rule: { id: `${code}.default`, ...rule } satisfies DispatchRule,
    direct: draft.direct ?? rule.to !== 'centre',
    limits: limitsOf(draft.handle),
    closingConditions: draft.closing.map(([zhText, enText], i) => ({
      id: `${i + 1}`,
      zh: zhText,
      en: enText,
    })),
    keywordsZh: draft.words.split(' '),
  }
}

/**
 * Limits of all stages from the time to handle. Ordinary: review within 3 working hours (rules §2, a county's
 * rule for its communities), dispatch 2, sign 3, verify and close a working day each. Urgent: the clock never
 * stops, dispatch within 1 hour (rules §2, a capital's standard), the whole within about a day. The stages but
 * review and dispatch are our own inference, to be replaced by a city's own list.
 */
function limitsOf(handle: MatterDraft['handle']): StageLimits {
  if ('urgentHours' in handle) {
    const hours = (amount: number) => ({ amount, unit: 'urgent_hour' as const })
    const given = handle.urgentHours
    return {
      review: hours(1),
      dispatch: hours(1),
      sign: hours(1),
      handle: hours(given),
      verify: hours(6),
      close: hours(12),
      total: hours(given + 21),
    }
  }
  const hours = (amount: number) => ({ amount, unit: 'working_hour' as const })
  const days = (amount: number) => ({ amount, unit: 'working_day' as const })
  return {
    review: hours(3),
    dispatch: hours(2),
    sign: hours(3),
    handle: 'days' in handle ? days(handle.days) : hours(handle.hours),
    verify: days(1),
    close: days(1),
    // The stages before handling make one working day, those after it two.
    total: 'days' in handle ? days(handle.days + 3) : hours(handle.hours + 24),
  }
}
