import type { FocusEvent } from 'react'
import { useEffect, useLayoutEffect } from 'react'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import { isFieldKey } from '../../shared/fields/find-field.ts'
import { phrase } from '../messages/phrase.ts'
import { isDraftChanged } from '../state/draft-changes.ts'
import { findHeldIndex } from '../state/list-window.ts'
import { onlyMarked } from '../state/only-marked.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { usePhotoDetail } from '../state/use-photo-detail.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import './info-editor.css'
import { InfoFacts } from './info-facts.tsx'
import { InfoFooter } from './info-footer.tsx'
import { InfoForm } from './info-form.tsx'
import { InfoTopBar } from './info-top-bar.tsx'
import { PictureSide } from './picture-side.tsx'
import { useInfoCommands } from './use-info-commands.ts'
import { useSnippetCommands } from './use-snippet-commands.ts'
import { useTypedCodes } from './use-typed-codes.ts'

/** The info editor: the picture left, every wire field right. */
export function InfoEditor({ photoId }: { readonly photoId: PhotoId }) {
  const store = useDeskStore()
  const held = usePhotoDetail(photoId)
  const draft = useDesk((desk) => desk.draft)
  const problem = useDesk(({ detailProblem }) => (detailProblem?.photoId === photoId ? detailProblem.words : undefined))
  const newest = held?.detail
  useInfoCommands(photoId)
  useSnippetCommands()
  const expandTypedCodes = useTypedCodes()
  // The cursor of the sheet goes along, so that the neighbours are those of this photo.
  useLayoutEffect(() => {
    const { cursorId, pages, moveCursor, pinCursor } = store.getState()
    pinCursor()
    const index = cursorId === photoId ? undefined : findHeldIndex(pages, photoId)
    if (index !== undefined) void moveCursor(index, 'only')
  }, [store, photoId])
  useEffect(() => {
    if (!newest) return
    const { draft: now, beginDraft, mergeDraft } = store.getState()
    // A newer reading goes into a clean form at once, and marks into any; else a form with changes asks (form-strips.tsx).
    if (now?.photoId !== newest.id || (now.base !== newest && !isDraftChanged(now))) beginDraft(newest)
    else if (onlyMarked(now, newest)) mergeDraft(newest, {})
  }, [store, newest])

  const followCaret = (event: FocusEvent): void => {
    const key = event.target instanceof HTMLElement ? event.target.dataset['field'] : undefined
    if (key !== undefined && isFieldKey(key)) store.getState().noteCaret(key)
  }
  const ready = draft?.photoId === photoId
  return (
    <div className="info" role="group" onFocus={followCaret}>
      <InfoTopBar photoId={photoId} />
      <PictureSide photoId={photoId} detail={ready ? draft.base : newest} />
      <main className="info-form" aria-label={phrase('caption.caption-and-fields')} onInput={expandTypedCodes}>
        {ready && held && <InfoForm key={photoId} held={held} />}
        {!held && problem !== undefined && <EmptyState head={phrase('caption.photo-unreadable')}>{problem}</EmptyState>}
      </main>
      <InfoFooter photoId={photoId} />
      <InfoFacts photoId={photoId} />
    </div>
  )
}
