import { useState } from 'react'
import { ShownKeysPlace } from '../keys/shown-keys-place.tsx'
import { useOverdueCommand } from '../notices/board/use-overdue-command.ts'
import { DropNotices } from '../notices/drop/drop-notices.tsx'
import { useDesk } from '../state/use-desk.ts'
import './app-frame.css'
import { CredentialsQuestion } from './credentials-question.tsx'
import { EngineStrip } from './engine-strip.tsx'
import { LeavingQuestion } from './leaving-question.tsx'
import { OverlaySwitch } from './overlay-switch.tsx'
import { Rail } from './rail.tsx'
import { ScreenSwitch } from './screen-switch.tsx'
import { StatusBar } from './status-bar.tsx'
import { StatusPlace } from './status-facts.tsx'
import { ToastPlace } from './toast-place.tsx'
import { useAppCommands } from './use-app-commands.ts'
import { useFirstRun } from './use-first-run.ts'
import { useHostCommands } from './use-host-commands.ts'
import { useKeyDispatch } from './use-key-dispatch.ts'
import { useNoticeNews } from './use-notice-news.ts'
import { useRecoveryNote } from './use-recovery-note.ts'
import { useTheme } from './use-theme.ts'
import { useUnloadGuard } from './use-unload-guard.ts'
import { useWindowTitle } from './use-window-title.ts'

const railScreens: ReadonlySet<string> = new Set(['sheet', 'notices', 'settings'])

/** The window: rail, screen, status bar, and what lies over them. */
export function AppFrame() {
  useTheme()
  useKeyDispatch()
  useAppCommands()
  useHostCommands()
  useFirstRun()
  useRecoveryNote()
  useUnloadGuard()
  useOverdueCommand()
  useWindowTitle()
  useNoticeNews()
  const [facts, setFacts] = useState<HTMLElement | null>(null)
  const withRail = useDesk(({ screen, railOpen }) => railOpen && railScreens.has(screen.name))
  return (
    <ShownKeysPlace>
      <StatusPlace value={facts}>
        <div className="frame">
          <EngineStrip />
          <div className="frame-work">
            {withRail && <Rail />}
            <div className="frame-screen">
              <ScreenSwitch />
              <ToastPlace />
            </div>
          </div>
          <StatusBar factsRef={setFacts} />
        </div>
        <OverlaySwitch />
        <DropNotices />
        <LeavingQuestion />
        <CredentialsQuestion />
      </StatusPlace>
    </ShownKeysPlace>
  )
}
