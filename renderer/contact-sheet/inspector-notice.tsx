import { TriangleAlert } from 'lucide-react'
import type { PhotoSummary } from '../../shared/contract/photo.ts'
import { useDesk } from '../state/use-desk.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { nameNotice, noticeBadges, sumUpNotice } from '../ui/describe-notice.ts'
import { formatMomentInWords } from '../ui/format-moment.ts'
import { Icon } from '../ui/icon.tsx'
import { Strip } from '../ui/strip.tsx'
import { EmbargoStrip } from './embargo-strip.tsx'
import { LockStrip } from './lock-strip.tsx'

/** What changes what a person may do with a photo: its lock, its open notice, or why it cannot be written. */
export function InspectorNotice({
  photo,
  refusal
}: {
  readonly photo: PhotoSummary
  readonly refusal: string | undefined
}) {
  const open = useDesk((desk) => desk.openScreen)
  // The notice that locks the photo is told by its lock.
  const others = photo.notices.filter((entry) => entry.notice !== photo.lock?.notice)
  const badge = others.find((entry) => entry.open) ?? others[0]
  const notice = useDesk((desk) => desk.notices?.find(({ number }) => number === badge?.notice))
  return (
    <>
      <LockStrip photo={photo} />
      <EmbargoStrip photo={photo} />
      {badge && (
        <Strip
          kind={
            badge.kind === 'kill' || badge.kind === 'withdrawal'
              ? 'kill'
              : badge.kind === 'reinstatement'
                ? 'ok'
                : 'notice'
          }
          glyph={<Badge kind={noticeBadges[badge.kind]} />}
          action={
            <Button keys="n" onPress={() => open({ name: 'notice', notice: badge.notice, photoId: photo.id })}>
              {badge.open ? 'Review' : 'Notice'}
            </Button>
          }
        >
          <div className="inspector-notice">
            <div className="strong cut">
              {nameNotice(badge)}, received {formatMomentInWords(badge.receivedAt, new Date())}
            </div>
            <div className="second cut" title={notice && sumUpNotice(notice)}>
              {notice && sumUpNotice(notice)}
            </div>
          </div>
        </Strip>
      )}
      {photo.missing && (
        <Strip kind="kill" glyph={<Icon of={TriangleAlert} />}>
          The file is no longer in its place. Its captions and history are kept; read the folder again when it is back.
        </Strip>
      )}
      {refusal !== undefined && (
        <Strip kind="plain" glyph={<Icon of={TriangleAlert} />}>
          <span className="second">{refusal}</span>
        </Strip>
      )}
    </>
  )
}
