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
  const [first, hot] = [join(place.photos, 'AFP_1.jpg'), join(place.root, 'hot')]
  await place.run(['export', '--preset', 'web', '--to', hot, first])
  await place.run([
    'edit',
    first,
    '--set',
    'city=Astana',
    '--set',
    'caption=The signing 1, Astana.',
    '--reason',
    'Desk'
  ])
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
  const checkLook = async (name: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
      if (look !== undefined) await page.screenshot({ path: join(look, `${name}-${colorScheme}.png`) })
    }
  }
  await checkLook('recall-kill')
  await page.setViewportSize({ width: 1024, height: 700 })
  await expect(holder('Radio Halden')).toBeInViewport()
  if (look !== undefined) await page.screenshot({ path: join(look, 'recall-kill-1024.png') })
  await page.setViewportSize({ width: 1440, height: 900 })

  await page.keyboard.press('r')
  await expect(holder('Daily Osk')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(holder('Radio Halden')).toBeFocused()
  await page.keyboard.press('Enter')
  const dialogOf = (name: string) => page.getByRole('dialog', { name })
  const dialog = dialogOf('Radio Halden')
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

  await test.step('without a notice: who got the photo under the cursor, and the right one for them', async () => {
    await page.keyboard.press('g')
    await page.locator('.frame-cell', { hasText: 'AFP_1' }).click()
    await page.keyboard.press('Alt+b')
    await expect(page.getByRole('button', { name: '1 photo', exact: true })).toHaveAttribute('aria-pressed', 'true')
    await expect(holder('Daily Osk')).toContainText('Holds wrong')
    await expect(page.getByRole('table').getByRole('row', { name: /^Daily Osk/ })).toContainText('revision 1, web')
    await checkLook('recall-photo')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(/^Sent 1 file/)).toBeVisible({ timeout: 60_000 })
    await expect(holder('Daily Osk')).toContainText('No answer yet')
  })

  await test.step('a folder nobody was sent from is a line of its own, until the right file is there', async () => {
    const folder = holder(`Exported to ${hot}, not sent to anybody`)
    await folder.click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('button', { name: 'Close with this reason' })).toHaveAttribute(
      'aria-disabled',
      'true'
    )
    await checkLook('recall-folder')
    await dialog.getByRole('button', { name: 'Export again in its place' }).click()
    await expect(page.getByText('Put 1 file in the place of the wrong one.')).toBeVisible({ timeout: 60_000 })
    await page.keyboard.press('Escape')
    await expect(folder).toContainText('Settled')
  })

  await test.step('who was sent wrong words is written to, in their language', async () => {
    await page.keyboard.press('/')
    await page.getByRole('textbox', { name: 'Words that are wrong' }).fill('Nur-Sultan')
    await expect(recall).toContainText('3 photos')
    await checkLook('recall-words')
    await page.setViewportSize({ width: 1024, height: 700 })
    if (look !== undefined) await page.screenshot({ path: join(look, 'recall-words-1024.png') })
    await page.keyboard.press('Enter')
    await holder('Radio Halden').press('Enter')
    const letter = dialogOf('Radio Halden').getByRole('textbox', { name: 'Message to Radio Halden' })
    await expect(letter).toHaveValue(/„Nur-Sultan“/)
    if (look !== undefined) await page.screenshot({ path: join(look, 'recall-letter-1024.png') })
  })
})
