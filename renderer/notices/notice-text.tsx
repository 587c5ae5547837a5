import type { Notice } from '../../shared/contract/notice.ts'
import { SpannedText } from './spanned-text.tsx'

/** The notice word for word, in a place of its own that scrolls. */
export function NoticeText({ notice }: { readonly notice: Notice }) {
  return (
    <section className="notice-text selectable" aria-label="The notice, word for word" tabIndex={0}>
      <SpannedText text={notice.text} spans={notice.parsed.spans} />
    </section>
  )
}
