import type { LucideIcon } from 'lucide-react'
import { FileWarning, FolderOpen, PencilLine, Search, Undo2, X } from 'lucide-react'
import type { StoreApi } from 'zustand'
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
    words: 'Read a caption',
    icon: PencilLine,
    keys: 'i',
    title: 'The arrow keys go from photo to photo; I opens every field of one, Ctrl Enter saves and goes on',
    run: (store) => {
      const { cursorId, openScreen } = store.getState()
      if (cursorId !== null) openScreen({ name: 'info', photoId: cursorId })
    }
  },
  {
    words: 'Apply a correction',
    icon: FileWarning,
    keys: 'n',
    title: 'A notice of the agency becomes changes to look through: nothing is written before you say so',
    run: (store) => {
      const { notices, openScreen } = store.getState()
      const notice = notices?.find(({ state }) => state !== 'closed') ?? notices?.[0]
      openScreen(notice === undefined ? { name: 'notices', group: 'open' } : { name: 'notice', notice: notice.number })
    }
  },
  {
    words: 'Take it back',
    icon: Undo2,
    keys: 'Ctrl+Z',
    title: 'Every change can be undone, also tomorrow: the vault keeps the bytes from before',
    run: (store) => void store.getState().undoLast()
  },
  {
    words: 'Find any command',
    icon: Search,
    keys: 'Ctrl+K',
    title: 'All commands with their keys; ? shows the keys on one page',
    run: (store) => store.getState().openOverlay({ name: 'palette' })
  },
  {
    words: 'Open your own photos',
    icon: FolderOpen,
    keys: 'Ctrl+O',
    title: 'Photos stay where they are; nothing in them changes until you save',
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
    <section aria-label="First steps">
      <h2 className="rail-head">
        <span className="grow">First steps</span>
        <button
          type="button"
          className="rail-add"
          aria-label="Put the first steps away"
          title="Put away; the command “First steps” brings them back"
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
