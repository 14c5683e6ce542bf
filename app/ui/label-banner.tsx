/** The confidentiality label of what the page shows; its word decides the colour of the band. */
export type Label = {
  text: string
  level: 'unclassified' | 'restricted' | 'confidential' | 'secret'
}

/** Stands at the top and at the bottom of each page, and of each printed page. */
export function LabelBanner({ label }: { label: Label }) {
  return (
    <p className="label-banner" data-level={label.level}>
      {label.text}
    </p>
  )
}
