import type { PhotoId } from '../../shared/contract/identifiers.ts'
import type { PhotoDetail } from '../../shared/contract/photo.ts'
import type { CopiedFieldsSlice } from './copied-fields-slice.ts'
import { describeFailure } from './describe-failure.ts'
import type { DeskState, SliceCreator } from './desk-state.ts'
import { nameFields } from './draft-changes.ts'
import { listSigned } from './list-signed.ts'

/** Photos asked for at once. */
const together = 20

/** Copy and paste of fields. What is pasted is written as it was copied: codes and variables in it stay as they are. */
export const createCopiedFieldsSlice: SliceCreator<CopiedFieldsSlice> = (set, get) => ({
  copiedFields: null,
  copyFields: (photo, fields) => {
    const values = Object.fromEntries(fields.map((field) => [field, photo.fields[field]?.value ?? null]))
    set({ copiedFields: { from: photo.fileName, fields, set: values } })
    get().say({ kind: 'fact', words: `Copied ${nameFields(fields)} of ${photo.fileName}. Ctrl Shift V pastes.` })
  },
  pasteFields: async (photoIds) => {
    const { copiedFields, engine, info, askBreaking, rememberChange, say } = get()
    if (copiedFields === null) return
    try {
      const photos = await readAll(engine.client, photoIds)
      const signed = listSigned(photos)
      if (!(await askBreaking(signed))) return
      const edits = photos.map(({ id, revision }) => ({
        ...{ photoId: id, revision, set: copiedFields.set },
        ...(signed.length > 0 ? { breakCredentials: true } : {})
      }))
      const reason = `fields of ${copiedFields.from}`
      const result = await engine.client.edits.save({ edits, reason, ...(info ? { by: info.user } : {}) })
      const { change, done } = result
      // A photo that says so already is as asked.
      const failed = result.failed.filter(({ code }) => code !== 'nothing-to-do')
      if (change !== null) {
        const named = `${nameFields(copiedFields.fields)} into ${done.length === 1 ? '1 photo' : `${done.length} photos`}`
        rememberChange({ change, words: `Pasted ${named}`, act: `paste ${named}` }, failed.length === 0)
      } else if (failed.length === 0) say({ kind: 'note', words: 'They say so already. Nothing was written.' })
      const [failure] = failed
      if (failure)
        say({ kind: 'failure', words: `${failed.length} of ${edits.length} not written. ${failure.message}` })
    } catch (error) {
      say({ kind: 'failure', words: describeFailure(error).words })
    }
  }
})

async function readAll(
  client: DeskState['engine']['client'],
  ids: readonly PhotoId[]
): Promise<readonly PhotoDetail[]> {
  const photos: PhotoDetail[] = []
  for (let at = 0; at < ids.length; at += together)
    photos.push(...(await Promise.all(ids.slice(at, at + together).map((id) => client.photos.get({ id })))))
  return photos
}
