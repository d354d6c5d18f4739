/** What of a keyboard event matters here; a part of `KeyboardEvent`, so that it can be tested without a page. */
export interface Pressed {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  isComposing: boolean
  target: unknown
}

interface Aimed {
  tagName?: string
  type?: string
  isContentEditable?: boolean
  closest?: (selector: string) => unknown
}

const TYPES_INTO = new Set(['TEXTAREA', 'SELECT'])
const NOT_TYPED = new Set(['checkbox', 'radio', 'button', 'submit', 'file'])
/** Places where keys mean something else already. */
const OWN_KEYS =
  '[role="dialog"], dialog[open], [role="listbox"], [role="combobox"], [role="tree"], [role="menu"]'
const PRESSED_BY_ENTER = 'a, button, summary, label, [role="button"], [role="tab"], audio'

/** True while somebody is typing, so that a letter is a letter. */
export function isTyping(target: unknown): boolean {
  const aimed = (target ?? {}) as Aimed
  if (aimed.isContentEditable) return true
  if (aimed.tagName === 'INPUT') return !NOT_TYPED.has(aimed.type ?? 'text')
  return TYPES_INTO.has(aimed.tagName ?? '')
}

/**
 * The name of a single key that may act on the page: a letter, `/`, `?`, `Enter` or `Escape`. Undefined with modifiers,
 * while an input method composes, while typing, and where the focused control has its own use for keys.
 */
export function keyOf(event: Pressed): string | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return undefined
  if (isTyping(event.target)) return undefined
  const aimed = (event.target ?? {}) as Aimed
  if (aimed.closest?.(OWN_KEYS)) return undefined
  if ((event.key === 'Enter' || event.key === ' ') && aimed.closest?.(PRESSED_BY_ENTER)) return undefined
  return event.key.length === 1 ? event.key.toLowerCase() : event.key
}
