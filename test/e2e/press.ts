import type { Locator, Page } from '@playwright/test'

/** Comes to a control as a person without a mouse does, and presses it. */
export async function press(
  page: Page,
  name: string | RegExp,
  { role = 'button', within = page }: { readonly role?: 'button' | 'checkbox'; readonly within?: Page | Locator } = {}
): Promise<void> {
  await within
    .getByRole(role, { name, exact: typeof name === 'string' })
    .first()
    .focus()
  await page.keyboard.press('Enter')
}
