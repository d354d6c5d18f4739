import './kit.css'

/** The key that does the same as the control it stands in; not read out, the control says what it does. */
export function KeyHint({ children }: { children: string }) {
  return (
    <kbd className="key-hint" aria-hidden="true">
      {children}
    </kbd>
  )
}
