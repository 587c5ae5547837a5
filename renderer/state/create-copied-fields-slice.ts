import type { PhotoEdit } from '../../shared/contract/edit.ts'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import type { PhotoDetail } from '../../shared/contract/photo.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import { phrase } from '../messages/phrase.ts'
import type { CopiedFieldsSlice } from './copied-fields-slice.ts'
import { describeFailure } from './describe-failure.ts'
import type { DeskState, SliceCreator } from './desk-state.ts'
import { changedKeys, draftAsSharedEdit, isDraftChanged, nameFields } from './draft-changes.ts'
import { expandDraft, expandWithDraft } from './expand-draft.ts'
import { listSigned } from './list-signed.ts'

/** Photos asked for at once. */
const together = 20

/** As it was done, and as the change is named. */
const told = {
  paste: ['state.pasted', 'state.paste-act'],
  write: ['state.wrote', 'state.write-act']
} as const

/** What is written into each of several photos, and how that is told. */
interface FieldsToWrite {
  readonly photoIds: readonly PhotoId[]
  readonly edit: Pick<PhotoEdit, 'set' | 'add' | 'remove'>
  readonly fields: readonly FieldKey[]
  readonly reason: string
  readonly how: keyof typeof told
}

/** Copy and paste of fields. What is pasted is written as it was copied: codes and variables in it stay as they are. */
export const createCopiedFieldsSlice: SliceCreator<CopiedFieldsSlice> = (set, get) => {
  const writeFields = async ({ photoIds, edit, fields, reason, how }: FieldsToWrite): Promise<boolean> => {
    const { engine, info, askBreaking, rememberChange, say } = get()
    try {
      const photos = await readAll(engine.client, photoIds)
      const signed = listSigned(photos)
      if (!(await askBreaking(signed))) return false
      const edits = photos.map(({ id, revision }) => ({
        ...{ photoId: id, revision, ...edit },
        ...(signed.length > 0 ? { breakCredentials: true } : {})
      }))
      const result = await engine.client.edits.save({ edits, reason, ...(info ? { by: info.user } : {}) })
      const { change, done } = result
      // A photo that says so already is as asked.
      const failed = result.failed.filter(({ code }) => code !== 'nothing-to-do')
      if (change !== null) {
        const named = { fields: nameFields(fields), count: done.length }
        const [words, act] = told[how]
        rememberChange({ change, words: phrase(words, named), act: phrase(act, named) }, failed.length === 0)
      } else if (failed.length === 0) say({ kind: 'note', words: phrase('state.say-so-already') })
      const [failure] = failed
      if (failure)
        say({
          kind: 'failure',
          words: phrase('state.not-written', { failed: failed.length, all: edits.length, why: failure.message })
        })
      return failed.length === 0
    } catch (error) {
      say({ kind: 'failure', words: describeFailure(error).words })
      return false
    }
  }
  return {
    copiedFields: null,
    copyFields: (photo, fields) => {
      const values = Object.fromEntries(fields.map((field) => [field, photo.fields[field]?.value ?? null]))
      set({ copiedFields: { from: photo.fileName, fields, set: values } })
      get().say({ kind: 'fact', words: phrase('state.copied', { fields: nameFields(fields), photo: photo.fileName }) })
    },
    pasteFields: async (photoIds) => {
      const { copiedFields } = get()
      if (copiedFields === null) return
      const { from, fields } = copiedFields
      const edit = { set: copiedFields.set, add: {}, remove: {} }
      await writeFields({
        photoIds,
        edit,
        fields,
        reason: phrase('state.reason-fields-of', { photo: from }),
        how: 'paste'
      })
    },
    applyDraft: async (photoIds) => {
      const typed = get().draft
      if (typed === null || !isDraftChanged(typed)) return
      const draft = expandDraft(typed, expandWithDraft(typed, get(), new Date()))
      const fields = changedKeys(draft)
      const reason = phrase('state.reason-as-typed', { photo: draft.base.fileName })
      if (!(await writeFields({ photoIds, edit: draftAsSharedEdit(draft), fields, reason, how: 'write' }))) return
      await get().reloadDetail(draft.photoId)
      get().revertDraft()
    }
  }
}

async function readAll(
  client: DeskState['engine']['client'],
  ids: readonly PhotoId[]
): Promise<readonly PhotoDetail[]> {
  const photos: PhotoDetail[] = []
  for (let at = 0; at < ids.length; at += together)
    photos.push(...(await Promise.all(ids.slice(at, at + together).map((id) => client.photos.get({ id })))))
  return photos
}
