import { Deed } from '../deed.tsx'
import { Section } from '../layout.tsx'
import { type Words, wording } from './wording.ts'

/** What is printed and kept. */
export function Documents({ words }: { words: Words }) {
  const say = wording(words)
  return (
    <Section id="documents" heading={say('heading.documents')}>
      <Deed
        issuer={say('deed.issuer')}
        kind={say('deed.kind')}
        opening={say('deed.opening')}
        holder={say('deed.holder')}
        purpose={say('deed.purpose')}
        title={say('step.2')}
        statement={<p>{say('deed.statement')}</p>}
        facts={[
          { term: say('deed.issued'), description: say('deed.issuedIs') },
          { term: say('list.until'), description: say('list.untilIs') },
        ]}
        sealNote={say('deed.seal')}
        seal={
          <svg viewBox="0 0 7 7" role="img" aria-label={say('deed.code')}>
            <path d="M0 0h3v3H0zM4 0h1v1H4zM6 0h1v2H6zM4 2h1v2H4zM0 4h1v1H0zM2 4h1v3H2zM4 5h3v1H4zM0 6h1v1H0zM6 6h1v1H6z" />
          </svg>
        }
      />
    </Section>
  )
}
