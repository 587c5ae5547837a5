import type { RetentionPlan } from '../../../shared/contract/retention.ts'
import { formatBytes } from '../../../shared/formats/format-bytes.ts'
import { phrase } from '../../messages/phrase.ts'
import { useDesk } from '../../state/use-desk.ts'
import { Button } from '../../ui/button.tsx'
import { DialogBox } from '../../ui/dialog-box.tsx'
import { formatMoment } from '../../ui/format-moment.ts'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { useNow } from '../../ui/use-now.ts'
import { tellRetention } from './tell-retention.ts'
import { useTrim } from './use-trim.ts'

/** What the desk's rule lets go from the vault, which undos that ends, and the second word that does it. Esc removes nothing. */
export function TrimVaultDialog() {
  const close = useDesk((desk) => desk.closeOverlay)
  const { plan, problem, step, run } = useTrim(close)
  const count = plan?.goes.objects ?? 0
  const words = count === 0 ? phrase('settings.remove-originals') : phrase('settings.remove-for-good', { count })
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
            {phrase('settings.keep-them')}
          </Button>
          <Button kind="danger" refusal={count === 0 ? phrase('settings.nothing-goes') : undefined} onPress={run}>
            {words}
          </Button>
        </>
      }
    >
      <div className="dialog-body trim-vault">
        {problem !== null && <p role="alert">{problem}</p>}
        {plan === null && problem === null && <p className="second">{phrase('settings.looking-through')}</p>}
        {plan !== null && <PlanFacts plan={plan} />}
        {step !== null && <ProgressBar label={phrase('settings.removing')} {...step} />}
      </div>
    </DialogBox>
  )
}

function PlanFacts({ plan: { rule, goes, stays, ends } }: { readonly plan: RetentionPlan }) {
  const now = useNow()
  return (
    <>
      <dl className="trim-facts figures">
        <dt className="second">{phrase('settings.rule')}</dt>
        <dd>{tellRetention(rule)}</dd>
        <dt className="second">{phrase('settings.goes')}</dt>
        <dd>{phrase('settings.goes-told', { count: goes.objects, bytes: formatBytes(goes.bytes) })}</dd>
        <dt className="second">{phrase('settings.stays')}</dt>
        <dd>{phrase('settings.stays-told', { count: stays.objects, bytes: formatBytes(stays.bytes) })}</dd>
      </dl>
      {ends.length === 0 ? (
        <p>{phrase('settings.nothing-old')}</p>
      ) : (
        <>
          <p>{phrase('settings.ends')}</p>
          <ul className="trim-changes selectable" aria-label={phrase('settings.ends-list')}>
            {ends.map(({ change, at, by, reason, photos }) => (
              <li key={change} className="trim-change figures">
                <span className="third">{change}</span>
                <span>{formatMoment(at, new Date(now))}</span>
                <span className="cut" title={by}>
                  {by}
                </span>
                <span>{phrase('settings.photos', { count: photos })}</span>
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
