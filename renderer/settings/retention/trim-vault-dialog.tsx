import type { RetentionPlan } from '../../../shared/contract/retention.ts'
import { formatBytes } from '../../../shared/formats/format-bytes.ts'
import { writeRetention } from '../../../shared/settings/retention-text.ts'
import { useDesk } from '../../state/use-desk.ts'
import { Button } from '../../ui/button.tsx'
import { DialogBox } from '../../ui/dialog-box.tsx'
import { formatMoment } from '../../ui/format-moment.ts'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { useNow } from '../../ui/use-now.ts'
import { useTrim } from './use-trim.ts'

/** What the desk's rule lets go from the vault, which undos that ends, and the second word that does it. Esc removes nothing. */
export function TrimVaultDialog() {
  const close = useDesk((desk) => desk.closeOverlay)
  const { plan, problem, step, run } = useTrim(close)
  const count = plan?.goes.objects ?? 0
  const words =
    count === 0 ? 'Remove originals' : `Remove ${count === 1 ? '1 original' : `${count} originals`} for good`
  return (
    <DialogBox
      title={words}
      role="alertdialog"
      width={600}
      busy={step !== null}
      onClose={close}
      footer={
        <>
          <Button keys="Escape" autoFocus onPress={close}>
            Keep them
          </Button>
          <Button kind="danger" refusal={count === 0 ? 'Nothing goes now' : undefined} onPress={run}>
            {words}
          </Button>
        </>
      }
    >
      <div className="dialog-body trim-vault">
        {problem !== null && <p role="alert">{problem}</p>}
        {plan === null && problem === null && <p className="second">Looking through the vault…</p>}
        {plan !== null && <PlanFacts plan={plan} />}
        {step !== null && <ProgressBar label="Removing originals" {...step} />}
      </div>
    </DialogBox>
  )
}

function PlanFacts({ plan: { rule, goes, stays, ends } }: { readonly plan: RetentionPlan }) {
  const now = useNow()
  return (
    <>
      <dl className="trim-facts figures">
        <dt className="second">Rule</dt>
        <dd>{writeRetention(rule)}</dd>
        <dt className="second">Goes</dt>
        <dd>
          {goes.objects} originals, about {formatBytes(goes.bytes)}
        </dd>
        <dt className="second">Stays</dt>
        <dd>
          {stays.objects}, {formatBytes(stays.bytes)}
        </dd>
      </dl>
      {ends.length === 0 ? (
        <p>Nothing is old enough to go. What the photos have now, and what an open notice changed, always stays.</p>
      ) : (
        <>
          <p>
            These changes can then no longer be undone. Their history, with every old and new value, stays in the
            record.
          </p>
          <ul className="trim-changes selectable" aria-label="Changes that can no longer be undone">
            {ends.map(({ change, at, by, reason, photos }) => (
              <li key={change} className="trim-change figures">
                <span className="third">{change}</span>
                <span>{formatMoment(at, new Date(now))}</span>
                <span className="cut" title={by}>
                  {by}
                </span>
                <span>{photos === 1 ? '1 photo' : `${photos} photos`}</span>
                <span className="cut third" title={reason}>
                  {reason}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
