import { App, Alert, Button, Input, Popover } from 'antd'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { CaseFilters } from '../../data/cases.ts'
import { Problem } from '../../data/client.ts'
import { useDropView, useSavedViews, useSaveView } from '../../data/saved-views.ts'
import { useWords } from '../../kit/language.tsx'
import { queryOfFilters, searchOfQuery } from './filter-state.ts'
import { INBOX } from './words.ts'

/** Views kept under a name; the present one can be kept, or sent as a link. */
export function ViewsMenu({ filters }: { filters: CaseFilters }) {
  const words = useWords(INBOX)
  const [open, setOpen] = useState(false)
  return (
    <Popover
      trigger="click"
      placement="bottom"
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      content={<Views filters={filters} onChosen={() => setOpen(false)} />}
    >
      <Button className="views-open" aria-haspopup="dialog" aria-expanded={open}>
        {words.views}
      </Button>
    </Popover>
  )
}

function Views({ filters, onChosen }: { filters: CaseFilters; onChosen: () => void }) {
  const words = useWords(INBOX)
  const { message } = App.useApp()
  const views = useSavedViews()
  const save = useSaveView()
  const drop = useDropView()
  const [name, setName] = useState('')
  const query = queryOfFilters(filters)
  const failure = save.error ?? drop.error ?? views.error
  const share = async () => {
    try {
      await navigator.clipboard.writeText(`${window.location.origin}/desk/inbox?${query}`)
      void message.success(words.copied)
    } catch {
      void message.warning(words.copyFailed)
    }
  }
  return (
    <div className="views">
      {views.data?.length === 0 && <p className="faint">{words.noViews}</p>}
      <ul>
        {views.data?.map((view) => (
          <li key={view.id}>
            <Link to="/inbox" search={searchOfQuery(view.query)} onClick={onChosen}>
              {view.name}
            </Link>
            <Button
              type="text"
              size="small"
              aria-label={words.dropView(view.name)}
              onClick={() => drop.mutate(view.id)}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      {failure instanceof Problem && <Alert type="error" role="alert" title={failure.message} />}
      <form
        className="views-save"
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') save.mutate({ name: name.trim(), query }, { onSuccess: () => setName('') })
        }}
      >
        <Input
          aria-label={words.viewName}
          placeholder={words.viewName}
          maxLength={40}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button htmlType="submit" loading={save.isPending} disabled={name.trim() === ''}>
          {words.saveView}
        </Button>
      </form>
      <Button type="link" className="views-share" onClick={() => void share()}>
        {words.copyLink}
      </Button>
    </div>
  )
}
