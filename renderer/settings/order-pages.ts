import type { CodePage } from '../../shared/contract/code-pages.ts'
import { codePages } from '../../shared/contract/code-pages.ts'

/** The list with one page moved by a step, up (-1) or down (1); as it is where it stands at that end. */
export function movePage(pages: readonly CodePage[], page: CodePage, step: -1 | 1): CodePage[] {
  const from = pages.indexOf(page)
  const to = from + step
  if (from < 0 || to < 0 || to >= pages.length) return [...pages]
  const rest = pages.filter((other) => other !== page)
  return [...rest.slice(0, to), page, ...rest.slice(to)]
}

/** The pages that are not in the list, in the order a person looks for them. */
export function listAbsent(pages: readonly CodePage[]): readonly (typeof codePages)[number][] {
  return codePages.filter(({ name }) => !pages.includes(name))
}

/** What a person calls a page: "Western, Windows (cp1252)". */
export function namePage(page: CodePage): string {
  return codePages.find(({ name }) => name === page)?.words ?? page
}
