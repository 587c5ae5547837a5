import type { Page } from '@playwright/test'

const times = 21

/**
 * Milliseconds from the save key to the caption in file, ledger and grid, of 21 photos one after the other, sorted: the engine answers when file and
 * ledger have it, and the page says "saved" with the answer that the grid shows, too.
 */
export async function measureSaving(page: Page): Promise<readonly number[]> {
  const taken: number[] = []
  await page.keyboard.press('i')
  for (let time = 0; time < times; time += 1) {
    await page.getByRole('textbox', { name: 'Headline' }).waitFor()
    await page.keyboard.press('Control+f')
    await page.keyboard.type('headline')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+a')
    await page.keyboard.type(`Measured ${time} ${Date.now()}`)
    const saved = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          addEventListener(
            'keydown',
            () => {
              const start = performance.now()
              const before = document.querySelector('.status-note')?.textContent
              const look = () => {
                const words = document.querySelector('.status-note')?.textContent ?? ''
                if (words !== before && words.includes(' saved')) resolve(performance.now() - start)
                else requestAnimationFrame(look)
              }
              requestAnimationFrame(look)
            },
            { once: true, capture: true }
          )
        })
    )
    await page.keyboard.press('Control+s')
    taken.push(await saved)
    await page.keyboard.press('Control+ArrowDown')
  }
  await page.keyboard.press('Escape')
  return taken.sort((a, b) => a - b)
}
