import { measureUtf8 } from '../../shared/caption/utf8-length.ts'
import type { Notice } from '../../shared/contract/notice.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { NoticeFacts } from './notice-facts.tsx'
import { NoticeText } from './notice-text.tsx'

const containers = { iim: 'IIM', xmp: 'XMP', exif: 'EXIF', sidecar: 'sidecar' } as const

const nameReceipt = (notice: Notice): string => {
  const receipt = notice.receipts[0]
  if (!receipt) return ''
  if (receipt.from !== 'photo') return receipt.fileName ?? 'pasted text'
  return [receipt.field, receipt.container && containers[receipt.container]].filter(Boolean).join(', ')
}

/** The left column of 360 px: the notice as received, where it stood, and what was understood of it. */
export function NoticeColumn({ notice }: { readonly notice: Notice }) {
  const say = useDesk((desk) => desk.say)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(notice.text)
      say({ kind: 'fact', words: 'Copied the notice, word for word' })
    } catch {
      say({
        kind: 'failure',
        words: 'The notice could not be copied: the clipboard refused it. Select the text and copy it by hand.'
      })
    }
  }
  return (
    <aside className="notice-column" aria-label="The notice">
      <div className="bar">
        <span className="strong">As received</span>
        <span className="third figures cut">
          {nameReceipt(notice)}, {measureUtf8(notice.text).toLocaleString('en-GB')} B
        </span>
        <span className="grow" />
        <Button kind="quiet" onPress={() => void copy()}>
          Copy
        </Button>
      </div>
      <NoticeText notice={notice} />
      <NoticeFacts notice={notice} />
    </aside>
  )
}
