import { speak } from '../messages/language.ts'
import { readLanguage } from '../messages/read-language.ts'
import '../ui/fonts.css'
import '../ui/tokens.css'
import '../ui/base.css'

const place = document.getElementById('desk')
if (!place) throw new Error('The page has no place for the desk')

const language = readLanguage(localStorage)
// Where the words cannot be loaded the page speaks English: better that than no desk.
await speak(language).catch(() => speak('en'))
document.documentElement.lang = language
// Words are put together as modules load, so that these come after the language.
const { showDesk } = await import('./show-desk.tsx')
showDesk(place)
