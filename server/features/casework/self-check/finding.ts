/** A fault that the self-check found. */
export interface Finding {
  kind: 'no-holder' | 'no-clock' | 'row-differs' | 'chain-broken' | 'counter-differs'
  caseId?: string
  /** Technical, for whoever looks into it; never what a resident said. */
  detail: string
}
