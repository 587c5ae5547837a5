import { useEffect, useState } from 'react'
import type { NoticesFolderState } from '../../../shared/contract/notice-intake.ts'
import { describeFailure } from '../../state/describe-failure.ts'
import { useDesk } from '../../state/use-desk.ts'
import './folder-facts.css'

/** How the watched notices folder stands, and the files in it that brought no notice, each with its reason. Nothing where no folder is set. */
export function FolderFacts() {
  const engine = useDesk((desk) => desk.engine)
  // Each event about notices loads them anew; the folder is asked again with them.
  const notices = useDesk((desk) => desk.notices)
  const folder = useDesk((desk) => desk.settings?.noticesFolder)
  const [state, setState] = useState<NoticesFolderState | null>(null)
  const [failure, setFailure] = useState('')
  useEffect(() => {
    if (notices === null || folder === null || folder === undefined) return setState(null)
    const stop = new AbortController()
    engine.client.notices.folderState({}, { signal: stop.signal }).then(
      (told) => {
        setState(told)
        setFailure('')
      },
      (error: unknown) => !stop.signal.aborted && setFailure(describeFailure(error).words)
    )
    return () => stop.abort()
  }, [engine, notices, folder])
  if (state === null) return failure === '' ? null : <p className="folder-facts">{failure}</p>
  const isTrouble = state.state === 'missing' || state.state === 'failed'
  return (
    <div className="folder-facts" aria-live="polite">
      <p className={isTrouble ? 'folder-facts-trouble' : 'third'}>{state.words}</p>
      {state.leftOut.length > 0 && (
        <ul aria-label="Files that brought no notice">
          {state.leftOut.map(({ path, what, why }) => (
            <li key={`${path} ${what}`} className="selectable">
              <b className="strong">{what}</b> {why}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
