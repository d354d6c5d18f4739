/** One value that a change touched; undefined where there was, or is, none. */
export interface Difference {
  field: string
  before: string | undefined
  after: string | undefined
}

/** What differs between two states, value by value. Only what changed is listed; a first state lists everything. */
export function differences(before: unknown, after: unknown): Difference[] {
  const old = flatten(before)
  const fresh = flatten(after)
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .map((field) => ({ field, before: old.get(field), after: fresh.get(field) }))
    .filter((one) => one.before !== one.after)
}

function flatten(value: unknown, path = '', into = new Map<string, string>()): Map<string, string> {
  if (value === null || value === undefined) return into
  if (Array.isArray(value)) {
    into.set(
      path,
      value.map((item) => (typeof item === 'object' ? JSON.stringify(item) : String(item))).join(', '),
    )
  } else if (typeof value === 'object') {
    for (const [key, inner] of Object.entries(value))
      flatten(inner, path === '' ? key : `${path}.${key}`, into)
  } else {
    into.set(path, String(value as string | number | boolean))
  }
  return into
}
