import type { CasePage } from '../../../../contract/case-page.ts'
import type { CaseActionType } from '../../../data/case-actions.ts'
import { ACTION_FIELDS, type Values } from './action-fields.ts'

/** What a freshly opened form holds: what is known already, and what there is only one of. */
export function startValues(action: CaseActionType, page: CasePage): Values {
  const values: Values = {}
  for (const field of ACTION_FIELDS[action]) {
    const value = startValue(field.name, page, field.parts)
    if (value !== undefined) values[field.name] = value
  }
  return values
}

function startValue(
  name: string,
  page: CasePage,
  parts: ((part: CasePage['parts'][number]) => boolean) | undefined,
): unknown {
  switch (name) {
    case 'matter':
      return page.matter.code
    case 'area':
      return page.place.areas.at(-1)?.code
    case 'amount':
      return page.handleLimit.amount
    case 'part':
      return only(page.parts.filter((part) => parts?.(part) ?? true).map((part) => part.id))
    case 'whistle':
      return only(openWhistles(page).map((whistle) => whistle.id))
    case 'report':
      return only(page.reports.filter((report) => !report.withdrawn).map((report) => report.id))
    case 'parts':
      return [{ task: '', limitUnit: page.handleLimit.unit }]
    default:
      return undefined
  }
}

/** Whistles that a unit of the reader has yet to answer. */
export function openWhistles(page: CasePage): CasePage['whistles'] {
  return page.whistles.filter((whistle) => whistle.units.some((called) => called.mine && called.owes))
}

function only<T>(all: T[]): T | undefined {
  return all.length === 1 ? all[0] : undefined
}
