import type { KeyboardEvent, ReactNode } from 'react'
import type { NameTaken } from '../../shared/contract/file-work.ts'
import { phrase } from '../messages/phrase.ts'
import type { FileAsk } from '../state/files-slice.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { DialogBox } from '../ui/dialog-box.tsx'
import '../ui/field-box.css'
import { Segments } from '../ui/segments.tsx'
import './file-dialog.css'
import { FilePlanList, tellPlan } from './file-plan-list.tsx'
import { useFilePlan } from './use-file-plan.ts'

const choices = [
  { key: 'refuse', label: phrase('files.leave-photo') },
  { key: 'number', label: phrase('files.add-number') }
] as const

const buttons = {
  rename: 'files.rename-button',
  copy: 'files.copy-button',
  move: 'files.move-button'
} as const

/** What a dialog of file work is about. */
export interface FileDialogProps {
  readonly title: string
  readonly act: keyof typeof buttons
  /** Null until it can be planned. */
  readonly ask: FileAsk | null
  /** Why it cannot be planned yet. */
  readonly missing: string
  readonly nameTaken: NameTaken
  readonly onNameTaken: (nameTaken: NameTaken) => void
  /** Called when a person says yes, with the work as they saw it. */
  readonly onRun: (ask: FileAsk) => void
  /** The fields that say what is done. */
  readonly children: ReactNode
}

/** Shows what would become of every photo before anything is done; runs exactly that. */
export function FileDialog(props: FileDialogProps) {
  const { title, act, ask, missing, nameTaken, onNameTaken, onRun, children } = props
  const close = useDesk((desk) => desk.closeOverlay)
  const seen = useFilePlan(ask)
  const { going, words } = tellPlan(seen.of === ask ? seen.plan : null)
  const refusal =
    ask === null
      ? missing
      : seen.of !== ask
        ? phrase('files.being-looked-at')
        : going === 0
          ? phrase('files.all-stay')
          : undefined
  const run = (): void => {
    if (ask === null || refusal !== undefined) return
    close()
    onRun(ask)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || (!event.ctrlKey && !event.metaKey && !(event.target instanceof HTMLInputElement)))
      return
    event.preventDefault()
    run()
  }
  return (
    <DialogBox
      title={title}
      width={760}
      onClose={close}
      footer={
        <>
          <span className="grow second cut" aria-live="polite">
            {words}
          </span>
          <Button keys="Escape" onPress={close}>
            {phrase('files.cancel')}
          </Button>
          <Button kind="primary" keys="Enter" refusal={refusal} onPress={run}>
            {phrase(buttons[act], { count: going })}
          </Button>
        </>
      }
    >
      <div className="dialog-body file-dialog" role="group" aria-label={title} onKeyDown={press}>
        <div className="file-form">
          {children}
          <div className="file-line">
            <span className="file-head">{phrase('files.name-taken')}</span>
            <div className="file-parts">
              <Segments
                label={phrase('files.where-taken')}
                segments={choices}
                chosen={nameTaken}
                onChoose={onNameTaken}
              />
              <span className="third">{phrase('files.never-replaced')}</span>
            </div>
          </div>
        </div>
        <FilePlanList seen={seen.of === ask ? seen : { of: null, plan: null, problem: null }} />
      </div>
    </DialogBox>
  )
}
