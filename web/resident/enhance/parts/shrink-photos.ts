import { make, statusLine, word } from './form-words.ts'

const LONG_SIDE = 1600
const QUALITY = 0.8
/** Smaller files gain nothing. */
const SMALL = 300_000
const MOST = 9

/**
 * Shrinks chosen photos before they are sent, shows them, and lets them be taken out again. Choosing again adds. What
 * cannot be shrunk is sent as it is.
 */
export function shrinkPhotos(input: HTMLInputElement): void {
  // Without DataTransfer the files of a field cannot be replaced; then the server does all the work.
  if (typeof DataTransfer !== 'function' || typeof createImageBitmap !== 'function') return
  const list = make('ul', { className: 'previews' })
  const tell = statusLine(input)
  input.after(list)
  let chosen: File[] = []

  const show = (): void => {
    const files = new DataTransfer()
    for (const file of chosen) files.items.add(file)
    input.files = files.files
    list.replaceChildren(
      ...chosen.map((file) => {
        const picture = make('img', { src: URL.createObjectURL(file), alt: file.name })
        picture.onload = () => URL.revokeObjectURL(picture.src)
        const remove = make('button', { type: 'button', className: 'plain' }, word('photo-remove') || '×')
        remove.onclick = () => {
          chosen = chosen.filter((other) => other !== file)
          show()
          input.focus()
        }
        return make('li', {}, picture, remove)
      }),
    )
  }

  input.addEventListener('change', () => {
    const added = [...(input.files ?? [])]
    tell(chosen.length + added.length > MOST ? word('photo-too-many') : '')
    void Promise.all(added.slice(0, MOST - chosen.length).map(shrink)).then((files) => {
      chosen = [...chosen, ...files]
      show()
    })
  })
}

async function shrink(file: File): Promise<File> {
  if (file.size < SMALL) return file
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = Math.min(1, LONG_SIDE / Math.max(picture.width, picture.height))
    const canvas = make('canvas', {
      width: Math.round(picture.width * scale),
      height: Math.round(picture.height * scale),
    })
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY))
    if (!blob || blob.size >= file.size) return file
    return new File([blob], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' })
  } catch {
    return file
  }
}
