import type { Notice } from '../../../shared/contract/notice.ts'
import { useDesk } from '../../state/use-desk.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { Section } from '../../ui/section.tsx'
import { badgeOf } from '../name-notice.ts'
import { RecipientsPart } from '../recipients/recipients-part.tsx'
import { MessagePart } from '../reply/message-part.tsx'
import { describeSubject } from './describe-subject.ts'
import { DutiesPart } from './duties-part.tsx'
import { EndButtons } from './end-buttons.tsx'
import './notice-panel.css'
import { NoticePairs } from './notice-pairs.tsx'
import { RecordPart } from './record-part.tsx'
import { ResiduePart } from './residue-part.tsx'
import { countDuties, tellResidue } from './tell-residue.ts'

/** The panel of 380 px beside the board: the notice under the cursor, its duties, what is left, its record. A drawer below 1280 px. */
export function NoticePanel(props: {
  readonly notice: Notice | undefined
  readonly now: number
  readonly place: 'side' | 'drawer' | 'away'
}) {
  const { notice, now, place } = props
  const openScreen = useDesk((desk) => desk.openScreen)
  if (place === 'away') return null
  if (!notice)
    return (
      <aside className={`notice-panel ${place}`} aria-label="Notice">
        <div className="bar" />
        <EmptyState head="No notice">A notice shows here with its duties as the cursor passes it.</EmptyState>
      </aside>
    )
  const subject = describeSubject(notice)
  return (
    <aside className={`notice-panel ${place}`} aria-label="Notice">
      <div className="bar">
        <Badge kind={badgeOf(notice)} />
        <span className="title cut" dir="auto" title={subject}>
          {subject}
        </span>
        <span className="grow" />
        <Button keys="Enter" onPress={() => openScreen({ name: 'notice', notice: notice.number, tab: 'review' })}>
          Review
        </Button>
      </div>
      <div className="notice-panel-scroll" tabIndex={0} role="region" aria-label={`Work on ${subject}`}>
        <NoticePairs notice={notice} />
        <Section head="Duties" aside={countDuties(notice)}>
          <DutiesPart notice={notice} />
        </Section>
        <RecipientsPart notice={notice} />
        <Section head="Residue" aside={tellResidue(notice, now)}>
          <ResiduePart notice={notice} />
        </Section>
        <Section head="Record" aside={<KeyCap keys="h" />}>
          <RecordPart notice={notice} />
        </Section>
        <MessagePart notice={notice} />
      </div>
      <div className="notice-panel-foot">
        <EndButtons notice={notice} />
      </div>
    </aside>
  )
}
