import { FileWarning, TriangleAlert } from 'lucide-react'
import { EmbargoStrip } from '../contact-sheet/embargo-strip.tsx'
import { LockStrip } from '../contact-sheet/lock-strip.tsx'
import { phrase } from '../messages/phrase.ts'
import { PhraseText } from '../messages/phrase-text.tsx'
import type { HeldDetail } from '../state/details-slice.ts'
import { isDraftChanged, nameFields } from '../state/draft-changes.ts'
import { listMerges } from '../state/merge-draft.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { describeRevision } from '../ui/describe-revision.ts'
import { formatMomentInWords } from '../ui/format-moment.ts'
import { Icon } from '../ui/icon.tsx'
import { Strip } from '../ui/strip.tsx'

/** What changes what a person may do with this photo: it can only be read, it changed meanwhile, or the last save failed. */
export function FormStrips({ held }: { readonly held: HeldDetail }) {
  const draft = useDesk((desk) => desk.draft)
  const problem = useDesk((desk) => desk.saveProblem)
  const mergeDraft = useDesk((desk) => desk.mergeDraft)
  const openOverlay = useDesk((desk) => desk.openOverlay)
  const { detail, revisions } = held
  const overtaken = draft !== null && draft.base.revision !== detail.revision && isDraftChanged(draft)
  const twice = draft && overtaken ? listMerges(draft, detail) : []
  const latest = revisions.at(-1)
  return (
    <>
      <LockStrip photo={detail} />
      <EmbargoStrip photo={detail} />
      {!detail.writable && detail.refusal && (
        <Strip kind="plain" glyph={<Icon of={FileWarning} />}>
          <b className="strong">{phrase('caption.read-only-head')}</b> {detail.refusal.message}
        </Strip>
      )}
      {overtaken && latest && (
        <Strip
          kind="differs"
          alert
          glyph={<Icon of={TriangleAlert} />}
          action={
            twice.length > 0 ? (
              <Button onPress={() => openOverlay({ name: 'merge-draft' })}>
                {phrase('caption.compare-and-merge')}
              </Button>
            ) : (
              <Button onPress={() => mergeDraft(detail, {})}>{phrase('caption.take-in-rest')}</Button>
            )
          }
        >
          <PhraseText
            of="caption.changed-meanwhile"
            with={{
              by: latest.by,
              when: formatMomentInWords(latest.at, new Date()),
              change: describeRevision(latest),
              b: (parts) => <b className="strong">{parts}</b>
            }}
          />{' '}
          {twice.length > 0 && phrase('caption.changed-twice', { fields: nameFields(twice.map(({ field }) => field)) })}
        </Strip>
      )}
      {problem && !overtaken && (
        <Strip kind="kill" alert glyph={<Icon of={TriangleAlert} />}>
          <b className="strong">{phrase('caption.not-saved')}</b> {problem.words}
        </Strip>
      )}
    </>
  )
}
