import { useMemo } from 'react'
import type { Command } from '../state/command.ts'
import { useCommands } from '../state/use-commands.ts'
import { useDesk } from '../state/use-desk.ts'
import type { Review } from './use-review.ts'

const group = 'Notice review'

/** The keys of the review: J K move, A R E decide, Shift A all exact, F6 next open, Ctrl Enter apply, H history, I caption. */
export function useReviewCommands(review: Review, refusal: string | undefined, toggleDrawer: () => void): void {
  const openScreen = useDesk((desk) => desk.openScreen)
  const { state, dispatch, apply } = review
  const edit = state.edits.find(({ key }) => key === state.cursor)
  const proposal = state.proposal
  const photoId = edit?.amendment.photoId ?? proposal?.alreadyCorrect[0]?.photoId ?? proposal?.notice.carriers[0]
  const commands = useMemo((): readonly Command[] => {
    const none = edit ? undefined : 'No edit is under the cursor'
    const decide = (decision: 'accepted' | 'rejected') => () =>
      edit && dispatch({ type: 'decide', key: edit.key, decision, goOn: true })
    return [
      {
        id: 'review.next',
        group,
        title: 'Next edit',
        keys: ['j', 'ArrowDown'],
        unlisted: 'palette',
        run: () => dispatch({ type: 'move', by: 1 })
      },
      {
        id: 'review.previous',
        group,
        title: 'Previous edit',
        keys: ['k', 'ArrowUp'],
        unlisted: 'palette',
        run: () => dispatch({ type: 'move', by: -1 })
      },
      { id: 'review.accept', group, title: 'Accept edit', keys: ['a'], refusal: none, run: decide('accepted') },
      { id: 'review.reject', group, title: 'Reject edit', keys: ['r'], refusal: none, run: decide('rejected') },
      {
        id: 'review.reword',
        group,
        title: 'Edit proposed text',
        keys: ['e'],
        refusal: none,
        run: () => dispatch({ type: 'reword' })
      },
      {
        id: 'review.exact',
        group,
        title: 'Accept all exact',
        keys: ['Shift+A'],
        run: () => dispatch({ type: 'accept-exact' })
      },
      {
        id: 'review.open',
        group,
        title: 'Next that needs you',
        keys: ['F6'],
        run: () => dispatch({ type: 'next-open' })
      },
      {
        id: 'review.apply',
        group,
        title: 'Apply accepted edits',
        keys: ['Ctrl+Enter'],
        refusal,
        run: () => void apply()
      },
      {
        id: 'review.drawer',
        group,
        title: 'Picture and evidence',
        keys: [']'],
        unlisted: 'palette',
        run: toggleDrawer
      },
      {
        id: 'review.history',
        group,
        title: 'History of this photo',
        keys: ['h'],
        refusal: photoId ? undefined : 'No photo is known',
        run: () => photoId && openScreen({ name: 'history', photoId })
      },
      {
        id: 'review.info',
        group,
        title: 'Info of this photo',
        keys: ['i'],
        refusal: photoId ? undefined : 'No photo is known',
        run: () => photoId && openScreen({ name: 'info', photoId })
      }
    ]
  }, [apply, dispatch, edit, openScreen, photoId, refusal, toggleDrawer])
  useCommands(commands)
}
