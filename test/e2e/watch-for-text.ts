import type { Page } from '@playwright/test'

/** Begins to watch a page for a text that may be there only for a moment. Settles the inner promise once it was seen. */
export async function watchForText(page: Page, text: string): Promise<{ readonly seen: Promise<void> }> {
  const watching = await page.evaluateHandle((wanted) => {
    const seen = new Promise<void>((resolve) => {
      const look = (): void => {
        if (document.body.textContent.includes(wanted)) resolve()
      }
      new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true })
      look()
    })
    return { seen }
  }, text)
  return { seen: watching.evaluate(({ seen }) => seen) }
}
