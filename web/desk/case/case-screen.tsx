import { getRouteApi } from '@tanstack/react-router'
import { CaseView } from './case-view.tsx'

const route = getRouteApi('/cases/$caseId')

/** One case on a page of its own: at phone width, or by its address. */
export function CaseScreen() {
  const { caseId } = route.useParams()
  return <CaseView key={caseId} id={caseId} alone />
}
