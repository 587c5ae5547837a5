import { useEffect } from 'react'
import type { Notice } from '../../../shared/contract/notice.ts'
import { useDesk } from '../../state/use-desk.ts'
import { Button } from '../../ui/button.tsx'
import { groupPlaces } from './group-places.ts'
import { PlaceList } from './place-list.tsx'
import './residue-part.css'
import { ResidueProgress } from './residue-progress.tsx'
import { refuseSearch } from './tell-search.ts'

/** What is left of a notice's wrong values: counts, the places, what is kept by design, and the search itself. */
export function ResiduePart({ notice }: { readonly notice: Notice }) {
  const number = notice.number
  const certified = notice.residue?.certificate
  const residue = useDesk((desk) => desk.residues.get(number))
  const run = useDesk(({ residueRun }) => (residueRun?.notice === number ? residueRun : null))
  const load = useDesk((desk) => desk.loadResidue)
  const search = useDesk((desk) => desk.searchResidue)
  useEffect(() => {
    if (certified !== undefined && residue?.certificate !== certified) void load(number)
  }, [certified, load, number, residue?.certificate])
  const refusal = refuseSearch(notice)
  if (run) return <ResidueProgress run={run} />
  const again = (
    <Button keys="Shift+S" refusal={refusal} onPress={() => void search(number)}>
      {notice.residue === null ? 'Search' : 'Search again'}
    </Button>
  )
  if (!residue || certified === undefined)
    return (
      <div className="residue-none">
        <p className="third">
          {notice.residue === null ? (refusal ?? 'Nobody has searched for what is left yet.') : ''}
        </p>
        {again}
      </div>
    )
  const kept = residue.keptByDesign
  const settled = residue.certificate === certified ? residue.places.length - (notice.residue?.places ?? 0) : 0
  return (
    <div className="residue">
      <dl className="residue-counts figures">
        {groupPlaces(residue).map(({ head, places }) => (
          <div key={head}>
            <dt>{head}</dt>
            <dd className={places.length > 0 ? 'strong' : 'third'}>{places.length.toLocaleString('en-GB')}</dd>
          </div>
        ))}
        {(residue.notMeant ?? []).length > 0 && (
          <div className="third">
            <dt className="cut">Not meant, by {nameAll(residue.notMeant ?? [])}</dt>
            <dd>{(residue.notMeant ?? []).length.toLocaleString('en-GB')}</dd>
          </div>
        )}
        {settled > 0 && (
          <div className="third">
            <dt className="cut">Of these, past exports settled by the recall</dt>
            <dd>{settled.toLocaleString('en-GB')}</dd>
          </div>
        )}
        <div className="third">
          <dt>Kept by design, vault and ledger</dt>
          <dd>{(kept.vault + kept.ledger + kept.revisions).toLocaleString('en-GB')}</dd>
        </div>
      </dl>
      <PlaceList places={residue.places} />
      <div className="residue-again">
        <span className="third cut mono" title={residue.certificate}>
          {residue.certificate.slice(0, 12)}
        </span>
        {again}
      </div>
    </div>
  )
}

function nameAll(places: readonly { readonly by: string }[]): string {
  return [...new Set(places.map(({ by }) => by))].join(', ')
}
