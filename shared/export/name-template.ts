/** What a name template may ask for, and what each stands for in words. */
export const templateVariables = {
  name: 'the photo’s file name without its ending',
  date: 'the day it was taken, 20260512',
  time: 'the time it was taken, 081530',
  year: 'the year it was taken',
  jobId: 'job id',
  title: 'title, the slug',
  headline: 'headline',
  byline: 'first byline',
  city: 'city',
  country: 'country code',
  agency: 'agency',
  credit: 'credit',
  source: 'source',
  number: 'its place in the batch; {number:4} with zeros',
  revision: 'revision of the metadata',
  preset: 'the preset’s name'
} as const

/** A variable of a name template. */
export type TemplateVariable = keyof typeof templateVariables

const known: ReadonlySet<string> = new Set(Object.keys(templateVariables))
const variable = /\{([A-Za-z]+)(?::([1-9]))?\}/g

/** What is wrong with a name template, each in a few words; none where it can be used. */
export function checkTemplate(template: string): readonly string[] {
  const unknown = [...template.matchAll(variable)].flatMap(([, name = '', width]) => {
    if (!known.has(name)) return [`there is no {${name}}: choose of ${[...known].map((one) => `{${one}}`).join(', ')}`]
    return width !== undefined && name !== 'number' ? [`only {number} takes a width, not {${name}}`] : []
  })
  const stray = /[{}]/.test(template.replace(variable, '')) ? ['a { or } stands alone'] : []
  return [...unknown, ...stray]
}

/** The template with its variables filled in, as one name that every file system takes; "" where nothing is left of it. */
export function fillTemplate(template: string, values: Readonly<Record<TemplateVariable, string>>): string {
  const filled = template.replace(variable, (_, name: string, width?: string) => {
    const value = isVariable(name) ? cleanPart(values[name]) : ''
    if (value === '') return nothing
    return width === undefined ? value : value.padStart(Number(width), '0')
  })
  return makeName(filled)
}

/** A filled text as one name that every file system takes, without its ending; "" where nothing is left. Where it holds `nothing`, the gap is closed. */
export function makeName(filled: string): string {
  return cleanName(filled.replace(emptied, closeGap))
}

/** The folders a template names below a target, outermost first. None leads out of it. */
export function fillFolders(template: string, values: Readonly<Record<TemplateVariable, string>>): readonly string[] {
  return template
    .split('/')
    .map((part) =>
      [...fillTemplate(part, values)]
        .slice(0, mostInFolder)
        .join('')
        .replace(/[.\s]+$/, '')
    )
    .filter((part) => part !== '')
}

// A gap at either end closes altogether.
function closeGap(gap: string, at: number, whole: string): string {
  return at === 0 || at + gap.length === whole.length ? '' : gap.replaceAll(nothing, '').slice(0, 1)
}

function isVariable(name: string): name is TemplateVariable {
  return known.has(name)
}

// What some file system refuses or takes for something else; invisible characters would hide what a name is. Sources: Windows "Naming Files", POSIX.
const refused = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
const mostCharacters = 255
// A folder's name is not cut any more where it is made; so many take at most 240 bytes.
const mostInFolder = 60
/** What a variable without a value leaves in a name to be; of the dashes and blanks around it one stays. No name holds the mark itself. */
export const nothing = '\ufffc'
const emptied = /[-_ ]*\ufffc[-_ \ufffc]*/g

function cleanPart(value: string): string {
  return [...value.replaceAll(nothing, '').replace(refused, ' ').replace(/\s+/g, ' ').trim()]
    .slice(0, mostCharacters)
    .join('')
}

// A name may neither be hidden (a leading dot) nor end in what Windows takes away.
function cleanName(name: string): string {
  const clean = name.replace(refused, ' ').replace(/^[.\s]+|[.\s]+$/g, '')
  return device.test(clean) ? `_${clean}` : clean
}
