import { useState } from 'react'
import type { FileLabel } from '../../contract/case-page.ts'
import { defineWords, useWords } from './language.tsx'
import { Lightbox } from './lightbox.tsx'
import './kit.css'

const WORDS = defineWords(
  { photo: (n: number) => `放大第 ${n} 张照片`, voice: '录音', document: '打开文件' },
  { photo: (n: number) => `Enlarge photo ${n}`, voice: 'Voice recording', document: 'Open the document' },
)

export interface FileStripProps {
  files: readonly FileLabel[]
  /** Address of a file, or of its small picture. */
  urlOf: (id: string, size: 'whole' | 'thumb') => string
}

/** Photos as small pictures that open, voice to listen to, documents to open. */
export function FileStrip({ files, urlOf }: FileStripProps) {
  const words = useWords(WORDS)
  const [open, setOpen] = useState<number>()
  const photos = files.filter((file) => file.kind === 'photo')
  if (files.length === 0) return null
  return (
    <>
      <ul className="strip">
        {photos.map((photo, index) => (
          <li key={photo.id}>
            <button
              type="button"
              className="strip-photo"
              aria-label={words.photo(index + 1)}
              onClick={() => setOpen(index)}
            >
              <img src={urlOf(photo.id, 'thumb')} alt="" loading="lazy" width={96} height={96} />
            </button>
          </li>
        ))}
        {files
          .filter((file) => file.kind === 'voice')
          .map((file) => (
            <li key={file.id}>
              <audio controls preload="none" src={urlOf(file.id, 'whole')} aria-label={words.voice} />
            </li>
          ))}
        {files
          .filter((file) => file.kind === 'document')
          .map((file) => (
            <li key={file.id}>
              <a href={urlOf(file.id, 'whole')} target="_blank" rel="noreferrer">
                {words.document}
              </a>
            </li>
          ))}
      </ul>
      {open !== undefined && (
        <Lightbox
          urls={photos.map((photo) => urlOf(photo.id, 'whole'))}
          start={open}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  )
}
