import { useCallback } from 'react'
import { phrase } from '../messages/phrase.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { WordDiff } from '../ui/word-diff.tsx'
import './replace-form.css'
import { ReplaceOption } from './replace-option.tsx'
import { ReplaceFields, ReplacePlaces } from './replace-scope.tsx'
import { ReplaceText } from './replace-text.tsx'

/** The fields that keys of the screen put the caret into. */
export const findTextId = 'replace-find'
/** The field of what is put in. */
export const putTextId = 'replace-put'

type Switch = 'wholeWords' | 'matchCase' | 'matchAccents' | 'pattern' | 'keepPossessive' | 'keepCapitals'

// Where nothing is found there is no list to go to, and Esc has to lead out of the text all the same.
function focusList(): void {
  const list = document.querySelector<HTMLElement>('.replace-table')
  if (list) list.focus()
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

/** What to find, what to put in its place, in which photos and fields. */
export function ReplaceForm() {
  const store = useDeskStore()
  const ask = useDesk((desk) => desk.replaceAsk)
  const problem = useDesk((desk) => desk.replaceProblem)
  const find = useCallback((text: string) => void store.getState().askReplace({ find: text }), [store])
  const put = useCallback((text: string) => void store.getState().askReplace({ replace: text }), [store])
  const turn = (key: Switch) => () => void store.getState().askReplace({ [key]: !ask[key] })
  return (
    <form
      className="replace-form"
      aria-label={phrase('replace.what-and-where')}
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="replace-block">
        <ReplaceText
          id={findTextId}
          label={phrase('replace.find')}
          keys="Ctrl+F"
          value={ask.find}
          mono={ask.pattern}
          wrong={problem !== null}
          autoFocus
          onType={find}
          onDone={focusList}
        />
        {problem !== null && (
          <p className="replace-problem" role="alert">
            {problem}
          </p>
        )}
        <div className="replace-options">
          <ReplaceOption label={phrase('replace.whole-words')} on={ask.wholeWords} onPress={turn('wholeWords')} />
          <ReplaceOption label={phrase('replace.match-case')} on={ask.matchCase} onPress={turn('matchCase')} />
          <ReplaceOption label={phrase('replace.match-accents')} on={ask.matchAccents} onPress={turn('matchAccents')} />
          <ReplaceOption label={phrase('replace.pattern-re2')} on={ask.pattern} onPress={turn('pattern')} />
        </div>
      </div>
      <div className="replace-block">
        <ReplaceText
          id={putTextId}
          label={ask.pattern ? phrase('replace.replace-with-pattern') : phrase('replace.replace-with')}
          keys="Ctrl+H"
          value={ask.replace}
          mono={ask.pattern}
          onType={put}
          onDone={focusList}
        />
        <div className="replace-options">
          <ReplaceOption
            label={phrase('replace.keep-possessive')}
            on={ask.keepPossessive}
            refused={!ask.wholeWords}
            onPress={turn('keepPossessive')}
          />
          <ReplaceOption label={phrase('replace.keep-capitals')} on={ask.keepCapitals} onPress={turn('keepCapitals')} />
        </div>
      </div>
      <ReplacePlaces ask={ask} />
      <ReplaceFields ask={ask} />
      <ReplaceMade />
    </form>
  )
}

function ReplaceMade() {
  const made = useDesk((desk) => desk.replaceMade)
  const store = useDeskStore()
  if (made.length === 0) return null
  return (
    <div className="replace-block">
      <h2>{phrase('replace.lately')}</h2>
      {made.map(({ find, replace, photos }) => (
        <button
          key={`${find}\n${replace}`}
          type="button"
          className="replace-made"
          onClick={() => void store.getState().askReplace({ find, replace })}
        >
          <span className="cut">
            <WordDiff
              stretches={[
                { kind: 'deleted', text: find },
                { kind: 'inserted', text: replace }
              ]}
            />
          </span>
          <span className="third figures">{phrase('replace.photos', { photos })}</span>
        </button>
      ))}
    </div>
  )
}
