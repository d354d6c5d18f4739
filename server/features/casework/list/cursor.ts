import type { ListPlace } from './list-wish.ts'

/** The end of a page as it travels: nobody needs to read it. */
export function writeCursor({ key, id }: ListPlace): string {
  return `${key.getTime().toString(36)}.${id}`
}

/** Undefined for anything that no page ended with. */
export function readCursor(text: string): ListPlace | undefined {
  const [, time = '', id = ''] =
    /^([0-9a-z]{1,10})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text) ?? []
  const key = new Date(Number.parseInt(time, 36))
  return id === '' || Number.isNaN(key.getTime()) ? undefined : { key, id }
}
