import { DeskError } from '../../../shared/contract/desk-error.ts'
import { mostNoticeFileBytes, tellTooLarge } from '../../../shared/notice/notice-file-limit.ts'

const other = /[^A-Za-z0-9+/=]/

/** The bytes of a file handed in as Base64. Throws DeskError `bad-input` where they are too many or did not arrive whole. */
export function readBase64(text: string, fileName: string): Buffer {
  const tooLarge = tellTooLarge(Math.floor((text.length * 3) / 4))
  const why = tooLarge ?? (other.test(text) || text.length % 4 !== 0 ? 'did not arrive whole (no Base64)' : null)
  if (why === null) return Buffer.from(text, 'base64')
  const rest = `Nothing was recorded. Hand in the notice alone, at most ${mostNoticeFileBytes / 1_000_000} MB.`
  throw new DeskError('bad-input', `${fileName} ${why}. ${rest}`, { path: fileName })
}
