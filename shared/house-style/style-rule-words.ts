import type { StyleRule } from './style-finding.ts'

/** How each rule of house style is named to people. */
export const styleRuleWords: Readonly<Record<StyleRule, string>> = {
  'double-space': 'One blank between words',
  'missing-date': 'The day is named, and is that of Created',
  'missing-city': 'The city is named',
  'credit-form': 'The credit is in the agency’s form, and names the byline',
  'side-markers': '(L), (R) and (C) are told once, and alike',
  boilerplate: 'No notice or standing text is left in',
  'name-spelling': 'Names are spelt as in Keywords and Person shown'
}
