/** A text made to be slow. */
export interface HostileText {
  readonly name: string
  readonly text: string
}

const opening = 'The erroneous mention[s] appearing in the metadata of this photo by A has been modified in AFP systems'
const manner = `${opening} in the following manner: `

const pieces: readonly (readonly [string, string, string])[] = [
  ['openings only', '', `${opening} `],
  ['openings and manners', '', manner],
  ['short openings', '', 'the erroneous mention in the metadata of '],
  ['metadata without an opening', '', 'in the metadata of '],
  ['French metadata', 'AFP la mention erronée ', 'métadonnées '],
  ['German errors before one metadata', 'AFP ', 'falsche angabe metadaten '],
  ['brackets that open', manner, '['],
  ['brackets that close', manner, ']'],
  ['pairs', manner, '[a] instead of [b] '],
  ['pairs without end', manner, '[a] instead of [b '],
  ['values without a partner', manner, '[a] '],
  ['plain connectives', manner, 'a instead of b '],
  ['semicolons', manner, 'a;'],
  ['typographic quotes', manner, '“a” instead of “'],
  ['straight quotes', manner, '" instead of "'],
  ['slashes', 'CORRECTION - / AFP PHOTO / ', '/ '],
  ['credits', '', '/ AFP PHOTO / A '],
  ['by and by', 'MANDATORY KILL-DUE TO X THIS PHOTO NUMBER ', 'BY '],
  ['kills', '', 'MANDATORY KILL-DUE TO '],
  ['own notices', '', 'KILL from A\n\nPicture: '],
  ['own corrections', '', 'CORRECTION from A\n\nPlease read [a] instead of '],
  ['own pairs', 'CORRECTION from A\n\nPlease read [a] instead of [b]', ' and [a] instead of [b]'],
  ['own ids', 'KILL from A\n\nPictures: A1', ', A1'],
  ['own brackets', 'CORRECTION from A\n\nPlease read ', '[[ '],
  ['French kills', 'AFP en raison de ', 'cette photo '],
  ['French withdrawals', '', "cette photo a été retirée des systèmes de l'AFP "],
  ['hyphens at line ends', '', 'a-\n'],
  ['eliminations', '', 'PLEASE ELIMINATE FROM YOUR '],
  ['transmitted', 'PLEASE ELIMINATE FROM YOUR AP PHOTO ', ' TRANSMITTED JULY '],
  ['ids', 'series of 3 photo kills ', '_MXMT101-'],
  ['listed numbers', 'series of 3 photo kills MXMT101', ', 102'],
  ['ids through ids', 'series of 3 photo kills ', 'MXMT101 through '],
  ['numbers of images', 'series of 3 photo kills ', 'image 123456789 to '],
  ['withdrawn photos', 'THIS PHOTO NUMBER ', 'HAS BEEN WITHDRAWN FROM AFP SYSTEMS '],
  ['kills before a reversal', '', 'mandatory kill of a '],
  ['requests to media', '', '請媒體'],
  ['labels behind credits', '', 'AP) CORRECTS '],
  ['TT slug', 'a', '-aUV'],
  ['delete from', 'KILL/TAKEDOWN ', 'delete from '],
  ['id ranges', 'series of 3 photo kills ', 'MXMT100-599, '],
  ['killed', 'AP ', 'photo '],
  ['remove it', 'MANDATORY KILL this photo number ', 'remove it '],
  ['access to', 'KILL/TAKEDOWN ', 'access to '],
  ['third parties', 'KILL/TAKEDOWN ', 'third parties '],
  ['because', 'series of 3 photo kills ', 'because '],
  ['made by', 'series of 3 photo kills ', 'made by Aa '],
  ['editor’s notes', '', "editor's note "],
  ['digitally enhanced', '', '. image has been digitally '],
  ['reinstated', '', 'photo has been '],
  ['disregard', '', 'disregard the previous '],
  ['Xinhua openers', '請媒體', '將「'],
  ['Xinhua pairs', '請媒體', '將「甲」改為「乙」'],
  ['Xinhua values', '請媒體改為', '「甲」'],
  ['heads', '', 'CORRECTION - '],
  ['topshots', '', 'TOPSHOT - '],
  ['refile in capitals', 'REFILE - ', 'A '],
  ['slug', 'CORRECTION', '-A'],
  ['keyword lines', 'REFILE', '\n1ST LEAD'],
  ['spaces', '', ' '],
  ['line breaks', 'REFILE', '\n'],
  ['soft hyphens', '', '\u00ad'],
  ['combining marks', 'a', '\u0301'],
  ['lone surrogates', '', '\ud800'],
  ['one long word', '', 'a'],
  ['capitals', 'CORRECTS ', 'ABC '],
  ['full stops', 'at closer inspection image ', '.'],
  ['at closer inspection', '', 'at closer inspection '],
  ['Swedish', 'ny rubrik ', 'omskriven '],
  ['headings', '', '## '],
  ['slug marks', 'USA-WEATHER/ ', '(']
]

/** Texts of about `length` characters in every shape that could make a pattern of some grammar go back and forth. */
export function hostileTexts(length: number): readonly HostileText[] {
  return pieces.map(([name, start, piece]) => ({
    name,
    text: start + piece.repeat(Math.ceil(Math.max(0, length - start.length) / piece.length))
  }))
}
