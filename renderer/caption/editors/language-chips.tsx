import { Languages } from 'lucide-react'
import { useRef, useState } from 'react'
import { phrase } from '../../messages/phrase.ts'
import { Icon } from '../../ui/icon.tsx'
import { PopOver } from '../../ui/pop-over.tsx'
import './editors.css'
import { nameLanguage } from './language-names.ts'
import { LanguagePicker } from './language-picker.tsx'

/** Languages shown one by one in a short field; of more only the one on show. */
const shownInShortField = 2

/**
 * The languages of a text as chips, and one more. Nothing is shown for a text in one language until a person is at work there. In a short field with
 * many languages the one on show stands for all, with its place among them: a press goes on to the next.
 */
export function LanguageChips(props: {
  readonly label: string
  readonly languages: readonly string[]
  readonly chosen: string
  /** Languages that a save takes away: their text was emptied. */
  readonly going: readonly string[]
  readonly readOnly: boolean
  readonly short?: boolean | undefined
  readonly onChoose: (language: string) => void
}) {
  const more = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const { languages, chosen } = props
  const alone = languages.length < 2 && chosen === 'x-default'
  const one = props.short === true && languages.length > shownInShortField
  const place = `${faceOf(chosen)} ${languages.indexOf(chosen) + 1}/${languages.length}`
  const choose = (language: string): void => {
    setOpen(false)
    props.onChoose(language)
  }
  return (
    <span className="languages" role="group" aria-label={phrase('caption.languages-of', { field: props.label })}>
      {one && (
        <button
          type="button"
          className="language on"
          aria-label={phrase('caption.go-to-language', { field: props.label, place, language: nameLanguage(chosen) })}
          title={phrase('caption.next-language', { language: nameLanguage(chosen) })}
          onClick={() => choose(nextLanguage(languages, chosen))}
        >
          {place}
        </button>
      )}
      {!alone &&
        !one &&
        languages.map((language) => (
          <button
            key={language}
            type="button"
            className={`language${language === chosen ? ' on' : ''}${props.going.includes(language) ? ' going' : ''}`}
            aria-pressed={language === chosen}
            aria-label={phrase('caption.language-of', {
              field: props.label,
              tag: faceOf(language),
              language: nameLanguage(language)
            })}
            title={
              props.going.includes(language)
                ? phrase('caption.language-going', { language: nameLanguage(language) })
                : nameLanguage(language)
            }
            onClick={() => choose(language)}
          >
            {faceOf(language)}
          </button>
        ))}
      {!props.readOnly && (
        <>
          <button
            ref={more}
            type="button"
            className="language more"
            aria-label={phrase('caption.add-language-to', { field: props.label })}
            aria-haspopup="dialog"
            aria-expanded={open}
            title={phrase('caption.add-language')}
            onClick={() => setOpen(true)}
          >
            <Icon of={Languages} small />
          </button>
          <PopOver
            label={phrase('caption.add-language-to', { field: props.label })}
            anchor={more}
            open={open}
            onClose={() => setOpen(false)}
          >
            <LanguagePicker taken={languages} onChoose={choose} />
          </PopOver>
        </>
      )}
    </span>
  )
}

/** A language as its chip shows it. */
function faceOf(language: string): string {
  return language === 'x-default' ? phrase('caption.default-tag') : language
}

/** The language after the one on show; after the last the first. */
export function nextLanguage(languages: readonly string[], chosen: string): string {
  return languages[(languages.indexOf(chosen) + 1) % languages.length] ?? chosen
}
