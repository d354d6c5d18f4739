/** Identifiers are UUIDv7 strings made at the edge; the domain only carries them. */
export type CaseId = string
export type ReportId = string
export type UnitId = string
export type PersonId = string
export type AppointmentId = string
export type FileId = string
export type CommandId = string

/** Official 12-digit division code, zero padded; a grid adds three digits (GB/T 2260 and 10114, rules §8). */
export type AreaCode = string
/** Code of a matter in the catalogue, for instance `L0302`. */
export type MatterCode = string
