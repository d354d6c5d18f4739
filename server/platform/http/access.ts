import type { Power } from '../../../domain/org/position.ts'

/**
 * Who may call a route. Declared in `config.access` of every route; registering a route without it throws, so
 * the default is "nobody". Object-level checks (whose case, whose area) are made in the query itself.
 */
export type Access =
  | { kind: 'public' }
  /** Anyone signed in, whatever the appointments. */
  | { kind: 'signed-in' }
  /** Signed in with at least one current seat that gives one of these powers. */
  | { kind: 'power'; anyOf: readonly Power[] }
  /** Set-up of an empty city, open only until the three administrators exist, with the token printed at start. */
  | { kind: 'set-up' }
