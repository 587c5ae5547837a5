import { saveEdits } from '../../../main/services/changes/save-edits.ts'
import { scanSource } from '../../../main/services/photos/scan-source.ts'
import type { PhotoEdit } from '../../../shared/contract/edit.ts'
import { changeNumberSchema } from '../../../shared/contract/identifiers.ts'
import type { PhotoDetail } from '../../../shared/contract/photo.ts'
import { makeXmp } from '../metadata/make-xmp.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, takeLast } from './open-test-desk.ts'

/** Saves new values of one photo, as the editor does. */
export const save = (desk: TestDesk, photo: PhotoDetail, set: PhotoEdit['set'], revision = photo.revision) =>
  saveEdits(desk.parts, {
    edits: [{ photoId: photo.id, revision, set, add: {}, remove: {} }],
    actor: editor,
    reason: 'typo'
  })

/** What undo and redo of a change are asked with. */
export const turn = (change: number) => ({ change: changeNumberSchema.parse(change), actor: editor, reason: '' })

/** Reads the desk's folder of photos to the end. */
export const scan = (desk: TestDesk) =>
  takeLast(scanSource(desk.parts, { path: desk.photos, actor: editor, leaveOut: [] }))

/** A sidecar as Lightroom leaves it, with properties the desk does not know. */
export const lightroom = makeXmp(`   <crs:Exposure2012>+0.35</crs:Exposure2012>
   <lr:hierarchicalSubject><rdf:Bag><rdf:li>World|Norway</rdf:li></rdf:Bag></lr:hierarchicalSubject>
   <photoshop:City>Oslo</photoshop:City>`)
