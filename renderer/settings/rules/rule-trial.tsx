import type { WatchTrial } from '../../../shared/contract/watch-rules.ts'
import { nameFile } from '../../ui/name-file.ts'
import '../../ui/row.css'
import { Strip } from '../../ui/strip.tsx'

/** What a rule would have sent of the last days: how many photos to whom, which of them, and what stands against it. */
export function RuleTrial({ trial, days }: { readonly trial: WatchTrial; readonly days: number }) {
  const going = trial.photos.filter(({ refused }) => refused === null).length
  const photos = going === 1 ? '1 photo' : `${going.toLocaleString('en-GB')} photos`
  const places = trial.places.length === 0 ? 'nobody' : trial.places.join(', ')
  return (
    <section className="rule-trial" aria-label="What it would send">
      <Strip kind={trial.problems.length === 0 ? 'plain' : 'over'} alert>
        <p>{`Of the last ${days} days it would have sent ${photos} to ${places}. Nothing was sent.`}</p>
        {trial.problems.map((problem) => (
          <p key={problem}>{problem}</p>
        ))}
      </Strip>
      {trial.photos.length > 0 && (
        <ul className="rule-photos" aria-label="Photos it would send" tabIndex={0}>
          {trial.photos.map(({ photoId, path, revision, refused }) => (
            <li key={photoId} className="row rule-photo">
              <span className="cut grow" title={path}>
                {nameFile(path)}
              </span>
              <span className="third figures">revision {revision}</span>
              {refused !== null && <span className="rule-refused">{refused}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
