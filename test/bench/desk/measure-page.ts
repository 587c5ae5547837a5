import type { Page } from '@playwright/test'

/** Waits until every frame on the screen shows its picture. */
export async function waitForPictures(page: Page, timeoutMs: number): Promise<void> {
  await page.waitForFunction(
    () => {
      const frames = [...document.querySelectorAll('.frame-cell')].filter((frame) => {
        const { top, bottom } = frame.getBoundingClientRect()
        return bottom > 0 && top < innerHeight
      })
      const painted = (frame: Element) => {
        const picture = frame.querySelector('img')
        return picture?.complete === true && picture.naturalWidth > 0
      }
      return frames.length > 5 && frames.every(painted)
    },
    undefined,
    { timeout: timeoutMs, polling: 'raf' }
  )
}

/** Milliseconds from an arrow key to the cursor standing on the next frame. */
export async function measureArrow(page: Page): Promise<number> {
  const taken = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const now = () => document.querySelector('.frame-cell.cursor')?.getAttribute('data-index')
        addEventListener(
          'keydown',
          () => {
            const from = now()
            const start = performance.now()
            const look = () => (now() === from ? requestAnimationFrame(look) : resolve(performance.now() - start))
            requestAnimationFrame(look)
          },
          { once: true, capture: true }
        )
      })
  )
  await page.keyboard.press('ArrowRight')
  return taken
}

/** Scrolls the sheet for some seconds, in steps and in leaps; gives how many tasks of the page took over 50 ms, and the longest. */
export function measureScrolling(
  page: Page,
  seconds: number
): Promise<{ frames: number; long: number; longest: number }> {
  return page.evaluate(async (duration) => {
    const tasks: number[] = []
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map((task) => task.duration)))
    observer.observe({ type: 'longtask' })
    const grid = document.querySelector('.photo-grid')
    if (grid === null) throw new Error('No sheet is shown')
    const end = performance.now() + duration * 1000
    let frames = 0
    while (performance.now() < end) {
      frames += 1
      // A page a frame, and once a second a leap to another part of the sheet.
      grid.scrollTop = frames % 60 === 0 ? (grid.scrollHeight * ((frames / 60) % 10)) / 10 : grid.scrollTop + 240
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
    observer.disconnect()
    return { frames, long: tasks.length, longest: Math.max(0, ...tasks) }
  }, seconds)
}
