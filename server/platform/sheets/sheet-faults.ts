import { refuse, type Refusal } from '../../../domain/kernel/refusal.ts'

/** What is wrong in one row; `row` is the number that Excel shows, `column` the heading. */
export interface SheetFault {
  row: number
  column?: string
  refusal: Refusal
}

/** A table that was not taken over, not even in part, with all its faults. */
export interface SheetRefusal extends Refusal<'input.sheet-row'> {
  faults: SheetFault[]
}

/** So many are shown at once; whoever has more has one fault made many times. */
const MOST_FAULTS = 200

/** Makes the refusal of a table; its transaction is rolled back by it. */
export function refuseSheet(faults: readonly SheetFault[]): SheetRefusal {
  return {
    ...refuse('input.sheet-row', { field: 'file', params: { row: faults[0]?.row ?? 1 } }),
    faults: faults.slice(0, MOST_FAULTS),
  }
}
