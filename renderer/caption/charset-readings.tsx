import { useId, useState } from 'react'
import type { CharsetChoice, CharsetReading } from '../../shared/contract/charset.ts'
import { codePages } from '../../shared/contract/code-pages.ts'
import type { PhotoDetail } from '../../shared/contract/photo.ts'
import { phrase } from '../messages/phrase.ts'
import { isDraftChanged } from '../state/draft-changes.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { decodeSample, nameCharset, splitHex, toCharsetChoice } from './decode-sample.ts'

/** The readings of a block's text side by side, its bytes, and the one action: writing the whole record anew as it is read here. */
export function CharsetReadings(props: {
  readonly photo: PhotoDetail
  readonly reading: CharsetReading
  readonly readOnly: boolean
}) {
  const { reading } = props
  const id = useId()
  const reencode = useDesk((desk) => desk.reencodeRecord)
  const saving = useDesk((desk) => desk.saving)
  const unsaved = useDesk(({ draft }) => draft !== null && isDraftChanged(draft))
  const listed = [
    { charset: reading.used, sample: decodeSample(reading.rawSample, reading.used), note: phrase('caption.as-shown') },
    ...reading.alternatives.map((one) => ({ ...one, note: '' }))
  ]
  const [chosen, setChosen] = useState(reading.doubleEncoded ? 'repair-double' : reading.used)
  const others = codePages.filter(({ name }) => !listed.some((one) => one.charset === name))
  const isOther = !listed.some(({ charset }) => charset === chosen)
  const choice = toCharsetChoice(chosen)
  const refusal = props.readOnly
    ? phrase('caption.photo-read-only')
    : unsaved
      ? phrase('caption.save-or-revert-first')
      : saving
        ? phrase('caption.saving')
        : choice === undefined
          ? phrase('caption.choose-reading')
          : undefined
  const write = async (wanted: CharsetChoice): Promise<void> => {
    // With the doubt gone the strip goes too: the caret needs another place.
    if (await reencode(wanted)) document.querySelector<HTMLElement>('[data-field="caption"]')?.focus()
  }
  return (
    <div className="charset-readings">
      <div className="charset-list" role="radiogroup" aria-label={phrase('caption.readings')}>
        {listed.map(({ charset, sample, note }) => (
          <label key={charset} className={charset === chosen ? 'charset-row on' : 'charset-row'}>
            <input
              type="radio"
              className="copies-radio"
              name={id}
              checked={charset === chosen}
              onChange={() => setChosen(charset)}
            />
            <span className="cut" title={charset}>
              {nameCharset(charset)}
            </span>
            <bdi className="caption-text cut selectable" title={sample}>
              {sample}
            </bdi>
            <span className="third">{note}</span>
          </label>
        ))}
        <label className={isOther ? 'charset-row on' : 'charset-row'}>
          <input
            type="radio"
            className="copies-radio"
            name={id}
            checked={isOther}
            onChange={() => setChosen(others[0]?.name ?? chosen)}
          />
          <span>{phrase('caption.another')}</span>
          <span className="charset-other">
            <select
              aria-label={phrase('caption.another-charset')}
              value={isOther ? chosen : ''}
              onChange={(event) => event.target.value !== '' && setChosen(event.target.value)}
            >
              <option value="">{phrase('caption.choose')}</option>
              {others.map(({ name, words }) => (
                <option key={name} value={name}>
                  {words}
                </option>
              ))}
            </select>
            {isOther && <bdi className="caption-text cut selectable">{decodeSample(reading.rawSample, chosen)}</bdi>}
          </span>
        </label>
      </div>
      <div className="charset-foot">
        <span
          className="mono third cut selectable"
          title={phrase('caption.file-bytes', { bytes: splitHex(reading.rawSample) })}
        >
          {splitHex(reading.rawSample)}
        </span>
        <Button refusal={refusal} onPress={() => choice !== undefined && void write(choice)}>
          {chosen === 'repair-double'
            ? phrase('caption.repair-record')
            : chosen === reading.used
              ? phrase('caption.write-as-utf8')
              : phrase('caption.re-encode', { charset: nameCharset(chosen) })}
        </Button>
      </div>
    </div>
  )
}
