import { Checkbox, Input, InputNumber } from 'antd'
import type { CasePage } from '../../../../../contract/case-page.ts'
import { areaSource } from '../../../../data/areas.ts'
import type { CaseActionType } from '../../../../data/case-actions.ts'
import { useCatalogue, useSuggestions } from '../../../../data/catalogue.ts'
import { fileUrl, uploadPhoto } from '../../../../data/files.ts'
import { findUnit } from '../../../../data/units.ts'
import { AreaPicker } from '../../../../kit/area-picker.tsx'
import { limitWords } from '../../../../kit/clock-words.ts'
import { useLanguage, useWords } from '../../../../kit/language.tsx'
import { MatterPicker } from '../../../../kit/matter-picker.tsx'
import { PhotoPicker, type PhotoPickerProps } from '../../../../kit/photo-picker.tsx'
import { UnitPicker } from '../../../../kit/unit-picker.tsx'
import type { PartDraft } from '../action-body.ts'
import type { Field } from '../action-fields.ts'
import { FORM_WORDS } from '../field-words.ts'
import { targetSource } from '../targets.ts'
import {
  AnswerField,
  ConditionsField,
  ExitField,
  PartField,
  ReportField,
  WhistleField,
  YesNoField,
} from './choices.tsx'
import { PartsEditor } from './parts-editor.tsx'
import { SimilarField } from './similar-field.tsx'

export interface ControlProps {
  field: Field
  action: CaseActionType
  page: CasePage
  id: string
  label: string
  value: unknown
  onChange: (value: unknown) => void
  /** For values that others may have changed meanwhile. */
  onStep: (change: (value: unknown) => unknown) => void
  onUpload: PhotoPickerProps['onUpload']
  invalid: boolean
}

/** The control of one field. */
export function FieldControl(props: ControlProps) {
  const { field, page, id, label, value, onChange, invalid, action } = props
  const words = useWords(FORM_WORDS)
  const { language } = useLanguage()
  const status = invalid ? ('error' as const) : ('' as const)
  const text = typeof value === 'string' ? value : ''
  const shared = { value, onChange, label }
  switch (field.kind) {
    case 'text':
      return (
        <Input.TextArea
          id={id}
          status={status}
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={field.name === 'publicSummary' ? 500 : 2000}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    case 'line':
      return (
        <Input
          id={id}
          status={status}
          maxLength={field.name === 'noPhotoReason' ? 500 : 200}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    case 'moment':
    case 'day':
      return (
        <Input
          id={id}
          status={status}
          type={field.kind === 'day' ? 'date' : 'datetime-local'}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    case 'amount':
      return (
        <InputNumber
          id={id}
          status={status}
          min={0.5}
          max={page.handleLimit.amount}
          value={typeof value === 'number' ? value : null}
          onChange={onChange}
          suffix={words[page.handleLimit.unit as 'working_day']}
          aria-description={words.amountMost(
            limitWords(page.handleLimit.amount, page.handleLimit.unit, language),
          )}
        />
      )
    case 'tick':
      return (
        <Checkbox id={id} checked={value === true} onChange={(event) => onChange(event.target.checked)}>
          {label}
        </Checkbox>
      )
    case 'matter':
      return <MatterControl {...props} />
    case 'area':
      return (
        <AreaPicker id={id} source={areaSource} value={text === '' ? undefined : text} onChange={onChange} />
      )
    case 'unit':
      return (
        <UnitPicker
          id={id}
          status={status}
          source={targetSource(page.id, action)}
          find={findUnit}
          value={text === '' ? undefined : text}
          onChange={(unit) => onChange(unit)}
        />
      )
    case 'units':
      return (
        <UnitPicker
          id={id}
          status={status}
          multiple
          source={targetSource(page.id, action)}
          find={findUnit}
          value={(value as string[] | undefined) ?? []}
          onChange={onChange}
        />
      )
    case 'parts':
      return (
        <PartsEditor
          value={(value as PartDraft[] | undefined) ?? []}
          onChange={(change) => props.onStep((parts) => change((parts as PartDraft[] | undefined) ?? []))}
          source={targetSource(page.id, action)}
          limitUnit={page.handleLimit.unit}
        />
      )
    case 'photos':
      return (
        <PhotoPicker
          id={id}
          value={(value as string[] | undefined) ?? []}
          onChange={(change) => props.onStep((ids) => change((ids as string[] | undefined) ?? []))}
          upload={(file) => uploadPhoto(page.id, file)}
          onUpload={props.onUpload}
          urlOf={fileUrl}
        />
      )
    case 'similar':
      return <SimilarField page={page} {...shared} />
    case 'earlier':
      return <SimilarField page={page} ended {...shared} />
    case 'exit':
      return <ExitField {...shared} />
    case 'answer':
      return <AnswerField {...shared} />
    case 'yes-no':
      return <YesNoField {...shared} />
    case 'part':
      return <PartField page={page} of={field.parts ?? (() => true)} {...shared} />
    case 'whistle':
      return <WhistleField page={page} {...shared} />
    case 'report':
      return <ReportField page={page} {...shared} />
    case 'conditions':
      return <ConditionsField page={page} {...shared} />
  }
}

function MatterControl({ page, id, value, onChange }: ControlProps) {
  const catalogue = useCatalogue().data
  const said = page.reports.map((report) => report.text).join(' ')
  const suggestions = useSuggestions(said).data?.suggestions ?? []
  return (
    <MatterPicker
      id={id}
      catalogue={catalogue}
      suggested={suggestions.slice(0, 3).map((suggestion) => suggestion.code)}
      value={typeof value === 'string' ? value : undefined}
      onChange={onChange}
    />
  )
}
