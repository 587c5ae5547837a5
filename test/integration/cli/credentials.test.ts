import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeCertificate } from '../credentials/make-certificates.ts'
import { signPhoto } from '../credentials/sign-photo.ts'
import { makeTrustFolder } from '../credentials/trust-folder.ts'
import { drawPicture } from '../services/make-photo.ts'
import { openPlace } from './open-place.ts'

describe('erratum, on a photo with Content Credentials', () => {
  it('tells them, trusts whom the desk’s folder names, and breaks them only when it is told to', async () => {
    await using place = await openPlace()
    const root = await makeCertificate({ name: 'Picture Desk Root' })
    const path = await drawPicture(join(place.photos, 'a.jpg'))
    const signed = await signPhoto(path, { signer: await makeCertificate({ name: 'Ann Signer', issuer: root }) })
    expect((await place.run(['read', 'a.jpg'])).stdout).toContain('Content Credentials are untrusted')

    await makeTrustFolder(join(place.desk, 'trust'), root)
    const edit = ['edit', 'a.jpg', '--set', 'city=Bergen', '--reason', 'wrong city', '--json']
    const refused = await place.run(edit)
    expect(refused).toMatchObject({ code: 5, json: { done: [], failed: [{ path, code: 'breaks-credentials' }] } })
    expect((await readFile(path)).equals(signed)).toBe(true)

    expect(await place.run([...edit, '--break-credentials'])).toMatchObject({ code: 0, json: { done: [{ path }] } })
    expect(await place.run(['undo', '1'])).toMatchObject({ code: 0 })
    expect((await readFile(path)).equals(signed)).toBe(true)
    const { stdout } = await place.run(['read', 'a.jpg'])
    expect(stdout).toContain('Content Credentials are valid')
    expect(stdout).toContain('signed by Ann Signer, with Erratum tests 1.2, as "Market in the rain"')
    expect(await place.run(['redo', '1', '--json'])).toMatchObject({
      code: 5,
      json: { failed: [{ code: 'breaks-credentials' }] }
    })
  })
})
