import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { NoteDialog } from '../ui/note-dialog.tsx'

/** Asks for the name under which what is on show is found again. */
export function SaveSearchDialog() {
  const store = useDeskStore()
  const close = useDesk((desk) => desk.closeOverlay)
  const name = useDesk(({ searches, searchId }) => searches?.find(({ id }) => id === searchId)?.name)
  return (
    <NoteDialog
      title="Save this search"
      label="Its name; a search that has it already is replaced"
      leave="Do not save"
      keep="Save the search"
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
      title={`Rename “${search.name}”`}
      label="Its new name"
      leave="Leave it as it is"
      keep="Rename the search"
      begin={search.name}
      required
      onClose={close}
      onKeep={(name) => void store.getState().renameSearch(search.id, name)}
    />
  )
}
