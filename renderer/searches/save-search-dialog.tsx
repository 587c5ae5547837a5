import { phrase } from '../messages/phrase.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { NoteDialog } from '../ui/note-dialog.tsx'

/** Asks for the name under which what is on show is found again. */
export function SaveSearchDialog() {
  const store = useDeskStore()
  const close = useDesk((desk) => desk.closeOverlay)
  const name = useDesk(({ searches, searchId }) => searches?.find(({ id }) => id === searchId)?.name)
  return (
    <NoteDialog
      title={phrase('searches.save-title')}
      label={phrase('searches.name-label')}
      leave={phrase('searches.do-not-save')}
      keep={phrase('searches.save')}
      begin={name ?? ''}
      required
      onClose={close}
      onKeep={(given) => void store.getState().saveSearch(given)}
    />
  )
}

/** Asks for another name of the search on show. */
export function RenameSearchDialog() {
  const store = useDeskStore()
  const close = useDesk((desk) => desk.closeOverlay)
  const search = useDesk(({ searches, searchId }) => searches?.find(({ id }) => id === searchId))
  if (search === undefined) return null
  return (
    <NoteDialog
      title={phrase('searches.rename-title', { name: search.name })}
      label={phrase('searches.new-name')}
      leave={phrase('searches.leave')}
      keep={phrase('searches.rename')}
      begin={search.name}
      required
      onClose={close}
      onKeep={(name) => void store.getState().renameSearch(search.id, name)}
    />
  )
}
