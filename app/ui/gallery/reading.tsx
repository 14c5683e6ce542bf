import { Section } from '../layout.tsx'
import { Mark } from '../mark.tsx'
import { Term } from '../term.tsx'
import { Exercises } from './exercises.tsx'
import { type Words, wording } from './wording.ts'

type Say = (key: string) => string

/** A text to be read, with the parts that a lesson may have. */
export function Reading({ words }: { words: Words }) {
  const say = wording(words)
  return (
    <Section id="reading" heading={say('heading.reading')}>
      <div className="prose">
        <p>
          {say('read.opening')}{' '}
          <Term
            id="term-median"
            word={say('read.term')}
            note={
              <>
                <strong>{say('read.term')}</strong> {say('read.termIs')}
              </>
            }
          />{' '}
          {say('read.openingEnd')}
          <sup>
            <a href="#note-1" id="note-ref-1" data-footnote-ref="" aria-label={say('read.note')}>
              1
            </a>
          </sup>
        </p>
        <h3>{say('read.heading')}</h3>
        <p>
          <em>{say('read.emphasis')}</em> {say('read.more')} <strong>{say('read.strong')}</strong>
        </p>
        <Callouts say={say} />
        <Comparison say={say} />
        <Procedure say={say} />
        <Source say={say} />
        <Exercises say={say} />
        <section className="footnotes">
          <h3>{say('read.sources')}</h3>
          <ol>
            <li id="note-1">{say('read.source')}</li>
          </ol>
        </section>
      </div>
    </Section>
  )
}

function Callouts({ say }: { say: Say }) {
  return (
    <>
      {['note', 'tip', 'warning', 'example'].map((kind) => (
        <div key={kind} className="lesson-callout" data-kind={kind} role="note">
          <p className="lesson-callout-title">{say(`callout.${kind}`)}</p>
          <p>{say(`callout.${kind}Text`)}</p>
        </div>
      ))}
    </>
  )
}

function Comparison({ say }: { say: Say }) {
  return (
    <div className="lesson-compare">
      <section className="lesson-side" data-verdict="poor">
        <h4 className="lesson-side-title">
          <Mark tone="danger" />
          {say('compare.poor')}
        </h4>
        <p>{say('compare.poorText')}</p>
      </section>
      <section className="lesson-side" data-verdict="good">
        <h4 className="lesson-side-title">
          <Mark tone="good" />
          {say('compare.good')}
        </h4>
        <p>{say('compare.goodText')}</p>
      </section>
    </div>
  )
}

function Procedure({ say }: { say: Say }) {
  return (
    <div className="lesson-steps">
      <ol>
        {['1', '2', '3'].map((step) => (
          <li key={step}>{say(`procedure.${step}`)}</li>
        ))}
      </ol>
    </div>
  )
}

function Source({ say }: { say: Say }) {
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('chart.month')}</th>
            <th scope="col">{say('read.figure')}</th>
          </tr>
        </thead>
        <tbody>
          {['1', '2', '3'].map((month) => (
            <tr key={month}>
              <th scope="row">{say(`month.${month}`)}</th>
              <td>{say(`read.month${month}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <pre>
        <code>{'SELECT unit, median(days) FROM report GROUP BY unit'}</code>
      </pre>
      <blockquote>
        <p>{say('read.quotation')}</p>
      </blockquote>
      <p className="lesson-document">
        <a href="#reading">{say('read.document')}</a> <span>{say('read.documentSize')}</span>
      </p>
    </>
  )
}
