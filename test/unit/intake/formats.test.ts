import { describe, expect, it } from 'vitest'
import { readFixture, understand } from './read-file.ts'

const pairs = [{ correct: 'Hrafnagljúfur', wrong: 'Hrafnagil' }]

const files: readonly (readonly [file: string, parsed: object, more: object])[] = [
  ['amendment.txt', { kind: 'correction', agency: 'AFP', pairs, pictureIds: [] }, { facts: { format: 'text' } }],
  [
    'kill-page.html',
    { kind: 'kill', agency: 'AP', pictureIds: ['NYOT102'], reason: 'THE PHOTO SHOWS THE WRONG HARBOR & CITY' },
    { subject: 'Photo kill', facts: { format: 'html' } }
  ],
  [
    'canceled-picture.g2.xml',
    {
      ...{ kind: 'withdrawal', agency: 'AFP' },
      pictureIds: ['BOAT4711', 'urn:newsml:wire.example:20260512:boat-1', '20260511-BOAT4711']
    },
    {
      text: expect.stringContaining('Shows another boat & crew.'),
      subject: 'ICELAND-BOAT',
      facts: {
        ...{
          format: 'newsml-g2',
          guid: 'urn:newsml:wire.example:20260512:boat-1',
          version: '3',
          status: 'stat:canceled'
        },
        ...{ versionCreated: '2026-05-12T08:59:00Z', altIds: ['BOAT4711'] }
      }
    }
  ],
  [
    'editors-note.g2.xml',
    { kind: 'correction', agency: 'DPA', pairs: [], unknown: ['values'] },
    {
      ...{ text: 'Der Ort im Bildtext wurde geändert.', field: 'instructions', subject: 'Hafen' },
      facts: { version: '12', embargoed: '2026-05-12T12:00:00+02:00', signals: 'sig:update' }
    }
  ],
  [
    'correction.newsml-1.xml',
    { kind: 'correction', agency: 'Reuters', pictureIds: ['ISL101', 'urn:newsml:wire.example:20260512:ISL101:2N'] },
    { subject: 'ICELAND-STEAM', facts: { format: 'newsml-1', version: '2', replaces: ['revision 1'] } }
  ],
  [
    'correction.nitf.xml',
    { kind: 'correction', agency: 'ANSA', pictureIds: [] },
    {
      text: expect.stringMatching(/^The photographer's name was wrong\./),
      facts: { format: 'nitf', guid: 'wire-0816', replaces: ['wire-0815'] }
    }
  ],
  [
    'annuleret.ritzau.xml',
    { kind: 'withdrawal', agency: 'Ritzau' },
    { text: expect.stringMatching(/^Billedet viser en anden havn\.$/m), facts: { format: 'ritzau', guid: '2a1c-77' } }
  ],
  [
    'korr.ninjs-1.json',
    {
      kind: 'correction',
      agency: 'TT',
      pictureIds: expect.arrayContaining(['sdl4711', 'http://tt.se/media/image/sdl4710'])
    },
    {
      text: 'Hamnen i Simrishamn\n\nFiskare lagar nät i Simrishamn.',
      facts: { format: 'ninjs', signals: 'KORR', replaces: ['http://tt.se/media/image/sdl4710'] }
    }
  ],
  [
    'canceled.ninjs-2.json',
    { kind: 'withdrawal', agency: null, pictureIds: ['NYOT103', 'https://wire.example/items/9'] },
    { text: 'Harbor\n\nBoats in the harbor.', facts: { version: '4', status: 'canceled' } }
  ],
  [
    'kill.ninjs-3.json',
    { kind: 'kill', agency: 'AP', pictureIds: ['NYOT101', 'abc123', 'https://api.ap.example/item/1'] },
    { field: 'instructions', facts: { guid: 'https://api.ap.example/item/1', version: '1' } }
  ]
]

describe('a notice file', () => {
  it.each(files)('%s is understood with all that its format states', async (file, parsed, more) => {
    const { notices } = await understand(file)
    expect(notices).toHaveLength(1)
    expect(notices[0]).toMatchObject({ ...more, parsed })
  })

  it('of several items tells which of them hold no notice', async () => {
    const { leftOut } = await understand('canceled-picture.g2.xml')
    expect(leftOut).toEqual([
      {
        what: 'canceled-picture.g2.xml, item urn:newsml:wire.example:20260512:boat-2',
        why: 'holds no notice Erratum can read (looked at: description)'
      }
    ])
  })

  it('that is a page keeps the words of its links and nothing of its navigation', async () => {
    const [notice] = (await understand('kill-page.html')).notices
    expect(notice?.text).toContain('ARCHIVES AP PHOTO NYOT102 TRANSMITTED')
    expect(notice?.text).not.toMatch(/Home|Terms|photos\.example|track/)
  })

  it('is told by its content where its name says nothing or something else', async () => {
    for (const name of ['message', 'message.txt'])
      for (const [file, format] of [
        ['editors-note.g2.xml', 'newsml-g2'],
        ['kill.ninjs-3.json', 'ninjs'],
        ['kill-page.html', 'html'],
        ['amendment-and-kill.eml', 'mail']
      ] as const)
        expect((await understand(name, readFixture(file))).notices[0]?.facts.format).toBe(format)
  })

  it('from a wire is read without its frame, its keyword line counts as a signal', async () => {
    const wire = (keyword: string) =>
      `\u0001bdi0042 4 pl 215 dpa 0815\r\n\u0002Hafen/Wismar\r\n${keyword}\r\n\r\nBlick auf den Hafen von Wismar.\r\n\u0003\r\n121000 Mai 26\u0004`
    const { notices } = await understand('dpa0042.txt', wire('REFILE'))
    expect(notices).toMatchObject([
      {
        text: 'Hafen/Wismar\r\nREFILE\r\n\r\nBlick auf den Hafen von Wismar.\r\n',
        parsed: { kind: 'update', agency: 'DPA' },
        facts: { format: 'iptc-7901', guid: 'bdi0042 4 pl 215 dpa 0815' }
      }
    ])
    expect((await understand('dpa0042.txt', wire('KORREKTUR'))).notices).toMatchObject([
      { parsed: { kind: 'correction', agency: 'DPA' } }
    ])
    expect((await understand('dpa0042.txt', wire('Kultur'))).notices).toEqual([])
  })
})

describe('a mail', () => {
  it('brings the notice of its text part and those of its attachments, with who sent it and when', async () => {
    const { notices, leftOut } = await understand('amendment-and-kill.eml')
    const sent = {
      ...{ source: 'Fotored Ärger <desk@wire.example>', subject: 'Correction: Hrafnagljúfur' },
      ...{ sentAt: '2026-05-12T07:12:00.000Z', messageId: '<amend-1@wire.example>' }
    }
    expect(notices).toMatchObject([
      {
        subject: 'Correction: Hrafnagljúfur',
        parsed: { kind: 'correction', pairs },
        facts: { ...sent, format: 'mail' }
      },
      {
        subject: 'kill.txt',
        parsed: { kind: 'kill', pictureIds: ['NYOT101'] },
        facts: { ...sent, part: 'attachment kill.txt' }
      }
    ])
    expect(notices[0]?.text).toContain('Dear colleagues,\n\nplease note:')
    expect(leftOut).toEqual([
      { what: 'amendment-and-kill.eml, attachment harbor.jpg', why: 'is no notice file (image/jpeg)' }
    ])
  })

  const mail = (headers: string, body: string) =>
    `From: desk@wire.example\r\nMIME-Version: 1.0\r\n${headers}\r\n\r\n${body}`

  it('without a text part is read from its HTML', async () => {
    const html = '<style>b{}</style><p>KILL/TAKEDOWN NOTICE: <b>AAP</b> asks you to remove the photo.</p>'
    const { notices } = await understand('kill.eml', mail('Content-Type: text/html', html))
    expect(notices).toMatchObject([
      { text: 'KILL/TAKEDOWN NOTICE: AAP asks you to remove the photo.', parsed: { kind: 'kill' } }
    ])
  })

  it('whose subject alone says what it is keeps the subject with the text', async () => {
    const { notices } = await understand(
      'mail.eml',
      mail('Subject: Fwd: BERICHTIGUNG: Hafen', 'Der Ort hat sich geändert.')
    )
    expect(notices).toMatchObject([
      {
        text: expect.stringMatching(/^BERICHTIGUNG: Hafen\n\nDer Ort hat sich geändert\.\s*$/),
        parsed: { kind: 'correction' }
      }
    ])
  })

  it('that brings one notice as text and as attachment brings it once', async () => {
    const text =
      'EDITORS AND LIBRARIANS PLEASE ELIMINATE FROM YOUR PHOTO SYSTEMS AND ARCHIVES AP PHOTO NYOT101 TRANSMITTED MAY 11, 2026. THE PHOTO SHOWS THE WRONG HARBOR.'
    const part = (type: string, body: string) => `--b\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`
    const body = `${part('text/plain', text.replaceAll('. ', '.\r\n'))}${part('text/plain; name=kill.txt\r\nContent-Disposition: attachment', text)}--b--\r\n`
    const { notices } = await understand('twice.eml', mail('Content-Type: multipart/mixed; boundary=b', body))
    expect(notices.map(({ facts }) => facts.format)).toEqual(['mail'])
  })
})

describe('what a feed signals', () => {
  const item = (meta: string, caption: string) =>
    `<newsItem guid="urn:x:1" version="2"><itemMeta><itemClass qcode="ninat:picture"/>${meta}</itemMeta><contentMeta><headline>H</headline><description>${caption}</description></contentMeta></newsItem>`
  const kill =
    'AP PHOTO NYOT101: EDITORS AND LIBRARIANS PLEASE ELIMINATE FROM YOUR PHOTO SYSTEMS AND ARCHIVES AP PHOTO NYOT101 TRANSMITTED MAY 11, 2026.'
  it.each([
    ['<pubStatus qcode="stat:usable"/><signal qcode="sig:atomic"/>', 'Boats.', []],
    ['<signal qcode="sig:correction"/>', 'Boats.', ['correction']],
    ['<signal qcode="edStat:C"/>', 'Boats.', ['correction']],
    ['<pubStatus qcode="stat:withheld"/>', 'Boats.', ['withdrawal']],
    // A word of the text that says less gives way, one that says more stands alone, another matter stands beside it.
    ['<pubStatus qcode="stat:canceled"/>', 'CORRECTION: Boats.', ['withdrawal']],
    ['<pubStatus qcode="stat:canceled"/>', kill, ['kill']],
    ['<signal qcode="sig:correction"/>', kill, ['kill']],
    [
      '<signal qcode="sig:correction"/>',
      'EDITOR’S NOTE: Image has been digitally enhanced at source.',
      ['advisory', 'correction']
    ],
    // Only the signals are the feed's word: not what a caption or an id says.
    ['<pubStatus qcode="stat:usable"/>', 'The fair was stat:canceled, a sig:correction.', []]
  ])('%s on “%s” makes %j', async (meta, caption, kinds) => {
    const { notices } = await understand('item.xml', item(meta, caption))
    expect(notices.map(({ parsed }) => parsed.kind)).toEqual(kinds)
  })

  it('on texts that fit any item makes a notice for each item', async () => {
    const other = item('<pubStatus qcode="stat:canceled"/>', 'Boats.').replace('urn:x:1', 'urn:x:2')
    const both = `<newsMessage>${item('<pubStatus qcode="stat:canceled"/>', 'Boats.')}${other}</newsMessage>`
    const { notices } = await understand('both.xml', both)
    expect(notices.map(({ parsed }) => parsed.pictureIds)).toEqual([['urn:x:1'], ['urn:x:2']])
  })
})
