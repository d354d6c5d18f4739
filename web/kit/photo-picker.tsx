import { Button, Spin } from 'antd'
import { useRef, useState } from 'react'
import { defineWords, useWords } from './language.tsx'
import './kit.css'

const WORDS = defineWords(
  {
    add: '拍照或选照片',
    remove: (n: number) => `去掉第 ${n} 张照片`,
    photo: (n: number) => `第 ${n} 张照片`,
    sending: '正在上传',
    failed: '有照片没有传上去，请再选一次。',
    most: (n: number) => `最多 ${n} 张`,
  },
  {
    add: 'Take or choose photos',
    remove: (n: number) => `Remove photo ${n}`,
    photo: (n: number) => `Photo ${n}`,
    sending: 'Uploading',
    failed: 'A photo did not get through. Please choose it again.',
    most: (n: number) => `At most ${n}`,
  },
)

export interface PhotoPickerProps {
  /** Ids of the photos kept so far. */
  value: string[]
  /** Adds to or takes from the list that is current at that moment: uploads end when they end. */
  onChange: (change: (ids: string[]) => string[]) => void
  upload: (file: File) => Promise<string>
  /** One upload began or ended, so that nothing is sent without a photo that is still on its way. */
  onUpload: (upload: 'began' | 'kept' | 'failed') => void
  urlOf: (id: string, size: 'whole' | 'thumb') => string
  most?: number
  id?: string
}

/** Photos from the camera or from files, uploaded at once, each with its small picture and a way to take it off. */
export function PhotoPicker({ value, onChange, upload, onUpload, urlOf, most = 9, id }: PhotoPickerProps) {
  const words = useWords(WORDS)
  const input = useRef<HTMLInputElement>(null)
  const [sending, setSending] = useState<{ key: string; preview: string }[]>([])
  const [failed, setFailed] = useState<string>()

  const send = async (file: File) => {
    const preview = URL.createObjectURL(file)
    // Every object address is new: it serves as the key as well.
    const key = preview
    setSending((all) => [...all, { key, preview }])
    onUpload('began')
    try {
      const uploaded = await upload(file)
      onChange((ids) => (ids.includes(uploaded) ? ids : [...ids, uploaded].slice(0, most)))
      onUpload('kept')
    } catch (error) {
      onUpload('failed')
      setFailed(error instanceof Error && error.message !== '' ? error.message : words.failed)
    } finally {
      setSending((all) => all.filter((one) => one.key !== key))
      URL.revokeObjectURL(preview)
    }
  }

  return (
    <div>
      <div className="picker-strip">
        {value.map((file, index) => (
          <div key={file} className="picker-photo">
            <img src={urlOf(file, 'thumb')} alt={words.photo(index + 1)} />
            <Button
              size="small"
              aria-label={words.remove(index + 1)}
              onClick={() => onChange((ids) => ids.filter((one) => one !== file))}
            >
              ×
            </Button>
          </div>
        ))}
        {sending.map(({ key, preview }) => (
          <div key={key} className="picker-photo sending" role="status" aria-label={words.sending}>
            <img src={preview} alt="" />
            <Spin size="small" />
          </div>
        ))}
        {value.length + sending.length < most && (
          <Button id={id} onClick={() => input.current?.click()}>
            {words.add}
          </Button>
        )}
      </div>
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        accept="image/*"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          setFailed(undefined)
          const room = most - value.length - sending.length
          for (const file of [...(event.target.files ?? [])].slice(0, room)) void send(file)
          event.target.value = ''
        }}
      />
      {failed !== undefined && (
        <p role="alert" className="field-fault">
          {failed}
        </p>
      )}
    </div>
  )
}
