import { useMemo } from 'react'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import { findField } from '../../shared/fields/find-field.ts'
import { nameField } from '../messages/name-field.ts'
import { phrase } from '../messages/phrase.ts'
import type { Command } from '../state/command.ts'
import { useCommands } from '../state/use-commands.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { copyFromPrevious } from './copy-from-previous.ts'
import { fieldFinderId } from './field-finder.tsx'
import { fieldsInTheWay, fieldsOverLimit, findCut } from './field-form.ts'
import { saveAndGoOn } from './save-and-go-on.ts'
import { selectExcess } from './select-excess.ts'
import { goToNeighbour, useNeighbours } from './use-neighbours.ts'
import { useReadOnly } from './use-read-only.ts'

/** Offers what works on the photo in the info editor. Its keys work while typing. */
export function useInfoCommands(photoId: PhotoId): void {
  const store = useDeskStore()
  const { previous, next } = useNeighbours(photoId)
  const readOnly = useReadOnly()
  const isOver = useDesk(
    ({ draft, settings }) => draft !== null && fieldsInTheWay(draft, settings?.overIimLimit === 'cut-iim').length > 0
  )
  const isHolding = useDesk(({ lockedFields }) => Object.keys(lockedFields).length > 0)
  const selected = useDesk((desk) => desk.selected.size)
  const locked = useDesk((desk) => desk.details.get(photoId)?.detail.locked === true)
  const notice = useDesk((desk) => desk.details.get(photoId)?.detail.notices[0]?.notice)
  const commands = useMemo((): readonly Command[] => {
    const desk = store.getState
    const all = { group: phrase('caption.group'), whileTyping: true }
    const stop = readOnly ? phrase('caption.photo-read-only') : isOver ? phrase('caption.over-limit-keys') : undefined
    return [
      {
        ...all,
        id: 'save',
        title: phrase('caption.save'),
        keys: ['Ctrl+S'],
        refusal: stop,
        run: () => void desk().saveDraft()
      },
      {
        ...all,
        id: 'save-next',
        title: phrase('caption.save-and-go-on'),
        keys: ['Ctrl+Enter'],
        refusal: isOver ? stop : undefined,
        run: () => void saveAndGoOn(store, next)
      },
      { ...all, id: 'revert', title: phrase('caption.revert-form'), keys: ['Alt+Z'], run: () => desk().revertDraft() },
      {
        ...all,
        id: 'from-previous',
        title: phrase('caption.from-previous-photo'),
        keys: ["Ctrl+'"],
        refusal: readOnly ? stop : previous ? undefined : phrase('caption.no-photo-before'),
        run: () => void copyFromPrevious(store, previous?.id)
      },
      {
        ...all,
        id: 'lock-field',
        title: phrase('caption.lock-field'),
        keys: ['Alt+J'],
        run: () => lockField(store)
      },
      {
        ...all,
        id: 'unlock-fields',
        title: phrase('caption.unlock-fields'),
        keys: ['Alt+Shift+J'],
        refusal: isHolding ? undefined : phrase('caption.no-field-locked'),
        run: () => desk().unlockFields()
      },
      {
        ...all,
        id: 'apply-to-selection',
        title: phrase('caption.apply-to-selection'),
        keys: ['Ctrl+Shift+Enter'],
        refusal: stop ?? (selected > 1 ? undefined : phrase('caption.one-selected')),
        run: () => void desk().applyDraft(desk().selectedIds())
      },
      { ...all, id: 'shorten', title: phrase('caption.shorten-over'), keys: ['F2'], run: () => shortenFirst(store) },
      {
        ...all,
        id: 'cut-iim',
        title: phrase('caption.whole-in-xmp'),
        keys: ['F3'],
        run: () => cutFirst(store)
      },
      {
        ...all,
        id: 'codes',
        title: phrase('caption.open-codes'),
        keys: ['Ctrl+J'],
        run: () => desk().openOverlay({ name: 'codes' })
      },
      {
        ...all,
        id: 'find-field',
        title: phrase('caption.find-a-field'),
        keys: ['Ctrl+F'],
        run: () => document.getElementById(fieldFinderId)?.focus()
      },
      {
        ...all,
        id: 'photo-before',
        title: phrase('caption.photo-before'),
        keys: ['Alt+ArrowUp'],
        run: () => goToNeighbour(store, previous)
      },
      {
        ...all,
        id: 'photo-after',
        title: phrase('caption.photo-after'),
        keys: ['Alt+ArrowDown'],
        run: () => goToNeighbour(store, next)
      },
      {
        ...all,
        id: 'info-history',
        title: phrase('caption.history'),
        keys: ['Alt+H'],
        run: () => desk().openScreen({ name: 'history', photoId })
      },
      {
        ...all,
        id: 'info-notice',
        title: phrase('caption.photo-notice'),
        keys: ['Alt+N'],
        refusal: notice === undefined ? phrase('caption.no-notice') : undefined,
        run: () => notice !== undefined && desk().openScreen({ name: 'notice', notice, photoId })
      },
      {
        ...all,
        id: 'info-unlock',
        title: phrase('caption.unlock'),
        refusal: locked ? undefined : phrase('caption.not-locked'),
        run: () => desk().openOverlay({ name: 'unlock', photoIds: [photoId] })
      },
      {
        ...all,
        id: 'info-export',
        title: phrase('caption.export'),
        keys: ['Ctrl+E'],
        run: () => desk().openOverlay({ name: 'export', photoIds: [photoId] })
      }
    ]
  }, [store, photoId, previous, next, readOnly, isOver, isHolding, selected, notice, locked])
  useCommands(commands)
}

function lockField(store: ReturnType<typeof useDeskStore>): void {
  const { caretField, turnFieldLock, say } = store.getState()
  turnFieldLock(caretField)
  const field = nameField(findField(caretField))
  const isLocked = store.getState().lockedFields[caretField] !== undefined
  const words = isLocked ? phrase('caption.field-locked', { field }) : phrase('caption.field-unlocked', { field })
  say({ kind: 'note', words })
}

function shortenFirst(store: ReturnType<typeof useDeskStore>): void {
  const { draft } = store.getState()
  const key = draft ? fieldsOverLimit(draft)[0] : undefined
  if (key) selectExcess(key)
}

function cutFirst(store: ReturnType<typeof useDeskStore>): void {
  const { draft, settings, decideCut } = store.getState()
  if (draft === null) return
  const key = fieldsInTheWay(draft, settings?.overIimLimit === 'cut-iim').find((one) => findCut(draft, one) !== null)
  if (key) decideCut(key, true)
}
