import { z } from 'zod'

/** Whose manner a text is written in. */
export const replyStyleSchema = z.enum(['afp', 'ap', 'plain'])
/** The languages texts are written in, ISO 639-1. */
export const replyLanguageSchema = z.enum(['en', 'fr', 'es', 'de'])
