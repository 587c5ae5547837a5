import fc from 'fast-check'

/** What ExifTool, its argument lines, its structures, XML, JSON and HTML each give a meaning to. */
export const hostileTexts = [
  '&amp; &lt;b&gt; &#169; &copy; &',
  '  two leading, two trailing  ',
  ' ',
  '\t',
  '= a',
  '<=b',
  '<=@',
  'x<=/etc/passwd',
  '@',
  '-execute',
  '#[CSTR]\\n',
  `\\n \\\\ $HOME $\{x} %d%f @ARGV "q" 's'`,
  '|,[]{}',
  '{City=x}',
  '[a,b]',
  ' {',
  '}',
  '|',
  '||,',
  'a|',
  'a; b, c|d',
  'null',
  'undef',
  '1.50',
  '1e3',
  'TRUE',
  '007',
  'now',
  '-',
  'base64:AAAA',
  '{ready}',
  '\n{ready}\n',
  'CR\rLF\nCRLF\r\nend\n',
  '\n',
  ']]><!-- </rdf:li> <?xpacket end="w"?>',
  '\u00a0nbsp\u2028line\u2029para\ufeffbom\u200dzwj',
  '\u007f\u0080\u009f',
  '👩🏽‍🚒🇺🇦 e\u0301 العربية עברית \u202eabc\u202c 𠮷 \u{10ffff}'
]

const isStorable = (character: string): boolean =>
  !/^(?:\p{Cs}|[\ufffe\uffff])$/u.test(character) && (character >= ' ' || '\t\n\r'.includes(character))

/** Any text a file can keep, hostile ones among it; it may be empty. */
export const anyText = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...hostileTexts) },
  {
    weight: 2,
    arbitrary: fc.string({ unit: 'binary', maxLength: 60 }).map((text) => [...text].filter(isStorable).join(''))
  }
)
