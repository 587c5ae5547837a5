import { ArrowRight, TriangleAlert } from 'lucide-react'
import type { FilePlan, PlannedFiles } from '../../shared/contract/file-work.ts'
import { phrase } from '../messages/phrase.ts'
import { Icon } from '../ui/icon.tsx'
import { MiddleCut } from '../ui/middle-cut.tsx'
import { nameFile } from '../ui/name-file.ts'
import type { SeenPlan } from './use-file-plan.ts'

/** Rows shown at most; those that stay come first, so that none of them is hidden. */
const mostRows = 500

/** What would become of each photo: the clashes first, then old and new names. */
export function FilePlanList({ seen }: { readonly seen: SeenPlan }) {
  const { plan, problem } = seen
  if (problem !== null)
    return (
      <p className="file-plan-note file-plan-problem" role="alert">
        {problem}
      </p>
    )
  if (plan === null) return <p className="file-plan-note third">{phrase('files.names-stand-here')}</p>
  const staying = plan.photos.filter(({ refusal }) => refusal !== null)
  const rows = [...staying, ...plan.photos.filter(({ refusal }) => refusal === null)]
  return (
    <ul className="file-plan" aria-label={phrase('files.old-and-new')} tabIndex={0}>
      {rows.slice(0, mostRows).map((photo) => (
        <PlanRow key={photo.photoId} photo={photo} />
      ))}
      {rows.length > mostRows && (
        <li className="file-plan-row third">{phrase('files.more-go', { count: rows.length - mostRows })}</li>
      )}
    </ul>
  )
}

function PlanRow({ photo: { path, to, sidecars, refusal } }: { readonly photo: PlannedFiles }) {
  if (refusal !== null)
    return (
      <li className="file-plan-row staying">
        <Icon of={TriangleAlert} />
        <MiddleCut name={nameFile(path)} className="strong" />
        <span className="file-plan-why">{refusal.message}</span>
      </li>
    )
  return (
    <li className="file-plan-row">
      <MiddleCut name={nameFile(path)} />
      <Icon of={ArrowRight} small />
      <MiddleCut name={nameFile(to ?? path)} className="strong" />
      <span className="third">{sidecars.length > 0 && sidecars.map((one) => nameFile(one.to)).join(', ')}</span>
    </li>
  )
}

/** How many go and how many stay, in words: "12 of 14 photos, 2 stay as they are". */
export function tellPlan(plan: FilePlan | null): { readonly going: number; readonly words: string } {
  if (plan === null) return { going: 0, words: '' }
  const all = plan.photos.length
  const going = plan.photos.filter(({ refusal }) => refusal === null).length
  const stay = all - going
  const words = stay === 0 ? '' : phrase('files.going-and-staying', { going, all, stay })
  return { going, words }
}
