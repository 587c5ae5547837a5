import { escapeHtml } from '../../shared/notice/report/escape-html.ts'
import { phrase } from '../messages/phrase.ts'
import type { CommandKeys } from './list-keys.ts'

const style = `
@page { size: A4; margin: 10mm }
body { font: 8.5px/1.35 Inter, sans-serif; color: #000; margin: 0 }
h1 { font-size: 14px; margin: 0 0 6px }
main { columns: 3; column-gap: 14px }
section { margin-bottom: 6px }
h2 { font-size: 9.5px; margin: 0 0 2px; border-bottom: 1px solid #999; break-after: avoid }
p { display: flex; justify-content: space-between; gap: 8px; margin: 0; break-inside: avoid }
b { font-weight: 600; white-space: nowrap }
`

/** The cheat sheet on one page: each group's commands with their keys, named by `nameKeys`. Commands without a key stay out. */
export function writeKeySheet(commands: readonly CommandKeys[], nameKeys: (binding: string) => string): string {
  const groups = Map.groupBy(
    commands.filter(({ keys }) => keys.length > 0),
    ({ group }) => group
  )
  const sections = [...groups].map(([group, list]) => {
    const lines = list.map(
      ({ title, keys }) =>
        `<p><span>${escapeHtml(title)}</span> <b>${keys.map((one) => escapeHtml(nameKeys(one))).join(', ')}</b></p>`
    )
    return `<section><h2>${escapeHtml(group)}</h2>${lines.join('')}</section>`
  })
  const title = escapeHtml(phrase('keys.sheet-title'))
  return `<html><head><title>${title}</title><style>${style}</style></head><body><h1>${title}</h1><main>${sections.join('')}</main></body></html>`
}
