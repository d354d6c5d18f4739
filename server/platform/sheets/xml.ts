import { SheetError } from './sheet.ts'

/**
 * Just enough XML for the parts of an xlsx file: elements found by local name, whatever their prefix. There are
 * no entities beyond the five of XML and numbers, so a document type declaration is never followed; and the time
 * is linear in the text, whatever the text.
 */
export interface Element {
  attributes: string
  /** Text between start and end tag; '' for an empty element. */
  inner: string
}

const patterns = new Map<string, RegExp>()

function patternFor(key: string, source: string, flags: string): RegExp {
  let pattern = patterns.get(key)
  if (pattern === undefined) patterns.set(key, (pattern = new RegExp(source, flags)))
  return pattern
}

/** Every element of this local name, in order; elements of one name must not be nested in each other. */
export function* elements(xml: string, name: string): Generator<Element> {
  const start = patternFor(`<${name}`, `<((?:[A-Za-z0-9_]+:)?${name})(?=[\\s/>])([^<>]*)>`, 'g')
  let at = 0
  for (;;) {
    // the pattern is shared: its place is set anew each time, because the caller may search inside meanwhile
    start.lastIndex = at
    const match = start.exec(xml)
    if (match === null) return
    const attributes = match[2]!
    const from = match.index + match[0].length
    if (attributes.endsWith('/')) {
      at = from
      yield { attributes, inner: '' }
      continue
    }
    const to = xml.indexOf(`</${match[1]}>`, from)
    if (to < 0) throw new SheetError('input.sheet-unreadable')
    at = to
    yield { attributes, inner: xml.slice(from, to) }
  }
}

/** The first element of this name, if any. */
export function firstElement(xml: string, name: string): Element | undefined {
  for (const element of elements(xml, name)) return element
  return undefined
}

/** Value of an attribute by its local name. */
export function attribute(element: Element, name: string): string | undefined {
  const source = `(?:^|\\s)(?:[A-Za-z0-9_]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`
  const match = patternFor(`@${name}`, source, '').exec(element.attributes)
  const value = match?.[1] ?? match?.[2]
  return value === undefined ? undefined : decode(value)
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Resolves character references, and Excel's own `_x000D_` escapes. */
export function decode(text: string): string {
  if (!text.includes('&') && !text.includes('_x')) return text
  return text
    .replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|([a-z]+));/g, (whole, hex, decimal, name) => {
      if (name !== undefined) return NAMED[name] ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : ''
    })
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}
