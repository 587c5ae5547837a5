import type { LucideIcon } from 'lucide-react'
import { BadgeAlert, BadgeCheck, BadgeQuestionMark, BadgeX } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Credentials } from '../../shared/contract/credentials.ts'
import { phrase } from '../messages/phrase.ts'
import './credentials-mark.css'
import { credentialsWords, listCredentialFacts } from './describe-credentials.ts'
import { Icon } from './icon.tsx'
import { PopOver } from './pop-over.tsx'

const glyphs: Readonly<Record<Credentials['state'], LucideIcon>> = {
  valid: BadgeCheck,
  untrusted: BadgeQuestionMark,
  invalid: BadgeX,
  unreadable: BadgeAlert
}

/** The state of a photo's content credentials; opens who signed, with what, and what is wrong. */
export function CredentialsMark({ credentials }: { readonly credentials: Credentials }) {
  const mark = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const { short } = credentialsWords[credentials.state]
  return (
    <>
      <button
        ref={mark}
        type="button"
        className="credentials-mark"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        <Icon of={glyphs[credentials.state]} small />
        {short}
      </button>
      <PopOver
        label={phrase('ui.content-credentials')}
        anchor={mark}
        open={open}
        onClose={() => setOpen(false)}
        placement="top start"
      >
        <CredentialFacts credentials={credentials} />
      </PopOver>
    </>
  )
}

/** What content credentials say, line by line. */
export function CredentialFacts({ credentials }: { readonly credentials: Credentials }) {
  return (
    <div className="credential-facts">
      <p className={`credential-state ${credentials.state}`}>
        <Icon of={glyphs[credentials.state]} small />
        <span>{credentialsWords[credentials.state].sentence}</span>
      </p>
      <dl>
        {listCredentialFacts(credentials).map(({ name, value }) => (
          <div key={name} className="credential-fact">
            <dt>{name}</dt>
            <dd className="selectable">
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {credentials.problems.map((problem) => (
        <p key={problem} className="second">
          {problem}
        </p>
      ))}
    </div>
  )
}
