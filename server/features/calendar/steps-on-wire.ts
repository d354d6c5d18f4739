import type { Instant } from '../../../domain/kernel/instant.ts'
import type { DueStep } from '../../../domain/limits/due-step.ts'
import { holidayLabel } from './holiday-label.ts'

/** The steps of `explainDue` as they travel: moments in ISO 8601, holidays in both languages. */
export function stepsOnWire(steps: readonly DueStep[]) {
  return steps.map((step) => {
    switch (step.kind) {
      case 'starts':
      case 'ends':
        return { ...step, at: iso(step.at) }
      case 'outside_hours':
        return { ...step, until: iso(step.until) }
      case 'skipped': {
        const { name, ...skipped } = step
        return name === undefined ? skipped : { ...skipped, name: holidayLabel(name) }
      }
      default:
        return step
    }
  })
}

function iso(at: Instant): string {
  return new Date(at).toISOString()
}
