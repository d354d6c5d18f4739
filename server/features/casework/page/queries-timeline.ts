import type { TimelineEntry } from '../../../../contract/case-page.ts'
import type { CaseEvent } from '../../../../domain/case/events.ts'
import type { By } from '../../../../domain/case/facts.ts'
import type { Labels } from '../labels.ts'
import { detailsOf, filesOf } from './event-details.ts'

type FileLabel = TimelineEntry['files'][number]

/** What the timeline needs besides the events. */
export interface Telling {
  labels: Labels
  personName: (id: string) => string | undefined
  /** Words of a closing condition. */
  condition: (id: string) => string
  file: (id: string) => FileLabel | undefined
}

/** The history of a case as the screen tells it: type, names and values; the sentences are made by the screen. */
export function timelineOf(events: readonly CaseEvent[], telling: Telling): TimelineEntry[] {
  return events.map((event, i) => ({
    version: i + 1,
    type: event.type,
    at: new Date(event.at).toISOString(),
    by: byOf(event.by, telling),
    details: detailsOf(event, telling),
    files: filesOf(event).flatMap((id) => telling.file(id) ?? []),
  }))
}

function byOf(by: By, { labels, personName }: Telling): TimelineEntry['by'] {
  if (by.kind !== 'staff') return { kind: by.kind }
  return {
    kind: 'staff',
    person: personName(by.person) ?? '',
    unit: labels.unitName(by.unit),
    position: by.position,
  }
}
