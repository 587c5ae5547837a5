import type { ChangeResult } from '../../shared/contract/edit.ts'
import { describeFailure } from './describe-failure.ts'
import type { DeskState, SliceCreator } from './desk-state.ts'
import { changedKeys, draftAsEdit, isDraftChanged, nameFields, rebaseOnto, typeIntoDraft } from './draft-changes.ts'
import type { EditorSlice } from './editor-slice.ts'

/** The info editor's draft. Times in its notes are the clock's given in `now`. */
export const createEditorSlice =
  (now: () => Date): SliceCreator<EditorSlice> =>
  (set, get) => {
    /** Runs one writing call on the draft's photo and takes its result in. */
    const write = async (words: string, call: (state: DeskState) => Promise<ChangeResult>): Promise<boolean> => {
      const { draft, saving } = get()
      if (draft === null || saving) return false
      set({ saving: true, saveProblem: null })
      try {
        const { change, failed } = await call(get())
        const failure = failed[0]
        if (failure) {
          set({ saveProblem: { code: failure.code, words: failure.message } })
          return false
        }
        await get().reloadDetail(draft.photoId)
        const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' }).format(now())
        get().noteStatus(`${draft.base.fileName} saved ${time}, read back`)
        if (change !== null) get().rememberChange({ change, words: `${words} in ${draft.base.fileName}` }, false)
        return true
      } catch (error) {
        const { code, words: why } = describeFailure(error)
        set({ saveProblem: { code, words: why } })
        return false
      } finally {
        set({ saving: false })
      }
    }
    /** After a save the photo as read back is the new base; only what was typed meanwhile stays changed. */
    const settle = (): void => {
      const { draft, details } = get()
      const held = draft && details.get(draft.photoId)
      if (draft && held) set({ draft: rebaseOnto(draft, held.detail) })
    }
    return {
      draft: null,
      saving: false,
      saveProblem: null,
      caretField: 'caption',
      noteCaret: (caretField) => set({ caretField }),
      beginDraft: (base) => set({ draft: { photoId: base.id, base, values: {} }, saveProblem: null }),
      changeField: (key, value) => {
        const { draft } = get()
        if (draft !== null) set({ draft: typeIntoDraft(draft, key, value) })
      },
      revertDraft: () => {
        const { draft, details } = get()
        if (draft !== null) get().beginDraft(details.get(draft.photoId)?.detail ?? draft.base)
      },
      rebaseDraft: (base) => {
        const { draft } = get()
        if (draft !== null) set({ draft: rebaseOnto(draft, base), saveProblem: null })
      },
      saveDraft: async () => {
        const { draft } = get()
        if (draft === null || !isDraftChanged(draft)) return true
        const saved = await write(`Saved ${nameFields(changedKeys(draft))}`, ({ engine, info }) =>
          engine.client.edits.save({ edits: [draftAsEdit(draft)], ...(info ? { by: info.user } : {}) })
        )
        if (saved) settle()
        return saved
      },
      reconcileField: async (key) => {
        const { draft } = get()
        if (draft === null) return false
        const written = await write(`Made all copies of ${nameFields([key])} the same`, ({ engine, info }) =>
          engine.client.edits.reconcile({
            photoId: draft.photoId,
            revision: draft.base.revision,
            fields: [key],
            ...(info ? { by: info.user } : {})
          })
        )
        if (written) settle()
        return written
      }
    }
  }
