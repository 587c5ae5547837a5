import { Plus } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import type { CodePage } from '../../shared/contract/code-pages.ts'
import type { DeskSettings } from '../../shared/contract/settings.ts'
import { defaultSettings } from '../../shared/settings/default-settings.ts'
import { phrase } from '../messages/phrase.ts'
import { Icon } from '../ui/icon.tsx'
import { MenuButton } from '../ui/menu-button.tsx'
import { CodePageRow } from './code-page-row.tsx'
import { nameSetting } from './name-setting.ts'
import { listAbsent, movePage, namePage } from './order-pages.ts'
import { SettingRow } from './setting-row.tsx'
import type { SettingsWork } from './use-settings.ts'

const { label, line } = nameSetting('iimCodePages')

/** The character sets tried on old IIM, in their order: move, take out, add. */
export function CodePagesSetting(props: { readonly settings: DeskSettings; readonly save: SettingsWork['save'] }) {
  const pages = props.settings.iimCodePages
  const [current, setCurrent] = useState<CodePage | undefined>(undefined)
  const list = useRef<HTMLOListElement>(null)
  const held = useRef<Element | null>(null)
  const order = pages.join()
  // Moving a row takes the focus from it, taking it out takes it away: it goes back to it, or to the row in its place.
  // Settings read anew in the meantime are another list in the same order: what is held waits for the order to change.
  useLayoutEffect(() => {
    if (held.current === null || order === '') return
    const place = held.current.isConnected ? held.current : list.current?.querySelector('[tabindex="0"]')
    held.current = null
    if (place instanceof HTMLElement) place.focus()
  }, [order])
  const at = current !== undefined && pages.includes(current) ? current : pages[0]
  const save = (next: CodePage[], words: string) => props.save({ iimCodePages: next }, words)
  const isUsual = order === defaultSettings.iimCodePages.join()
  const absent = listAbsent(pages)
  const remove = (page: CodePage) => {
    held.current = document.activeElement
    const index = pages.indexOf(page)
    setCurrent(pages[index + 1] ?? pages[index - 1])
    save(
      pages.filter((other) => other !== page),
      phrase('settings.without-page', { setting: label, page: namePage(page) })
    )
  }
  const move = (page: CodePage, step: -1 | 1) => {
    setCurrent(page)
    held.current = document.activeElement
    const moved = { setting: label, page: namePage(page) }
    save(
      movePage(pages, page, step),
      step < 0 ? phrase('settings.page-earlier', moved) : phrase('settings.page-later', moved)
    )
  }
  const add = (name: string) => {
    const page = absent.find((one) => one.name === name)?.name
    if (page === undefined) return
    setCurrent(page)
    save([...pages, page], phrase('settings.with-page', { setting: label, page: namePage(page) }))
  }
  return (
    <SettingRow
      label={label}
      line={line}
      lineFirst
      onDefault={
        isUsual
          ? undefined
          : () => save([...defaultSettings.iimCodePages], phrase('settings.set-usual', { setting: label }))
      }
    >
      <ol ref={list} className="code-pages" aria-label={label}>
        {pages.map((page, index) => (
          <CodePageRow
            key={page}
            page={page}
            place={{ number: index + 1, first: index === 0, last: index === pages.length - 1 }}
            current={page === at}
            onPoint={() => setCurrent(page)}
            onMove={(step) => move(page, step)}
            onRemove={() => remove(page)}
          />
        ))}
      </ol>
      {absent.length > 0 && (
        <MenuButton
          className="button"
          label={phrase('settings.add-code-page')}
          face={
            <>
              <Icon of={Plus} />
              {phrase('settings.add')}
            </>
          }
          entries={absent.map(({ name, words }) => ({ key: name, label: words }))}
          chosen=""
          onChoose={add}
        />
      )}
    </SettingRow>
  )
}
