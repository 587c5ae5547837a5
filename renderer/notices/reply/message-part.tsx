import { ChevronDown } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'
import type { Notice } from '../../../shared/contract/notice.ts'
import { useDeskStore } from '../../state/use-desk.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { Section } from '../../ui/section.tsx'
import { Segments } from '../../ui/segments.tsx'
import { copyMessage, saveMail, saveReport } from './message-acts.ts'
import type { MessageChoice } from './message-choices.ts'
import { messageLanguages, messageStyles } from './message-choices.ts'
import './message-part.css'
import { useMessage } from './use-message.ts'
import { useMessageCommands } from './use-message-commands.ts'

/** The text for the notice's clients or its agency: chosen, read, put in other words, copied, saved as a mail; and the notice's report. */
export function MessagePart({ notice }: { readonly notice: Notice }) {
  const store = useDeskStore()
  const [choice, setChoice] = useState<MessageChoice>({ what: 'forward', style: 'plain', language: 'en' })
  // Nobody waits for an answer to what the desk itself said or saw.
  const what = notice.origin === 'agency' ? choice.what : 'forward'
  const { message, problem, isEdited, reword } = useMessage(notice, { ...choice, what })
  const field = useRef<HTMLTextAreaElement>(null)
  const edit = useCallback(() => field.current?.focus(), [])
  useMessageCommands({ notice: notice.number, message, edit })
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
          <Button
            keys="y"
            refusal={refusal}
            onPress={() => message && void copyMessage(store.getState(), message.text)}
          >
            Copy
          </Button>
          <Button keys="s" refusal={refusal} onPress={() => message && void saveMail(store.getState(), message)}>
            Save as .eml
          </Button>
          <Button keys="p" onPress={() => void saveReport(store.getState(), notice.number)}>
            Save report
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
      </div>
    </Section>
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
