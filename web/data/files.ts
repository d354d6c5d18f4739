import type { FileLabel } from '../../contract/case-page.ts'
import { call } from './client.ts'

/** Address of a file that belongs to a case the reader may see. */
export function fileUrl(id: string, size: 'whole' | 'thumb'): string {
  return size === 'thumb' ? `/api/files/${id}/thumb` : `/api/files/${id}`
}

/** Photos longer than this on their long side are made smaller before they travel. */
const LONG_SIDE = 2_000
const SMALL_ENOUGH = 900_000

/** Keeps a photo for a case before the action that needs it is sent. @returns the id of the file. */
export async function uploadPhoto(caseId: string, file: File): Promise<string> {
  const form = new FormData()
  form.append('file', await shrink(file), file.name)
  const [kept] = await call<FileLabel[]>('POST', `/api/cases/${caseId}/files`, form)
  if (!kept) throw new Error('')
  return kept.id
}

/** A smaller JPEG where the browser can make one; otherwise the file as it is (the server redraws it anyway). */
export async function shrink(file: File): Promise<Blob> {
  if (file.size <= SMALL_ENOUGH) return file
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = Math.min(1, LONG_SIDE / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    const smaller = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.85))
    return smaller && smaller.size < file.size ? smaller : file
  } catch {
    return file
  }
}
