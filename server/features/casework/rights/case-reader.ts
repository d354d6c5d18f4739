import type { Access } from '../../../platform/http/access.ts'

/** Whoever has anything to do with cases; which ones is decided by the statement that reads them. */
export const CASE_READER: Access = {
  kind: 'power',
  anyOf: [
    'case.say',
    'case.coordinate',
    'case.approve',
    'case.handle',
    'case.supervise',
    'case.whistle',
    'case.read-area',
  ],
}
