import { ChevronDown, Search } from 'lucide-react'
import type { NoticeNumber } from '../../../shared/contract/identifiers.ts'
import { fieldTable } from '../../../shared/fields/field-table.ts'
import { findField, isFieldKey } from '../../../shared/fields/find-field.ts'
import { spokenLanguage } from '../../messages/language.ts'
import { phrase } from '../../messages/phrase.ts'
import type { HistorySearch } from '../../state/history-search-slice.ts'
import { useDesk, useDeskStore } from '../../state/use-desk.ts'
import { nameNotice } from '../../ui/describe-notice.ts'
import '../../ui/field-box.css'
import { Icon } from '../../ui/icon.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { usePausedText } from '../../ui/use-paused-text.ts'
import { MomentField } from './moment-field.tsx'

/** The field that a key of the screen puts the caret into. */
export const searchWordsId = 'history-search-words'

const anyField = 'any'
const anyNotice = 'any'

/** What is asked for: words, person, field, notice, from, to. As of a moment only the words count. */
export function SearchForm({ search }: { readonly search: HistorySearch }) {
  const store = useDeskStore()
  const notices = useDesk((desk) => desk.notices) ?? []
  const set = (part: Partial<HistorySearch>): void => void store.getState().searchHistory(part)
  const asOf = search.asOf !== null
  const notice = notices.find(({ number }) => number === search.notice)
  const field = search.field === null ? phrase('history.any-field') : findField(search.field).label
  const named = notice ? `${nameNotice(notice.parsed)} ${notice.number}` : phrase('history.any-notice')
  return (
    <search className="search-form" aria-label={phrase('history.search-history')}>
      <TypedField
        id={searchWordsId}
        label={asOf ? phrase('history.words-then') : phrase('history.words-ever')}
        keys="/"
        value={search.text}
        onType={(text) => set({ text })}
      />
      {!asOf && (
        <>
          <TypedField label={phrase('history.who-made')} value={search.by} onType={(by) => set({ by })} />
          <MenuButton
            label={phrase('history.field-chosen', { field })}
            className="button"
            face={
              <>
                {field}
                <Icon of={ChevronDown} small />
              </>
            }
            entries={[
              { key: anyField, label: phrase('history.any-field') },
              ...fieldTable.map(({ key, label }) => ({ key, label }))
            ]}
            chosen={search.field ?? anyField}
            onChoose={(key) => set({ field: isFieldKey(key) ? key : null })}
          />
          <MenuButton
            label={phrase('history.notice-chosen', { notice: named })}
            className="button"
            face={
              <>
                {named}
                <Icon of={ChevronDown} small />
              </>
            }
            entries={[
              { key: anyNotice, label: phrase('history.with-or-without') },
              ...notices.map(({ number, parsed, receivedAt }) => ({
                key: String(number),
                label: phrase('history.notice-entry', {
                  notice: number,
                  name: nameNotice(parsed),
                  day: new Date(receivedAt).toLocaleDateString(spokenLanguage().locale)
                })
              }))
            ]}
            chosen={search.notice === null ? anyNotice : String(search.notice)}
            onChoose={(key) => set({ notice: findNotice(notices, key) })}
          />
          <MomentField
            label={phrase('history.from')}
            empty={phrase('history.beginning')}
            day="first"
            moment={search.from}
            onMoment={(from) => set({ from })}
          />
          <MomentField
            label={phrase('history.to')}
            empty={phrase('history.now')}
            moment={search.to}
            onMoment={(to) => set({ to })}
          />
        </>
      )}
    </search>
  )
}

function findNotice(notices: readonly { readonly number: NoticeNumber }[], key: string): NoticeNumber | null {
  return notices.find(({ number }) => String(number) === key)?.number ?? null
}

function TypedField(props: {
  readonly id?: string
  readonly label: string
  readonly keys?: string
  readonly value: string
  readonly onType: (text: string) => void
}) {
  const { value, onType } = props
  const [text, setText] = usePausedText(value, onType)
  return (
    <div className="field-box lead search-typed">
      {props.keys !== undefined && <Icon of={Search} />}
      <input
        id={props.id}
        type="text"
        autoFocus={props.id !== undefined}
        aria-label={props.label}
        placeholder={props.label}
        spellCheck={false}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          // Down goes to what was found, and so does Enter; Esc leaves the field, not the screen.
          if (!['ArrowDown', 'Enter', 'Escape'].includes(event.key)) return
          event.preventDefault()
          event.stopPropagation()
          if (text !== value) onType(text)
          event.currentTarget.blur()
          document.querySelector<HTMLElement>('.hit-table')?.focus()
        }}
      />
      {props.keys !== undefined && <KeyCap keys={props.keys} />}
    </div>
  )
}
