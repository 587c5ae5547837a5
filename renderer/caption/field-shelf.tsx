import type { PhotoDetail } from '../../shared/contract/photo.ts'
import { phrase } from '../messages/phrase.ts'
import { PhraseText } from '../messages/phrase-text.tsx'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { FieldFinder } from './field-finder.tsx'
import type { FieldSection } from './field-sections.ts'
import { countFilled, fieldSections } from './field-sections.ts'
import './field-shelf.css'
import { nameSection } from './section-fields.tsx'
import { isSectionInView, showSection } from './show-field.ts'

/** Under the everyday fields: a field found by name, and the heads of the further sections with how many of their fields say something. */
export function FieldShelf({ photo }: { readonly photo: PhotoDetail }) {
  return (
    <nav className="field-shelf" aria-label={phrase('caption.further-fields')}>
      <FieldFinder />
      <div className="field-shelf-heads">
        {fieldSections.map((section) => (
          <SectionHead key={section.group} section={section} photo={photo} />
        ))}
      </div>
    </nav>
  )
}

function SectionHead({ section, photo }: { readonly section: FieldSection; readonly photo: PhotoDetail }) {
  const store = useDeskStore()
  const draft = useDesk((desk) => desk.draft)
  const open = useDesk((desk) => desk.openSections.includes(section.group))
  const filled = countFilled(section, photo, draft)
  const press = (): void => {
    if (open && isSectionInView(section.group)) store.getState().setSection(section.group, false)
    else showSection(store, section.group)
  }
  return (
    <button
      type="button"
      className={open ? 'section-toggle on' : 'section-toggle'}
      aria-expanded={open}
      aria-controls={open ? nameSection(section.group) : undefined}
      title={phrase('caption.section-filled', { section: section.label, filled, fields: section.fields.length })}
      onClick={press}
    >
      {section.label}
      {filled > 0 && (
        <span className="figures strong">
          <PhraseText
            of="caption.filled"
            with={{ filled, unseen: (parts) => <span className="unseen">{parts}</span> }}
          />
        </span>
      )}
    </button>
  )
}
