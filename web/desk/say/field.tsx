import type { ReactNode } from 'react'

/** One field of the form: its label, the control, and beside it what the server refused. */
export function Field({
  label,
  htmlFor,
  fault,
  hint,
  children,
}: {
  label: string
  htmlFor: string
  fault?: string | undefined
  hint?: ReactNode
  children: ReactNode
}) {
  return (
    <div className="say-field">
      <label htmlFor={htmlFor}>{label}</label>
      {children}
      {fault !== undefined && (
        <p role="alert" className="field-fault" id={`${htmlFor}-fault`}>
          {fault}
        </p>
      )}
      {hint !== undefined && <p className="say-hint">{hint}</p>}
    </div>
  )
}
