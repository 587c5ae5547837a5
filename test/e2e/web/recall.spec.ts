import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { openPlace } from '../../integration/cli/open-place.ts'
import { launchWeb } from '../launch-web.ts'
import { makeSentPhotos } from '../make-sent-photos.ts'

const kill =
  'MANDATORY KILL-DUE TO A LEGAL ISSUE THIS PHOTO NUMBER AFP_2 BY ANA LIMA HAS BEEN WITHDRAWN FROM AFP SYSTEMS AND MAY NO LONGER BE USED IN ANY MANNER. PLEASE IMMEDIATELY REMOVE IT FROM ALL YOUR ONLINE SERVICES.'

test('a killed photo is never sent: the board names who has it, what to write to them, and takes their answers', async ({
  browser
}) => {
  test.setTimeout(300_000)
  await using closing = new AsyncDisposableStack()
  const place = closing.use(await openPlace())
  await makeSentPhotos(place)
  await place.run(['notice', 'add', '-', '--photo', join(place.photos, 'AFP_2.jpg')], { input: kill })
  const web = closing.use(await launchWeb({ desk: place.desk }))
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  closing.defer(() => context.close())
  const page = await context.newPage()
  await page.goto(web.url)
  await expect(page.locator('.frame-cell')).toHaveCount(4, { timeout: 60_000 })
  await page.getByRole('button', { name: /^Kills/ }).click()
  const recall = page.getByRole('region', { name: 'Recall' })
  const holder = (name: string) => recall.getByRole('button', { name })
  await expect(recall).toContainText('1 photo, 1 export, 2 recipients', { timeout: 30_000 })
  await expect(recall.getByRole('button', { name: 'Nothing to send' })).toHaveAttribute('aria-disabled', 'true')
  await expect(holder('Daily Osk')).toContainText('Holds wrong')

  const look = process.env['ERRATUM_LOOK']
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
    if (look !== undefined) await page.screenshot({ path: join(look, `recall-kill-${colorScheme}.png`) })
  }
  await page.setViewportSize({ width: 1024, height: 700 })
  await expect(holder('Radio Halden')).toBeInViewport()
  if (look !== undefined) await page.screenshot({ path: join(look, 'recall-kill-1024.png') })
  await page.setViewportSize({ width: 1440, height: 900 })

  await page.keyboard.press('r')
  await expect(holder('Daily Osk')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(holder('Radio Halden')).toBeFocused()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Radio Halden' })
  await expect(dialog.getByRole('textbox', { name: 'Message to Radio Halden' })).toHaveValue(/AFP_2\.jpg/)
  await dialog.getByLabel('Reply file').setInputFiles({
    name: 'answer.eml',
    mimeType: 'message/rfc822',
    buffer: Buffer.from('From: bild@site.example\r\nSubject: Re: AFP_2\r\n\r\nGelöscht.\r\n')
  })
  await expect(dialog).toBeHidden()
  await expect(holder('Radio Halden')).toContainText('Answered')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(holder('Radio Halden')).toContainText('Holds wrong')
})
