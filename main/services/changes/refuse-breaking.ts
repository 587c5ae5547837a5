import type { Credentials } from '../../../shared/contract/credentials.ts'
import { editBreaksCredentials } from '../../../shared/contract/credentials.ts'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { PlannedPhoto } from './change-plan.ts'
import { findPlannedFile } from './written-file.ts'

/**
 * Why this write is not made without a person's word: it would break the photo's Content Credentials. Null where it breaks none, or may. Whatever
 * goes into a sidecar leaves them as they are; what gives earlier bytes back is theirs to allow that plan it.
 */
export function refuseBreaking(planned: PlannedPhoto): DeskError | null {
  const { path, fileName, reading } = planned.photo
  if (planned.breakCredentials === true || findPlannedFile(planned).path !== path) return null
  if (reading.credentials === null || !editBreaksCredentials(reading.credentials)) return null
  return new DeskError(
    'breaks-credentials',
    `${fileName} carries Content Credentials${describe(reading.credentials)}. This would break them for everyone who gets the photo from you. Nothing was written. Allow it (--break-credentials) if the correction matters more; an undo gives the unbroken file back.`,
    { path }
  )
}

function describe({ state, signer, signedAt, problems }: Credentials): string {
  const by = signer === null ? '' : ` signed by ${JSON.stringify(signer)}`
  const day = signedAt === null ? '' : ` on ${signedAt.slice(0, 'yyyy-mm-dd'.length)}`
  switch (state) {
    case 'valid':
      return `${by}${day}: the photo is as it was signed`
    case 'untrusted':
      return `${by}${day}: the photo is as it was signed, by a signer the desk does not know`
    case 'unreadable':
      return `${by}${day} that the desk cannot check: ${(problems[0] ?? '').replace(/\.$/, '')}`
    case 'invalid':
      return ' that are broken already'
  }
}
