import type { Revision } from '../../shared/contract/history.ts'
import { describeRevision } from '../ui/describe-revision.ts'
import { formatMoment } from '../ui/format-moment.ts'
import { KeyCap } from '../ui/key-cap.tsx'

/** Revisions shown before the History screen has the rest. */
const shownRevisions = 4

/** The latest revisions of a photo, newest first. */
export function InspectorHistory({ revisions }: { readonly revisions: readonly Revision[] | undefined }) {
  const latest = (revisions ?? []).slice(-shownRevisions).reverse()
  const now = new Date()
  return (
    <section className="inspector-history">
      <h2 className="section-head">
        History
        <span className="section-aside">
          <KeyCap keys="h" />
        </span>
      </h2>
      <ol>
        {latest.map((revision) => (
          <li key={revision.revision} className="inspector-revision">
            <time className="figures" dateTime={revision.at}>
              {formatMoment(revision.at, now)}
            </time>
            <span className="cut" title={revision.reason}>
              {describeRevision(revision)}
            </span>
            <span className="third cut">{revision.by}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
