import { useEffect } from 'react'
import { readAsText } from '../../shared/fields/field-value.ts'
import type { CountryWords } from '../../shared/fields/step-country.ts'
import type { Draft } from '../state/draft.ts'
import { valueInForm } from '../state/draft-changes.ts'
import { useDeskStore } from '../state/use-desk.ts'

/** Keeps the country's name and its code in step: whichever a person changes brings the other along, where it is a country's. */
export function useCountryStep(): void {
  const store = useDeskStore()
  useEffect(() => {
    let isOver = false
    const unsubscribe = store.subscribe(({ draft }, { draft: before }) => {
      if (draft === null || before === null || draft.photoId !== before.photoId || draft.base !== before.base) return
      const country = readCountry(draft)
      const was = readCountry(before)
      if (country.name === was.name && country.code === was.code) return
      const step = async (): Promise<void> => {
        // The table of countries comes when the first one is typed.
        const { stepCountry } = await import('../../shared/fields/step-country.ts')
        const { draft: now, changeField } = store.getState()
        if (isOver || now === null || now.photoId !== draft.photoId) return
        // What was typed meanwhile has its own turn.
        const present = readCountry(now)
        if (present.name !== country.name || present.code !== country.code) return
        const other = stepCountry(was, country)
        if (other?.code !== undefined) changeField('countryCode', other.code)
        if (other?.name !== undefined) changeField('country', other.name)
      }
      void step()
    })
    return () => {
      isOver = true
      unsubscribe()
    }
  }, [store])
}

function readCountry(draft: Draft): CountryWords {
  return {
    name: readAsText(valueInForm(draft, 'country')),
    code: readAsText(valueInForm(draft, 'countryCode'))
  }
}
