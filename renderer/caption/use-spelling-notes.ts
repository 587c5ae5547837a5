import { useEffect, useMemo, useState } from 'react'
import type { SpellingCheck, SpellingFinding } from '../../shared/contract/spelling.ts'
import { readAsText } from '../../shared/fields/field-value.ts'
import { listPhotoWords } from '../../shared/spelling/list-photo-words.ts'
import type { SpellingLanguage } from '../../shared/spelling/spelling-language.ts'
import { phrase } from '../messages/phrase.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import type { CaptionNote } from './caption-note.ts'
import { nameLanguage } from './editors/language-names.ts'

/** A text is checked this long after the last change, in milliseconds. */
const pauseMs = 400

const none: readonly CaptionNote[] = []

interface Checked {
  readonly text: string
  readonly check: SpellingCheck
}

/**
 * The words of a text (line breaks as the editor has them) that stand in no dictionary, checked by the engine a moment after the last change; those of
 * the text before until then. `stated` is its language where the photo says it. The word the caret is in gets the likeliest word as its fix.
 */
export function useSpellingNotes(asked: {
  readonly text: string
  readonly stated: string | undefined
  readonly isMeant: boolean
  readonly caret: { readonly start: number; readonly end: number }
}): readonly CaptionNote[] {
  const { text, stated, isMeant, caret } = asked
  const store = useDeskStore()
  const base = useDesk((desk) => desk.draft?.base)
  const settings = useDesk((desk) => desk.settings)
  const [checked, setChecked] = useState<Checked | null>(null)
  const [suggested, setSuggested] = useState<ReadonlyMap<string, string>>(new Map())
  useEffect(() => {
    if (!isMeant || text.trim() === '' || base === undefined || settings === undefined || settings === null) return
    let isOver = false
    const check = async (): Promise<void> => {
      const { client } = store.getState().engine
      const language = stated ?? (readAsText(base.fields.languageIdentifier?.value) || undefined)
      const found = await client.spelling.check({
        text,
        known: [...listPhotoWords(base.fields)],
        ...(language === undefined ? {} : { stated: language })
      })
      if (!isOver) setChecked({ text, check: found })
    }
    // An engine that cannot check says so where it is asked for other things; a caption is written without.
    const timer = window.setTimeout(() => void check().catch(() => isOver || setChecked(null)), pauseMs)
    return () => {
      isOver = true
      window.clearTimeout(timer)
    }
  }, [store, base, settings, isMeant, text, stated])

  const language = checked?.check.language ?? null
  const at = checked?.check.findings.find(
    ({ start, end, why }) => why !== 'name' && start <= caret.end && end >= caret.start
  )?.word
  const isAsked = at !== undefined && !suggested.has(at)
  useEffect(() => {
    if (!isAsked || at === undefined || language === null || base === undefined) return
    let isOver = false
    const suggest = async (): Promise<void> => {
      const { client } = store.getState().engine
      const [first] = await client.spelling.suggest({
        word: at,
        languages: [language],
        known: [...listPhotoWords(base.fields)]
      })
      if (!isOver) setSuggested((words) => new Map(words).set(at, first ?? ''))
    }
    void suggest().catch(() => undefined)
    return () => {
      isOver = true
    }
  }, [store, base, isAsked, at, language])

  return useMemo(
    () =>
      !isMeant || text.trim() === '' || checked === null || language === null
        ? none
        : checked.check.findings.map((finding) => asNote(finding, language, suggested.get(finding.word) ?? '')),
    [isMeant, text, checked, language, suggested]
  )
}

function asNote({ start, end, word, why }: SpellingFinding, language: SpellingLanguage, meant: string): CaptionNote {
  const words = {
    unknown: phrase('caption.misspelt', { word, language: nameLanguage(language) }),
    'near-name': phrase('caption.near-name', { word }),
    name: phrase('caption.unknown-name', { word })
  }[why]
  const fix = meant === '' ? null : { start, end, text: meant, words: phrase('caption.make-it', { word: meant }) }
  return { rule: why === 'name' ? 'unknown-name' : 'spelling', start, end, words, fix, word }
}
