import { describe, expect, it } from 'vitest'
import { readFixture, understand } from './read-file.ts'

/** Milliseconds no hostile file may take. */
const patience = 4000

const nested = (levels: number): string => {
  let mail = 'From: a@wire.example\r\nSubject: innermost\r\n\r\nBERICHTIGUNG: Hafen\r\n'
  for (let level = levels; level > 0; level -= 1)
    mail = `From: a@wire.example\r\nSubject: level ${level}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\nContent-Type: message/rfc822\r\n\r\n${mail}\r\n--b${level}--\r\n`
  return mail
}
const laughs = `<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, n) => `<!ENTITY ${String.fromCharCode(98 + n)} "${`&${String.fromCharCode(97 + n)};`.repeat(10)}">`).join('')}]><nitf><body><body.content><p>&u;</p></body.content></body></nitf>`
const outside =
  '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf><head><docdata><correction info="&x;"/></docdata></head></nitf>'

const hostile: readonly (readonly [name: string, file: string, content: string | Uint8Array, why: RegExp])[] = [
  ['entities that blow up', 'laughs.xml', laughs, /declares entities/],
  ['an entity that is a file of this machine', 'outside.xml', outside, /declares entities/],
  ['a page nested without end', 'deep.html', '<div>'.repeat(200_000), /nested too deeply/],
  ['a page too deep to be read whole', 'deep.html', `${'<div>'.repeat(400)}BERICHTIGUNG: Hafen`, /nested too deeply/],
  ['XML nested without end', 'deep.xml', `${'<nitf>'.repeat(5000)}${'</nitf>'.repeat(5000)}`, /nested deeper than 60/],
  [
    'XML of hundreds of thousands of elements',
    'many.xml',
    `<nitf>${'<p/>'.repeat(240_000)}</nitf>`,
    /more than 200,000 elements/
  ],
  ['XML of 19 MB', 'long.xml', `<nitf>${'&amp;'.repeat(3_800_000)}</nitf>`, /of XML at most 1,000,000 are read/],
  ['a page of 19 MB', 'long.html', '<table><tr><td>x'.repeat(1_100_000), /of HTML at most 1,000,000 are read/],
  ['a text of 19 MB', 'long.txt', 'BERICHTIGUNG: Hafen\n'.repeat(900_000), /has a text of 18,000,000 characters/],
  [
    'a mail of a million parts',
    'many.eml',
    `MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(1_000_000)}`,
    /more than 4,000 parts/
  ],
  ['a bill of JSON brackets', 'deep.json', '['.repeat(900_000), /no whole JSON/],
  ['JSON of nothing but arrays', 'deep.json', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, /no ninjs item/],
  ['a text of 30 MB', 'long.txt', new Uint8Array(30_000_000).fill(65), /has 30\.0 MB; a notice file may have 20 MB/],
  ['a picture named .txt', 'photo.txt', Buffer.from('ffd8ffe000104a46494600010101', 'hex'), /is no text/],
  [
    'a program named .txt',
    'tool.txt',
    Buffer.from(Array.from({ length: 2000 }, (_, n) => (n * 7) % 255 || 1)),
    /is no text/
  ],
  ['nothing', 'empty.txt', '', /is empty/],
  ['blanks', 'blank.txt', ' \r\n\t', /is empty/],
  ['XML cut off', 'cut.xml', readFixture('canceled-picture.g2.xml').subarray(0, 900), /is no whole XML/],
  ['JSON cut off', 'cut.json', readFixture('kill.ninjs-3.json').subarray(0, 300), /is no whole JSON/],
  ['JSON of another kind', 'package.json', '{"name":"x","version":"1"}', /no ninjs item/],
  [
    'a field of another form',
    'odd.json',
    '{"uri":"x","pubstatus":"usable","ednote":7}',
    /“ednote” is not as ninjs has it/
  ],
  ['XML of another kind', 'feed.xml', '<rss><channel/></rss>', /does not know \(<rss>\)/]
]

describe('a hostile file', () => {
  it.each(hostile)('%s is left out with the reason, soon', async (_name, file, content, why) => {
    const began = performance.now()
    const { notices, leftOut } = await understand(file, content)
    expect(performance.now() - began).toBeLessThan(patience)
    expect(notices).toEqual([])
    expect(leftOut.map((part) => `${part.what} ${part.why}`).join('\n')).toMatch(why)
  })

  it('of fifty mails in each other is read five deep, and says that there is more', async () => {
    expect((await understand('five.eml', nested(5))).notices).toHaveLength(1)
    const { notices, leftOut } = await understand('fifty.eml', nested(50))
    expect(notices).toEqual([])
    expect(leftOut.map(({ why }) => why)).toContain('lies deeper than 5 mails in each other and is not read')
  })

  it('of thousands of attachments is read for the first hundred, and says that there are more', async () => {
    const part = '--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nBoats.\r\n'
    const mail = `From: a@wire.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${part.repeat(3000)}--b--\r\n`
    const { leftOut } = await understand('many.eml', mail)
    expect(leftOut).toContainEqual({
      what: 'many.eml: further attachments',
      why: 'are not read: only the first 100 are'
    })
  })

  it('keeps escapes of XML as text and leaves unknown ones as they are', async () => {
    const xml =
      '<!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf><head><docdata><correction info="A &amp; B &lt;C&gt; &#233;&#xe9; &x;"/></docdata></head></nitf>'
    expect((await understand('a.xml', xml)).notices[0]?.text).toBe('A & B <C> éé &x;')
  })
})

describe('text in another character set', () => {
  const words = 'BERICHTIGUNG: Der Hafen heißt Tromsø – nicht „Ålesund“.'
  const windows = Buffer.from([...words].map((one) => ({ '–': 0x96, '„': 0x84, '“': 0x93 })[one] ?? one.charCodeAt(0)))

  it('is read as what it most likely is, and the reading says that this is a guess', async () => {
    const { notices } = await understand('latin.txt', windows)
    expect(notices).toMatchObject([
      { text: words, parsed: { confidence: expect.stringContaining('windows-1252, which is a guess') } }
    ])
  })

  it('is read as its mark or its declaration says, without a guess', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(words, 'utf16le')])
    const page = Buffer.concat([Buffer.from('<html><meta charset="windows-1252"><p>'), windows])
    const utf8 = await understand('plain.txt', words)
    const marked = await understand('utf16.txt', utf16)
    expect(marked.notices[0]?.text).toBe(words)
    expect(marked.notices[0]?.parsed.confidence).toBe(utf8.notices[0]?.parsed.confidence)
    const declared = await understand('page.html', page)
    expect(declared.notices[0]?.text).toContain('Tromsø')
    expect(declared.notices[0]?.parsed.confidence).not.toContain('guess')
  })

  it('that declares UTF-8 and is none is not taken at its word', async () => {
    const xml = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="utf-8"?><nitf><head><docdata><correction info="'),
      windows.subarray(0, 33),
      Buffer.from('"/></docdata></head></nitf>')
    ])
    expect((await understand('a.xml', xml)).notices[0]).toMatchObject({ text: words.slice(0, 33) })
  })

  it('never gives a value with a lost character: then the values are unknown', async () => {
    const amendment = readFixture('amendment.txt')
    const latin = Buffer.from(amendment.toString(), 'latin1')
    const head =
      'From: a@wire.example\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n'
    const { notices } = await understand('wrong.eml', Buffer.concat([Buffer.from(head), latin]))
    expect(notices).toMatchObject([
      { parsed: { kind: 'correction', agency: 'AFP', pairs: [], valuesKnown: false, unknown: ['values'] } }
    ])
  })
})
