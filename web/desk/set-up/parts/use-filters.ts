import { useNavigate, useSearch } from '@tanstack/react-router'

/** Filters of a page of the set-up, kept in the address so that a view can be sent to a colleague. */
export function useFilters(): [Record<string, string>, (part: Record<string, string | undefined>) => void] {
  const filters = useSearch({ from: '/set-up/$page' })
  const navigate = useNavigate({ from: '/set-up/$page' })
  const change = (part: Record<string, string | undefined>) =>
    void navigate({
      replace: true,
      search: (before) => {
        // Another filter begins at its first page.
        const { page: _, ...rest } = before
        const next: Record<string, string> = {}
        for (const [name, value] of Object.entries({ ...rest, ...part })) {
          if (value !== undefined && value !== '') next[name] = value
        }
        return next
      },
    })
  return [filters, change]
}
