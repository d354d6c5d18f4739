import type { CaseActionType } from '../../../data/case-actions.ts'
import { momentOfInput } from '../../../kit/city-time.ts'
import { shownFields, type Field, type Known, type Values } from './action-fields.ts'

/** One co-handler as the form keeps it; the limit's unit is chosen beside the amount. */
export interface PartDraft {
  unit?: string
  task: string
  amount?: number
  limitUnit: string
}

/** Why a value will not do before it is even sent. */
export type Fault = 'required' | 'everyPart' | 'allConditions'

/** Faults by the name of the field; empty if the form may be sent. */
export function faultsOf(action: CaseActionType, values: Values, known: Known): Record<string, Fault> {
  const faults: Record<string, Fault> = {}
  for (const field of shownFields(action, values, known)) {
    const value = values[field.name]
    if (field.kind === 'conditions' && field.required) {
      const ticked = Array.isArray(value) ? value : []
      if (known.conditions.some(({ id }) => !ticked.includes(id))) faults[field.name] = 'allConditions'
    } else if (field.required && isBlank(value)) {
      faults[field.name] = 'required'
    } else if (field.kind === 'parts' && (value as PartDraft[]).some(isUnfinished)) {
      faults[field.name] = 'everyPart'
    }
  }
  return faults
}

/** What is sent: the shown fields with something in them, in the contract's shapes. */
export function bodyOf(
  action: CaseActionType,
  commandId: string,
  values: Values,
  known: Known,
): Record<string, unknown> {
  const body: Record<string, unknown> = { type: action, commandId }
  for (const field of shownFields(action, values, known)) {
    const sent = wireValue(field, values[field.name])
    if (sent !== undefined) body[field.name] = sent
  }
  if (action === 'CloseCase') body.publish ??= false
  if (action === 'FailVerification') body.unmet ??= []
  if (action === 'VerifyCase') body.ticked ??= []
  return body
}

function wireValue(field: Field, value: unknown): unknown {
  if (isBlank(value)) return undefined
  switch (field.kind) {
    case 'moment':
      return momentOfInput(String(value))
    // A suspension ends with the working day.
    case 'day':
      return momentOfInput(`${String(value)}T18:00`)
    case 'parts':
      return (value as PartDraft[]).map(({ unit, task, amount, limitUnit }) => ({
        unit,
        task: task.trim(),
        limit: { amount, unit: limitUnit },
      }))
    default:
      return typeof value === 'string' ? value.trim() : value
  }
}

function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.length === 0
  return value === undefined || value === null
}

function isUnfinished(part: PartDraft): boolean {
  return part.unit === undefined || part.task.trim() === '' || !((part.amount ?? 0) > 0)
}
