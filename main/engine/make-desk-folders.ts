import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DeskError } from '../../shared/contract/desk-error.ts'

/** Where a desk keeps its things. */
export interface DeskFolders {
  readonly desk: string
  readonly database: string
  readonly vault: string
  readonly cache: string
  readonly samples: string
  /** Certificates of those the desk trusts to sign pictures, PEM files a person puts there; made by nobody else. */
  readonly trust: string
  /** The file of the key that signs checkpoints. */
  readonly key: string
  /** A file of passwords for destinations that a person may put there, mode 0600; $ERRATUM_SECRETS_FILE names another one. */
  readonly secrets: string
  /** Files on their way out by rules, a folder a run; made when the first is. What was sent goes after the days of `keepSentDays`. */
  readonly outbox: string
}

/** The folders of a desk, made where they are not there. Throws DeskError `storage-unavailable`. */
export async function makeDeskFolders(desk: string): Promise<DeskFolders> {
  const folders = {
    desk,
    database: join(desk, 'desk.db'),
    vault: join(desk, 'vault'),
    cache: join(desk, 'cache'),
    samples: join(desk, 'samples'),
    trust: join(desk, 'trust'),
    key: join(desk, 'ledger.key'),
    secrets: join(desk, 'secrets'),
    outbox: join(desk, 'outbox')
  }
  try {
    // Originals and captions under embargo: nobody else's business.
    for (const folder of [desk, folders.vault, folders.cache]) await mkdir(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new DeskError(
      'storage-unavailable',
      `The desk folder ${desk} cannot be used. Nothing was changed. Choose another folder, or make this one writable.`,
      { path: desk, cause: error }
    )
  }
  return folders
}
