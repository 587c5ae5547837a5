import type { LucideIcon } from 'lucide-react'
import { FileWarning, FolderOpen, PencilLine, Search, Undo2, X } from 'lucide-react'
import type { StoreApi } from 'zustand'
import { phrase } from '../messages/phrase.ts'
import type { DeskState } from '../state/desk-state.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { Icon } from '../ui/icon.tsx'
import { KeyCap } from '../ui/key-cap.tsx'
import { chooseFolder } from './choose-folder.ts'

interface FirstStep {
  readonly words: string
  readonly icon: LucideIcon
  readonly keys: string
  readonly title: string
  readonly run: (store: StoreApi<DeskState>) => void
}

const steps: readonly FirstStep[] = [
  {
    words: phrase('app.step-read'),
    icon: PencilLine,
    keys: 'i',
    title: phrase('app.step-read-hint'),
    run: (store) => {
      const { cursorId, openScreen } = store.getState()
      if (cursorId !== null) openScreen({ name: 'info', photoId: cursorId })
    }
  },
  {
    words: phrase('app.step-correct'),
    icon: FileWarning,
    keys: 'n',
    title: phrase('app.step-correct-hint'),
    run: (store) => {
      const { notices, openScreen } = store.getState()
      const notice = notices?.find(({ state }) => state !== 'closed') ?? notices?.[0]
      openScreen(notice === undefined ? { name: 'notices', group: 'open' } : { name: 'notice', notice: notice.number })
    }
  },
  {
    words: phrase('app.step-undo'),
    icon: Undo2,
    keys: 'Ctrl+Z',
    title: phrase('app.step-undo-hint'),
    run: (store) => void store.getState().undoLast()
  },
  {
    words: phrase('app.step-command'),
    icon: Search,
    keys: 'Ctrl+K',
    title: phrase('app.step-command-hint'),
    run: (store) => store.getState().openOverlay({ name: 'palette' })
  },
  {
    words: phrase('app.step-folder'),
    icon: FolderOpen,
    keys: 'Ctrl+O',
    title: phrase('app.step-folder-hint'),
    run: (store) => void chooseFolder(store)
  }
]

/** First steps on a desk that holds nothing but the samples: what to do, with its key, each tried with a press. Put away for good, and back by the command. */
export function RailFirstSteps() {
  const store = useDeskStore()
  const firstSteps = useDesk((desk) => desk.firstSteps)
  const setFirstSteps = useDesk((desk) => desk.setFirstSteps)
  const onlySamples = useDesk((desk) => desk.sources?.every(({ sample }) => sample) === true)
  if (firstSteps === 'away' || (firstSteps === 'new' && !onlySamples)) return null
  return (
    <section aria-label={phrase('app.first-steps')}>
      <h2 className="rail-head">
        <span className="grow">{phrase('app.first-steps')}</span>
        <button
          type="button"
          className="rail-add"
          aria-label={phrase('app.put-steps-away')}
          title={phrase('app.put-away-hint')}
          onClick={() => setFirstSteps('away')}
        >
          <Icon of={X} small />
        </button>
      </h2>
      {steps.map(({ words, icon, keys, title, run }) => (
        <button key={words} type="button" className="rail-item" tabIndex={-1} title={title} onClick={() => run(store)}>
          <Icon of={icon} />
          <span className="cut grow">{words}</span>
          <KeyCap keys={keys} />
        </button>
      ))}
    </section>
  )
}
