import { ChevronDown, Plus, X } from 'lucide-react'
import type { Notice } from '../../../shared/contract/notice.ts'
import type { NoticeRecipient } from '../../../shared/contract/notice-recipients.ts'
import type { Recipient } from '../../../shared/contract/recipients.ts'
import { isOpenState } from '../../../shared/notice/notice-states.ts'
import { useDesk, useDeskStore } from '../../state/use-desk.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { Section } from '../../ui/section.tsx'
import { Tick } from '../../ui/tick.tsx'
import { useNow } from '../../ui/use-now.ts'
import { countTold, describeRecipient, isTold } from './describe-recipient.ts'
import './recipients-part.css'
import { actOnRecipients } from './tell-recipient.ts'
import { useNoticeRecipients } from './use-notice-recipients.ts'

const none: readonly Recipient[] = []

/** Who has to be told of a notice, each with a tick once they were, who told them and when; and whom to add. */
export function RecipientsPart({ notice }: { readonly notice: Notice }) {
  const { listed, problem } = useNoticeRecipients(notice)
  return (
    <Section head="Recipients" aside={countTold(listed ?? [])}>
      {problem !== null && (
        <p className="recipients-problem" role="alert">
          {problem}
        </p>
      )}
      {listed !== null && listed.length > 0 && (
        <ul className="recipients" aria-label="Recipients">
          {listed.map((one) => (
            <RecipientRow key={one.recipient.id} notice={notice} listed={one} />
          ))}
        </ul>
      )}
      {listed !== null && <AddRecipient notice={notice} listed={listed} />}
    </Section>
  )
}

function RecipientRow({ notice, listed }: { readonly notice: Notice; readonly listed: NoticeRecipient }) {
  const store = useDeskStore()
  const now = useNow()
  const { recipient, overtaken } = listed
  const told = isTold(listed)
  const words = describeRecipient(listed, now)
  const act = { notice: notice.number, recipients: [recipient] }
  const askNote = () =>
    store
      .getState()
      .openOverlay({ name: 'told-note', notice: notice.number, recipient: recipient.id, called: recipient.name })
  return (
    <li className="row recipient">
      <Tick
        label={overtaken === null ? `${recipient.name} was told` : `${recipient.name} has to be told again`}
        state={told ? 'on' : overtaken === null ? 'off' : 'late'}
        onPress={() => {
          // Taken back by mistake, it is told again as it was.
          const { how = 'hand', note = '' } = listed.told ?? {}
          void actOnRecipients(store.getState, told ? 'takeBackTold' : 'tell', told ? { ...act, how, note } : act)
        }}
      />
      <span className="recipient-words">
        <span className="recipient-name cut" dir="auto" title={recipient.address}>
          {recipient.name}
        </span>
        <span
          className={overtaken === null ? 'recipient-told cut' : 'recipient-told late cut'}
          dir="auto"
          title={words}
        >
          {words}
        </span>
      </span>
      {!told && (
        <Button kind="quiet" className="recipient-act" label={`Told, with a note: ${recipient.name}`} onPress={askNote}>
          Note
        </Button>
      )}
      {isOpenState(notice.state) && (
        <Button
          kind="quiet"
          icon={X}
          className="recipient-act"
          label={`${recipient.name} need not be told`}
          title="Need not be told"
          onPress={() => void actOnRecipients(store.getState, 'takeOffRecipients', act)}
        />
      )}
    </li>
  )
}

function AddRecipient(props: { readonly notice: Notice; readonly listed: readonly NoticeRecipient[] }) {
  const { notice, listed } = props
  const store = useDeskStore()
  const list = useDesk((desk) => desk.recipients) ?? none
  if (!isOpenState(notice.state))
    return listed.length > 0 ? null : <p className="recipients-none">Nobody had to be told.</p>
  if (list.length === 0 && listed.length === 0)
    return (
      <div className="recipients-none">
        <p>
          The desk does not know yet whom it sends pictures to. Once it does, those who get{' '}
          {notice.parsed.agency ?? 'the agency'}’s pictures stand here by themselves.
        </p>
        <Button onPress={() => store.getState().openScreen({ name: 'settings' })}>Name the recipients</Button>
      </div>
    )
  const known = new Set(listed.map(({ recipient }) => recipient.id))
  const others = list.filter(({ id, active }) => active && !known.has(id))
  const add = (key: string) => {
    const recipients = key === 'all' ? others : others.filter(({ id }) => id === key)
    if (recipients.length > 0)
      void actOnRecipients(store.getState, 'addRecipients', { notice: notice.number, recipients })
  }
  return (
    <div className="recipients-add">
      {listed.length === 0 && <span className="third">Nobody is listed.</span>}
      {others.length > 0 && (
        <MenuButton
          label="Add a recipient"
          className="button quiet"
          face={
            <>
              <Icon of={Plus} small />
              Add
              <Icon of={ChevronDown} small />
            </>
          }
          entries={[
            ...(others.length > 1 ? [{ key: 'all', label: 'Everybody else', count: others.length }] : []),
            ...others.map(({ id, name }) => ({ key: id, label: name }))
          ]}
          chosen=""
          onChoose={add}
        />
      )}
    </div>
  )
}
