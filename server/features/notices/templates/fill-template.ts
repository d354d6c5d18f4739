import type { MessagePlaceholder } from '../message-keys.ts'

const PLACEHOLDER = /\{([^{}]*)\}/g

/** Puts values in place of `{name}`; what has no value leaves nothing behind, and double spaces go. */
export function fillTemplate(body: string, values: Partial<Record<MessagePlaceholder, string>>): string {
  return body
    .replace(PLACEHOLDER, (_, name: string) => values[name as MessagePlaceholder] ?? '')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** The names in braces that this wording may not use. */
export function unknownPlaceholders(body: string, allowed: readonly string[]): string[] {
  return [...body.matchAll(PLACEHOLDER)]
    .map((match) => match[1] ?? '')
    .filter((name) => !allowed.includes(name))
}
