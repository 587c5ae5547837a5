/** How somebody was told of a notice, as a person says it; nothing where the note says it. */
export const howWords = { hand: '', copied: 'With the copied text', eml: 'With a mail file' } as const
