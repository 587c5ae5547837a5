import { useEffect, useMemo, useRef } from 'react'
import type { Notice } from '../../shared/contract/notice.ts'
import { phrase } from '../messages/phrase.ts'
import { describeNews, listNews } from '../notices/board/describe-news.ts'
import type { Command } from '../state/command.ts'
import { useCommands } from '../state/use-commands.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'

/**
 * Tells of notices as they arrive: a toast that Enter opens while the window has the focus, else a notification where the person allowed them.
 * While a folder is being read they are gathered, and told as one at its end.
 */
export function useNoticeNews(): void {
  const store = useDeskStore()
  const notices = useDesk((desk) => desk.notices)
  const reading = useDesk((desk) => desk.job?.state === 'running')
  const before = useRef<readonly Notice[] | null>(null)
  useEffect(() => {
    if (notices === null || (reading && before.current !== null)) return
    const { handedIn } = store.getState()
    const [first, ...more] = listNews(before.current, notices).filter(({ number }) => !handedIn.has(number))
    before.current = notices
    if (!first) return
    const words = describeNews([first, ...more])
    const open = () =>
      more.length === 0
        ? store.getState().openScreen({ name: 'notice', notice: first.number })
        : store.getState().openScreen({ name: 'notices', group: 'open' })
    if (document.hasFocus())
      store.getState().say({ kind: 'note', words, action: { label: phrase('app.open'), keys: 'Enter', run: open } })
    else notify(words, open)
  }, [notices, reading, store])
  useEnterOnToast()
  useAllowCommand()
}

function notify(words: string, open: () => void): void {
  if (!('Notification' in window) || Notification.permission !== 'granted') return
  const shown = new Notification(words, { tag: 'erratum-notice' })
  shown.onclick = () => {
    window.focus()
    open()
  }
}

/** While a toast's action says Enter, Enter does it. */
function useEnterOnToast(): void {
  const store = useDeskStore()
  const toast = useDesk((desk) => desk.toasts[0])
  const commands = useMemo((): readonly Command[] => {
    const { id, action } = toast ?? {}
    if (id === undefined || action?.keys !== 'Enter') return []
    const run = (): void => {
      store.getState().closeToast(id)
      action.run()
    }
    return [
      {
        id: 'toast',
        group: phrase('app.everywhere'),
        title: action.label,
        keys: ['Enter'],
        unlisted: 'everywhere',
        run
      }
    ]
  }, [store, toast])
  useCommands(commands)
}

/** Browsers ask the person before a page may notify; only a press of theirs brings that question. */
function useAllowCommand(): void {
  const store = useDeskStore()
  const commands = useMemo((): readonly Command[] => {
    if (!('Notification' in window) || Notification.permission !== 'default') return []
    const ask = async (): Promise<void> => {
      const allowed = (await Notification.requestPermission()) === 'granted'
      const words = allowed ? phrase('app.news-allowed') : phrase('app.news-refused')
      store.getState().say({ kind: allowed ? 'fact' : 'note', words })
    }
    return [
      {
        id: 'allow-news',
        group: phrase('app.everywhere'),
        title: phrase('app.allow-news'),
        run: () => void ask()
      }
    ]
  }, [store])
  useCommands(commands)
}
