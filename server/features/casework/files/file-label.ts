/** What a screen needs to show a file. */
export interface FileLabel {
  id: string
  kind: 'photo' | 'voice' | 'document'
  width?: number
  height?: number
}

/** A file as JSON built by a statement: absent sizes are null there. */
export interface FileRow {
  id: string
  kind: FileLabel['kind']
  width: number | null
  height: number | null
}

export function fileLabel({ id, kind, width, height }: FileRow): FileLabel {
  return { id, kind, ...(width === null || height === null ? {} : { width, height }) }
}
