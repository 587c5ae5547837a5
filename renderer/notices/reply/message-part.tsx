import { ChevronDown } from 'lucide-react'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { Notice } from '../../../shared/contract/notice.ts'
import type { NoticeRecipient } from '../../../shared/contract/notice-recipients.ts'
import { useDeskStore } from '../../state/use-desk.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { Section } from '../../ui/section.tsx'
import { Segments } from '../../ui/segments.tsx'
import { isTold } from '../recipients/describe-recipient.ts'
import { useNoticeRecipients } from '../recipients/use-notice-recipients.ts'
import type { OutgoingMessage } from './message-acts.ts'
import { copyMessage, printReport, saveMail, saveReport } from './message-acts.ts'
import type { MessageChoice } from './message-choices.ts'
import { messageLanguages, messageStyles } from './message-choices.ts'
import './message-part.css'
import { useMessage } from './use-message.ts'
import { useMessageCommands } from './use-message-commands.ts'
import { chooseRecipient, useRecipientCommand } from './use-message-recipient.ts'

const nobody: readonly NoticeRecipient[] = []

/** The text for the notice's clients, one of them or its agency: chosen, read, put in other words, copied, saved as a mail; and the notice's report. */
export function MessagePart({ notice }: { readonly notice: Notice }) {
  const store = useDeskStore()
  const [choice, setChoice] = useState<MessageChoice>({
    what: 'forward',
    style: 'plain',
    language: 'en',
    recipient: null
  })
  // Nobody waits for an answer to what the desk itself said or saw.
  const what = notice.origin === 'agency' ? choice.what : 'forward'
  const listed = useNoticeRecipients(notice).listed ?? nobody
  const to = (what === 'forward' && listed.find(({ recipient }) => recipient.id === choice.recipient)) || null
  const { message, problem, isEdited, reword } = useMessage(notice, { ...choice, what, recipient: to?.recipient.name })
  const outgoing = useMemo(
    (): OutgoingMessage | null => (message === null ? null : { notice: notice.number, message, to }),
    [message, notice.number, to]
  )
  const field = useRef<HTMLTextAreaElement>(null)
  const edit = useCallback(() => field.current?.focus(), [])
  useMessageCommands({ notice: notice.number, outgoing, edit })
  useRecipientCommand(listed, choice, setChoice)
  const refusal = message === null ? 'The text is being written' : undefined
  const sides = [
    { key: 'forward' as const, label: 'Forward to clients' },
    ...(notice.origin === 'agency'
      ? [{ key: 'reply' as const, label: `Reply to ${notice.parsed.agency ?? 'agency'}` }]
      : [])
  ]
  return (
    <Section head="Message" aside={<StyleMenu choice={choice} onChoose={setChoice} />}>
      <div className="message-part">
        <Segments
          label="Whom the text is for"
          segments={sides}
          chosen={what}
          onChoose={(to) => setChoice({ ...choice, what: to })}
        />
        {what === 'forward' && listed.length > 0 && (
          <RecipientMenu listed={listed} to={to} onChoose={(one) => setChoice(chooseRecipient(choice, one))} />
        )}
        <Segments
          label="Language of the text"
          segments={messageLanguages}
          chosen={choice.language}
          onChoose={(language) => setChoice({ ...choice, language })}
        />
        {problem !== null && (
          <p className="message-problem" role="alert">
            {problem}
          </p>
        )}
        {message !== null && (
          <p className="message-subject" dir="auto">
            {message.subject}
          </p>
        )}
        <textarea
          ref={field}
          className="message-text caption-text"
          aria-label="Text of the message"
          dir="auto"
          lang={choice.language}
          value={message?.text ?? ''}
          readOnly={message === null}
          onChange={(event) => reword(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            // Esc leaves the field, not the screen.
            event.preventDefault()
            event.currentTarget.blur()
          }}
        />
        <div className="message-buttons">
          <Button keys="y" refusal={refusal} onPress={() => outgoing && void copyMessage(store.getState, outgoing)}>
            Copy
          </Button>
          <Button keys="s" refusal={refusal} onPress={() => outgoing && void saveMail(store.getState, outgoing)}>
            Save as .eml
          </Button>
          <span className="grow" />
          {isEdited ? (
            <Button kind="quiet" title="The text as the desk writes it" onPress={() => reword(null)}>
              Reset
            </Button>
          ) : (
            <Button kind="quiet" keys="e" refusal={refusal} onPress={edit}>
              Edit
            </Button>
          )}
        </div>
        <div className="message-buttons">
          <Button keys="p" onPress={() => void saveReport(store.getState, notice.number)}>
            Save report
          </Button>
          <Button keys="Ctrl+P" onPress={() => void printReport(store.getState, notice.number)}>
            Print report
          </Button>
        </div>
      </div>
    </Section>
  )
}

function RecipientMenu(props: {
  readonly listed: readonly NoticeRecipient[]
  readonly to: NoticeRecipient | null
  readonly onChoose: (to: NoticeRecipient | null) => void
}) {
  const { listed, to } = props
  const label = to === null ? 'Everybody' : to.recipient.name
  return (
    <span className="message-to">
      <span className="second">To</span>
      <MenuButton
        label={`To ${label}`}
        className="button"
        face={
          <>
            <span className="cut">{label}</span>
            <Icon of={ChevronDown} small />
          </>
        }
        entries={[
          { key: '', label: 'Everybody, by no name' },
          ...listed.map((one) => ({
            key: one.recipient.id,
            label: isTold(one) ? `${one.recipient.name}, told` : one.recipient.name
          }))
        ]}
        chosen={to?.recipient.id ?? ''}
        onChoose={(key) => props.onChoose(listed.find(({ recipient }) => recipient.id === key) ?? null)}
      />
      <KeyCap keys="t" />
      {to !== null && !isTold(to) && <span className="third cut">told once copied or saved</span>}
    </span>
  )
}

function StyleMenu(props: { readonly choice: MessageChoice; readonly onChoose: (choice: MessageChoice) => void }) {
  const { choice, onChoose } = props
  const label = messageStyles.find(({ key }) => key === choice.style)?.label ?? ''
  return (
    <MenuButton
      label={`Style: ${label}`}
      className="button quiet"
      face={
        <>
          {label}
          <Icon of={ChevronDown} small />
        </>
      }
      entries={messageStyles}
      chosen={choice.style}
      onChoose={(key) => {
        const style = messageStyles.find((one) => one.key === key)?.key
        if (style) onChoose({ ...choice, style })
      }}
    />
  )
}
