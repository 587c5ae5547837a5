import { editBreaksCredentials } from '../../../shared/contract/credentials.ts'
import type { WriteDecisions } from '../../../shared/contract/write-decisions.ts'
import type { FileReading } from '../ports/metadata-reader.ts'
import type { PlannedPhoto } from './change-plan.ts'
import { findPlannedFile } from './written-file.ts'

/** The decision to break a photo's Content Credentials, for the record: as they stood before. No key where none were broken. */
export function tellBroken(planned: PlannedPhoto, after: FileReading): Pick<WriteDecisions, 'brokenCredentials'> {
  const before = planned.photo.reading.credentials
  if (before === null || !editBreaksCredentials(before)) return {}
  if (findPlannedFile(planned).path !== planned.photo.path) return {}
  // Of those the desk cannot check it cannot tell either whether they still hold: any edit counts.
  const still = after.credentials?.state
  const broken =
    before.state === 'unreadable' ? planned.write.kind !== 'bytes' : still === undefined || still === 'invalid'
  if (!broken) return {}
  const { state, generator, signer, signedAt, title } = before
  return { brokenCredentials: { state, generator, signer, signedAt, title } }
}
