import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { NoticesAnswer, SpoolAnswer, TemplateView } from '../../contract/notices.ts'
import { call, queryOf } from './client.ts'

const NOTICES = ['notices']
const TEMPLATES = ['templates']
const ASK_EVERY_MS = 30_000

/** News for the units in which the reader sits; asked for again every half minute. */
export function useNotices() {
  return useQuery({
    queryKey: NOTICES,
    refetchInterval: ASK_EVERY_MS,
    queryFn: ({ signal }) => call<NoticesAnswer>('GET', '/api/notices', undefined, signal),
  })
}

/** How to ask for news at once. */
export function useRefreshNotices(): () => void {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: NOTICES })
}

/** Everything up to this moment has been read. */
export function useMarkNoticesRead() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (until: string) => call('POST', '/api/notices/read', { until }),
    onSuccess: () => client.invalidateQueries({ queryKey: NOTICES }),
  })
}

/** The wordings of messages to reporters, in both languages. */
export function useTemplates() {
  return useQuery({
    queryKey: TEMPLATES,
    queryFn: ({ signal }) => call<TemplateView[]>('GET', '/api/templates', undefined, signal),
  })
}

/** Changes one wording; an empty body goes back to the one shipped. */
export function useChangeTemplate() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ key, lang, body }: Pick<TemplateView, 'key' | 'lang' | 'body'>) =>
      call<TemplateView[]>('PUT', `/api/templates/${key}/${lang}`, { body }),
    onSuccess: (all) => client.setQueryData(TEMPLATES, all),
  })
}

/** Messages that went out, newest first. */
export function fetchSpool(before: string | undefined): Promise<SpoolAnswer> {
  return call('GET', `/api/sms-spool${queryOf({ before })}`)
}
