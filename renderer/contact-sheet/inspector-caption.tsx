import { ChevronDown, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { measureUtf8 } from '../../shared/caption/utf8-length.ts'
import type { PhotoSummary } from '../../shared/contract/photo.ts'
import { readAsText } from '../../shared/fields/field-value.ts'
import type { HeldDetail } from '../state/details-slice.ts'
import { ByteCounter } from '../ui/byte-gauge.tsx'
import { Icon } from '../ui/icon.tsx'
import { Section } from '../ui/section.tsx'
import { splitCaption } from '../ui/split-caption.ts'

/** Bytes IIM 2:120 can hold. */
const captionLimit = 2000

/** The caption as readers see it, 14/20, with the notice folded away under it. */
export function InspectorCaption({
  photo,
  held
}: {
  readonly photo: PhotoSummary
  readonly held: HeldDetail | undefined
}) {
  const caption = held ? readAsText(held.detail.fields.caption?.value) : photo.caption
  const parts = splitCaption(caption, held?.notice?.spans ?? [])
  return (
    <Section
      head="Caption"
      aside={caption === '' ? '' : <ByteCounter bytes={measureUtf8(caption)} limit={captionLimit} />}
    >
      <div className="inspector-caption">
        {caption === '' ? (
          <p className="third">No caption</p>
        ) : (
          <p className="caption-text selectable" dir="auto">
            {parts.head !== '' && <b className="inspector-head">{parts.head}</b>}
            {parts.text}
            <span className="third">{parts.credit}</span>
            {parts.after}
          </p>
        )}
        {parts.notice !== '' && <Fold agency={held?.notice?.agency ?? null} text={parts.notice} />}
      </div>
    </Section>
  )
}

function Fold({ agency, text }: { readonly agency: string | null; readonly text: string }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="inspector-fold" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon of={open ? ChevronDown : ChevronRight} small />
        <span className="grow cut">{agency === null ? 'Notice' : `${agency} notice`}, kept, not shown to readers</span>
        <span className="third figures">{measureUtf8(text).toLocaleString('en-GB')} B</span>
      </button>
      {open && <p className="inspector-folded selectable">{text}</p>}
    </>
  )
}
