import type { PhotoId } from '../../shared/contract/identifiers.ts'
import type { PhotoDetail } from '../../shared/contract/photo.ts'
import { phrase } from '../messages/phrase.ts'
import { changedKeys, nameFields } from '../state/draft-changes.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { nameSomeFields } from '../ui/describe-revision.ts'
import { nameFile } from '../ui/name-file.ts'
import { copyFromPrevious } from './copy-from-previous.ts'
import { fieldsInTheWay } from './field-form.ts'
import { saveAndGoOn } from './save-and-go-on.ts'
import { useNeighbours } from './use-neighbours.ts'
import { useReadOnly } from './use-read-only.ts'

/** The foot of the form: what changed, and the keys that save it. */
export function InfoFooter({ photoId }: { readonly photoId: PhotoId }) {
  const store = useDeskStore()
  const draft = useDesk((desk) => desk.draft)
  const saving = useDesk((desk) => desk.saving)
  const readOnly = useReadOnly()
  const { previous, next } = useNeighbours(photoId)
  const keys = draft?.photoId === photoId ? changedKeys(draft) : []
  const cutAll = useDesk((desk) => desk.settings?.overIimLimit === 'cut-iim')
  const over = draft ? fieldsInTheWay(draft, cutAll) : []
  const stop = readOnly
    ? phrase('caption.photo-read-only')
    : over.length > 0
      ? phrase('caption.shorten-first', { fields: nameFields(over) })
      : undefined
  const sidecar = draft?.photoId === photoId ? nameSidecar(draft.base) : undefined
  const clean = keys.length === 0 ? phrase('caption.nothing-changed') : undefined
  return (
    <div className="info-foot">
      <span className="second cut grow" role="status">
        {sidecar !== undefined && <>{phrase('caption.saves-to', { file: sidecar })} </>}
        {saving
          ? phrase('caption.saving-reading-back')
          : keys.length === 0
            ? phrase('caption.nothing-changed')
            : phrase('caption.fields-changed', { count: keys.length, fields: nameSomeFields(keys) })}
      </span>
      <Button
        className="wide-only"
        kind="quiet"
        keys="Alt+Z"
        refusal={clean}
        onPress={() => store.getState().revertDraft()}
      >
        {phrase('caption.revert')}
      </Button>
      <Button
        keys="Ctrl+'"
        refusal={
          readOnly ? phrase('caption.photo-read-only') : previous ? undefined : phrase('caption.no-photo-before')
        }
        onPress={() => void copyFromPrevious(store, previous?.id)}
      >
        {phrase('caption.from-previous')}
      </Button>
      <Button keys="Ctrl+S" refusal={stop ?? clean} onPress={() => void store.getState().saveDraft()}>
        {phrase('caption.save')}
      </Button>
      <Button
        kind="primary"
        keys="Ctrl+Enter"
        refusal={keys.length > 0 ? stop : next ? undefined : phrase('caption.last-photo')}
        onPress={() => void saveAndGoOn(store, next)}
      >
        {phrase('caption.save-and-next')}
      </Button>
    </div>
  )
}

/** Where a save goes that leaves the photo's own file alone. */
function nameSidecar({ writeTarget, sidecarPath }: PhotoDetail): string | undefined {
  return writeTarget === 'sidecar' && sidecarPath !== undefined ? nameFile(sidecarPath) : undefined
}
