import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { NoticeFileResult } from '../../../shared/contract/notice-intake.ts'
import type { DeskParts } from '../desk-parts.ts'
import { getPhoto } from '../photos/get-photo.ts'
import type { Actor } from '../ports/ledger.ts'
import type { LeftOutPart, NoticeFile } from '../ports/notice-files.ts'
import { getNotice } from './get-notice.ts'
import { matchWaiting } from './match-waiting.ts'
import { readDeskGrammars } from './read-desk-grammars.ts'
import { takeInNotice } from './take-in-notice.ts'
import { understandNoticeFile } from './understand-notice-file.ts'

/** A file someone hands in, or the desk found in its notices folder. */
export interface NoticeFileToAdd extends NoticeFile {
  /** Where it was found; not given for a file handed in. */
  readonly path?: string | undefined
  readonly photoId?: PhotoId | undefined
  readonly actor: Actor
}

type FileParts = Pick<DeskParts, 'store' | 'clock' | 'events' | 'vault' | 'imaging' | 'noticeFiles'>

/**
 * Takes in all notices of a file and keeps its bytes in the vault. Throws DeskError `bad-input` for a file that holds no notice, `not-found`
 * for an unknown photo, and what the vault throws; then nothing is recorded.
 */
export async function addNoticeFile(desk: FileParts, given: NoticeFileToAdd): Promise<NoticeFileResult> {
  const { fileName, bytes, photoId, path, actor } = given
  const photo = photoId === undefined ? undefined : await getPhoto(desk, photoId)
  const reading = await desk.noticeFiles.read({ fileName, bytes })
  const understood = understandNoticeFile({ fileName }, reading, {
    agency: photo?.agency,
    grammars: await readDeskGrammars(desk.store)
  })
  if (understood.notices.length === 0) throw refuseFile(fileName, understood.leftOut)
  // Bytes first: a receipt never names bytes the vault does not have.
  const rawSha256 = await desk.vault.keepBytes(bytes)
  const at = desk.clock()
  const taken = await desk.store.transact(async (records) => {
    const notices = new Map<number, NoticeFileResult['notices'][number]>()
    for (const { text, parsed, subject, field, facts, identity } of understood.notices) {
      const receipt = {
        at,
        from: 'file' as const,
        fileName,
        ...(photoId === undefined ? {} : { photoId }),
        ...(field === undefined ? {} : { field }),
        ...(path === undefined ? {} : { source: path }),
        ...facts,
        rawSha256
      }
      const { notice } = await takeInNotice(records, { text, parsed, subject, receipt, actor, carrier: null, identity })
      notices.set(notice.number, notice)
    }
    return [...notices.values()]
  })
  desk.events.publish({ type: 'notices' })
  for (const { number } of taken) await matchWaiting(desk, number)
  const notices = await Promise.all(taken.map(({ number }) => getNotice(desk, number)))
  return { notices, leftOut: [...understood.leftOut] }
}

const mostNamed = 8

function refuseFile(fileName: string, leftOut: readonly LeftOutPart[]): DeskError {
  const parts = leftOut.slice(0, mostNamed).map(({ what, why }) => `${what} ${why}`)
  const more = leftOut.length > mostNamed ? ` and ${leftOut.length - mostNamed} more parts` : ''
  return new DeskError(
    'bad-input',
    `No notice was found: ${parts.join('; ')}${more}. Nothing was recorded. Check that it is the whole file, or paste the text of the notice.`,
    { path: fileName }
  )
}
