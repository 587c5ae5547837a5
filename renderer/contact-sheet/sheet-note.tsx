import type { ReactNode } from 'react'
import { chooseFolder } from '../app/choose-folder.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import './sheet-note.css'

/** What the sheet says while it shows no photo: why, what happens by itself, the one thing to do. */
export function SheetNote() {
  const store = useDeskStore()
  const total = useDesk((desk) => desk.total)
  const problem = useDesk((desk) => desk.listProblem)
  const job = useDesk((desk) => desk.job)
  const filtered = useDesk(({ filter }) => Object.keys(filter).length > 0)
  const openFolder = (
    <Button keys="Ctrl+O" onPress={() => void chooseFolder(store)}>
      Open folder
    </Button>
  )
  if (total === null && problem !== null) return <Note head="The photos could not be listed" words={problem} />
  if (total === null) return null
  if (filtered) {
    return (
      <Note head="No photo matches" words="The search and the filters together leave none.">
        <Button onPress={() => store.getState().setFilter({})}>Clear all filters</Button>
      </Note>
    )
  }
  if (job?.state === 'running') {
    return (
      <Note
        head={job.label}
        words="Wire photos with captions, one of them with a correction notice. The folder is yours to change."
      >
        <div className="sheet-note-progress">
          <ProgressBar label={job.label} done={job.done} total={job.total} />
          <span className="figures">{job.total > 0 ? `${job.done} of ${job.total}` : 'Beginning'}</span>
        </div>
        {openFolder}
      </Note>
    )
  }
  return (
    <Note
      head="No photos on this desk"
      words="Photos are read where they lie; nothing is copied or moved. New ones come in by themselves."
    >
      {openFolder}
      <Button kind="quiet" onPress={() => void store.getState().openSample()}>
        Open the sample desk
      </Button>
    </Note>
  )
}

function Note(props: { readonly head: string; readonly words: string; readonly children?: ReactNode }) {
  return (
    <EmptyState head={props.head} action={props.children}>
      <p className="sheet-note-words">{props.words}</p>
    </EmptyState>
  )
}
