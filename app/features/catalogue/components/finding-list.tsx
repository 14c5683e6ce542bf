import type { Finding } from '#app/domain/finding.ts'
import { useT } from '#app/platform/page-context.tsx'
import { Mark } from '#app/ui/mark.tsx'

export type FindingListProps = {
  findings: readonly Finding[]
  /** Where a finding's file can be mended; without it the place is only named. */
  hrefOf?: (finding: Finding) => string
  /** In the list of one file its name goes without saying. */
  fileNamed?: boolean
}

/** What is wrong, each with its place: `file:line:column`. A script puts the cursor there. */
export function FindingList({ findings, hrefOf, fileNamed = true }: FindingListProps) {
  const t = useT()
  return (
    <ul className="finding-list">
      {findings.map((finding) => {
        const { file, line, column, severity, rule, params } = finding
        const place = `${fileNamed ? `${file}:` : ''}${line}:${column}`
        const words = t(`finding.${rule}`, params)
        return (
          <li key={`${place} ${rule} ${words}`}>
            <Mark tone={severity === 'error' ? 'danger' : 'attention'} />
            <div>
              <p>
                <span className="visually-hidden">{t(`author.severity.${severity}`)}: </span>
                {hrefOf ? (
                  <a
                    href={hrefOf(finding)}
                    data-line={line}
                    data-column={column}
                    data-severity={severity}
                  >
                    {words}
                  </a>
                ) : (
                  words
                )}
              </p>
              <p className="finding-place">
                <code>{place}</code> [{rule}]
              </p>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
