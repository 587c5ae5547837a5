import { useCallback, useEffect, useRef } from 'react'
import type { FieldStructure } from '../../../shared/fields/field-value.ts'
import type { CountryWords } from '../../../shared/fields/step-country.ts'
import type { StructurePartsProps } from './structure-card.tsx'

/** Keeps the country's name and code of a place in step, as the form does with the photo's own. Gives what to call with the place as a person changed it. */
export function useCountryParts({ value, onChange }: Pick<StructurePartsProps, 'value' | 'onChange'>) {
  const latest = useRef({ value, onChange })
  useEffect(() => {
    latest.current = { value, onChange }
  }, [value, onChange])
  return useCallback((was: FieldStructure, changed: FieldStructure): void => {
    const [before, now] = [readCountry(was), readCountry(changed)]
    if (before.name === now.name && before.code === now.code) return
    const step = async (): Promise<void> => {
      // The table of countries comes when the first one is typed.
      const { stepCountry } = await import('../../../shared/fields/step-country.ts')
      const { value: present, onChange: tell } = latest.current
      const said = readCountry(present)
      const other = stepCountry(before, now)
      // What was typed meanwhile has its own turn.
      if (other === undefined || said.name !== now.name || said.code !== now.code) return
      const { name, code } = { ...now, ...other }
      tell({ ...present, countryName: name, countryCode: code })
    }
    void step()
  }, [])
}

function readCountry({ countryName, countryCode }: FieldStructure): CountryWords {
  const say = (part: FieldStructure[string] | undefined): string => (typeof part === 'string' ? part : '')
  return { name: say(countryName), code: say(countryCode) }
}
