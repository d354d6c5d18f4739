/**
 * What whoever handles a matter writes: while it is under way, and when it is done. By matter code; each fits whatever a
 * resident may have said of that matter (`../../sayings/`).
 */
export interface WorkNotes {
  progress: readonly string[]
  resolved: readonly string[]
}
export type NotesByMatter = Readonly<Record<string, WorkNotes>>
