import { App, Button } from 'antd'
import { useRef, useState } from 'react'
import type { AreaView } from '../../../../contract/territory.ts'
import { replaceBoundary } from '../../../data/territory.ts'
import { useWords } from '../../../kit/language.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { AREAS } from './areas-words.ts'
import { shapeIn, type Shape } from './boundary-file.ts'

/** A boundary from a GeoJSON file. The server checks that it is closed, does not cross itself and lies inside its parent. */
export function BoundaryDialog({
  area,
  keys,
  onClose,
}: {
  area: AreaView
  keys: readonly string[]
  onClose: () => void
}) {
  const words = useWords(AREAS)
  const { message } = App.useApp()
  const [shape, setShape] = useState<Shape | number>()
  return (
    <FormDialog
      title={`${words.upload} · ${area.name}`}
      lead={words.uploadLead}
      initial={{ crs: 'wgs84' }}
      fields={[
        {
          name: 'geometry',
          label: words.file,
          required: true,
          draw: ({ id, value, onChange }) => (
            <FileField
              id={id}
              name={value}
              fault={
                typeof shape !== 'number' ? undefined : shape === 0 ? words.fileWrong : words.fileMany(shape)
              }
              onFile={async (file) => {
                const found = shapeIn(await file.text())
                setShape(found)
                onChange(typeof found === 'number' ? undefined : file.name)
              }}
            />
          ),
        },
        {
          name: 'crs',
          label: words.crs,
          required: true,
          options: [
            { value: 'wgs84', label: words.wgs84 },
            { value: 'gcj02', label: words.gcj02 },
          ],
        },
        { name: 'source', label: words.source, required: true, hint: words.sourceHint },
      ]}
      send={({ crs, source }) =>
        replaceBoundary(area.code, {
          geometry: shape as Shape,
          crs: crs as 'wgs84' | 'gcj02',
          source: source ?? '',
        })
      }
      onDone={({ version }) => void message.success(words.uploaded(version))}
      keys={keys}
      onClose={onClose}
    />
  )
}

function FileField({
  id,
  name,
  fault,
  onFile,
}: {
  id: string
  name: string | undefined
  fault: string | undefined
  onFile: (file: File) => Promise<void>
}) {
  const words = useWords(AREAS)
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button id={id} onClick={() => input.current?.click()}>
        {name ?? words.chooseFile}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".geojson,.json,application/geo+json"
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) void onFile(file)
        }}
      />
      {fault !== undefined && (
        <p role="alert" className="field-fault">
          {fault}
        </p>
      )}
    </>
  )
}
