import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import type { CasePage } from '../../../../contract/case-page.ts'
import type { CaseActionType } from '../../../data/case-actions.ts'
import { fetchTargets } from '../../../data/cases.ts'
import { useWords } from '../../../kit/language.tsx'
import type { Values } from './action-fields.ts'
import type { DraftStep } from './draft.ts'
import { FORM_WORDS } from './field-words.ts'

/** Actions whose unit the catalogue proposes, with the field it goes into. */
const PROPOSED_FIELD: Partial<Record<CaseActionType, string>> = {
  DispatchCase: 'to',
  ArbitrateCase: 'to',
  StartJointHandling: 'lead',
}

/**
 * Fills in the unit that the catalogue proposes, once and only into an empty field, and tells why; or says that there is
 * nobody to send it to and what can be done then.
 */
export function useProposedUnit(
  action: CaseActionType,
  page: CasePage,
  values: Values,
  step: (step: DraftStep) => void,
): { field: string; because: string } | undefined {
  const words = useWords(FORM_WORDS)
  const field = PROPOSED_FIELD[action]
  const targets = useQuery({
    queryKey: ['targets', page.id, action, page.version],
    enabled: field !== undefined,
    staleTime: 60_000,
    queryFn: () => fetchTargets(page.id, action, ''),
  })
  const proposed = targets.data?.proposed
  const fill = useEffectEvent((id: string) => {
    if (field !== undefined && values[field] === undefined) step({ type: 'typed', name: field, value: id })
  })
  const id = proposed?.id
  useEffect(() => {
    if (id !== undefined) fill(id)
  }, [id])
  if (field === undefined) return undefined
  if (targets.data && !proposed && targets.data.units.length === 0) return { field, because: words.noTarget }
  if (!proposed) return undefined
  return { field, because: words.proposed(proposed.name, proposed.because) }
}
