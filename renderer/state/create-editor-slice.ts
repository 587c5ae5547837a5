import { describeDecisions } from '../../shared/caption/describe-decisions.ts'
import type { ChangeResult } from '../../shared/contract/edit.ts'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import { spokenLanguage } from '../messages/language.ts'
import { phrase } from '../messages/phrase.ts'
import { carryInto } from './carry-into.ts'
import { describeFailure } from './describe-failure.ts'
import type { DeskState, SliceCreator } from './desk-state.ts'
import type { Draft } from './draft.ts'
import {
  changedKeys,
  draftAsEdit,
  emptyDraft,
  isDraftChanged,
  nameFields,
  rebaseOnto,
  typeIntoDraft,
  valueInForm
} from './draft-changes.ts'
import type { EditorSlice } from './editor-slice.ts'
import { expandDraft, expandWithDraft } from './expand-draft.ts'
import { listSigned } from './list-signed.ts'
import { mergeDraft } from './merge-draft.ts'
import { onlyMarked } from './only-marked.ts'

/** The info editor's draft. Times in its notes are the clock's given in `now`. */
export const createEditorSlice =
  (now: () => Date): SliceCreator<EditorSlice> =>
  (set, get) => {
    /** The draft on the photo as it is now, where it was only marked meanwhile; null where more was changed, or nothing. */
    const followMarks = async (photoId: PhotoId): Promise<Draft | null> => {
      await get().reloadDetail(photoId)
      const { draft, details } = get()
      const now = details.get(photoId)?.detail
      if (draft === null || now === undefined) return null
      // A look at the newer reading may have taken the marks in already.
      if (draft.base.revision === now.revision) return draft
      if (!onlyMarked(draft, now)) return null
      const rebased = rebaseOnto(draft, now)
      set({ draft: rebased })
      return rebased
    }
    /** Runs one writing call on the draft's photo and takes its result in. Asks first where it would break credentials. */
    const write = async (
      words: string,
      call: (state: DeskState, draft: Draft, allowed: { readonly breakCredentials?: true }) => Promise<ChangeResult>,
      tell = false
    ): Promise<boolean> => {
      const { draft, saving } = get()
      if (draft === null || saving) return false
      const signed = listSigned([draft.base])
      if (!(await get().askBreaking(signed))) return false
      set({ saving: true, saveProblem: null })
      try {
        const allowed = signed.length > 0 ? ({ breakCredentials: true } as const) : {}
        let result = await call(get(), draft, allowed)
        if (result.failed[0]?.code === 'revision-conflict') {
          const marked = await followMarks(draft.photoId)
          if (marked !== null) result = await call(get(), marked, allowed)
        }
        const { change, done, failed } = result
        const failure = failed[0]
        if (failure) {
          set({ saveProblem: { code: failure.code, words: failure.message } })
          return false
        }
        await get().reloadDetail(draft.photoId)
        const time = new Intl.DateTimeFormat(spokenLanguage().locale, { timeStyle: 'medium' }).format(now())
        get().noteStatus(phrase('state.saved-at', { photo: draft.base.fileName, time }))
        // What was decided beside the values is told at once: it is what a person may want back.
        const decided = done.flatMap(({ decisions }) => (decisions ? describeDecisions(decisions) : []))
        const note = decided.length === 0 ? {} : { note: decided.join(' ') }
        if (change !== null) get().rememberChange({ change, words, ...note }, tell || decided.length > 0)
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
      lockedFields: {},
      turnFieldLock: (key) => {
        const { draft, lockedFields } = get()
        const { [key]: held, ...others } = lockedFields
        if (draft !== null)
          set({ lockedFields: held === undefined ? { ...others, [key]: valueInForm(draft, key) } : others })
      },
      unlockFields: () => set({ lockedFields: {} }),
      beginDraft: (base) => {
        const { draft, lockedFields } = get()
        const isNext = draft !== null && draft.photoId !== base.id
        const fresh = emptyDraft(base)
        set({ draft: isNext ? carryInto(fresh, lockedFields) : fresh, saveProblem: null })
      },
      changeField: (key, value) => {
        const { draft } = get()
        if (draft === null) return
        const next = typeIntoDraft(draft, key, value)
        const { [key]: held, ...others } = get().lockedFields
        set({
          draft: next,
          ...(held === undefined ? {} : { lockedFields: { ...others, [key]: valueInForm(next, key) } })
        })
      },
      decideCut: (key, cut) => {
        const { draft } = get()
        if (draft === null) return
        const others = draft.cutIim.filter((other) => other !== key)
        set({ draft: { ...draft, cutIim: cut ? [...others, key] : others } })
      },
      revertDraft: () => {
        const { draft, details } = get()
        if (draft !== null) get().beginDraft(details.get(draft.photoId)?.detail ?? draft.base)
      },
      mergeDraft: (now, choices) => {
        const { draft } = get()
        if (draft !== null) set({ draft: mergeDraft(draft, now, choices), saveProblem: null })
      },
      saveDraft: async () => {
        const typed = get().draft
        if (typed === null || !isDraftChanged(typed)) return true
        // What was pasted or came from the photo before may still hold codes; the file gets none.
        const draft = expandDraft(typed, expandWithDraft(typed, get(), now()))
        set({ draft })
        const told = { fields: nameFields(changedKeys(draft)), photo: draft.base.fileName }
        const saved = await write(phrase('state.saved-in', told), ({ engine, info }, present, allowed) =>
          engine.client.edits.save({
            edits: [{ ...draftAsEdit(present), ...allowed }],
            ...(info ? { by: info.user } : {})
          })
        )
        if (saved) settle()
        return saved
      },
      learnWord: async (word) => {
        const { engine, info, say } = get()
        try {
          await engine.client.spelling.learn({ word, ...(info ? { by: info.user } : {}) })
          say({ kind: 'note', words: phrase('state.learnt', { word }) })
        } catch (error) {
          say({ kind: 'failure', words: describeFailure(error).words })
        }
      },
      reconcileField: async (key) => {
        const { draft } = get()
        if (draft === null) return false
        const call = (
          { engine, info }: DeskState,
          { photoId, base }: Draft,
          allowed: { readonly breakCredentials?: true }
        ) =>
          engine.client.edits.reconcile({
            ...allowed,
            photoId,
            revision: base.revision,
            fields: [key],
            ...(info ? { by: info.user } : {})
          })
        const told = { fields: nameFields([key]), photo: draft.base.fileName }
        const written = await write(phrase('state.copies-same-in', told), call)
        if (written) settle()
        return written
      },
      reencodeRecord: async (charset) => {
        const { draft } = get()
        if (draft === null) return false
        const call = (
          { engine, info }: DeskState,
          { photoId, base }: Draft,
          allowed: { readonly breakCredentials?: true }
        ) =>
          engine.client.edits.reencode({
            ...allowed,
            photoId,
            revision: base.revision,
            charset,
            ...(info ? { by: info.user } : {})
          })
        const written = await write(phrase('state.record-anew-in', { photo: draft.base.fileName }), call, true)
        if (written) settle()
        return written
      }
    }
  }
