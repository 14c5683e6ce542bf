import type { Presented } from '#app/domain/items/item.ts'
import type { Fields } from '#app/domain/items/kind.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { OptionList, PairList } from '#app/ui/question.tsx'
import { RankList } from '#app/ui/rank-list.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { ItemText, plainText } from './item-text.tsx'

type Asked<Kind> = { question: Extract<Presented, { kind: Kind }>; fields: Fields }

/** The fields that answer a question, filled in with what was answered before. */
export function AnswerFields({ question, fields }: { question: Presented; fields: Fields }) {
  switch (question.kind) {
    case 'choice':
    case 'multiple':
      return <Options question={question} fields={fields} />
    case 'boolean':
      return <TrueOrFalse question={question} fields={fields} />
    case 'numeric':
      return <NumberWritten question={question} fields={fields} />
    case 'ordering':
      return <Order question={question} fields={fields} />
    case 'matching':
      return <Matches question={question} fields={fields} />
  }
}

function Options({ question, fields }: Asked<'choice' | 'multiple'>) {
  const { locale } = usePage()
  return (
    <OptionList
      kind={question.kind === 'choice' ? 'radio' : 'checkbox'}
      name={question.field}
      options={question.options.map(({ token, text }) => ({
        value: token,
        label: <ItemText text={text[locale]} />,
      }))}
      chosen={fields[question.field] ?? []}
    />
  )
}

function TrueOrFalse({ question, fields }: Asked<'boolean'>) {
  const { t } = usePage()
  return (
    <OptionList
      kind="radio"
      name={question.field}
      options={question.tokens.map((token) => ({ value: token, label: t(`items.${token}`) }))}
      chosen={fields[question.field] ?? []}
    />
  )
}

function NumberWritten({ question, fields }: Asked<'numeric'>) {
  const { t } = usePage()
  return (
    <TextField
      name={question.field}
      label={t('items.number')}
      width="short"
      inputMode="decimal"
      autoComplete="off"
      maxLength={question.lengthMax}
      unit={question.unit}
      value={fields[question.field]?.[0]}
    />
  )
}

function Order({ question: { entries }, fields }: Asked<'ordering'>) {
  const { t, locale } = usePage()
  const ranks = entries.map((_, index) => String(index + 1))
  return (
    <RankList
      items={entries.map(({ field, text }) => ({
        name: field,
        text: <ItemText text={text[locale]} />,
        plain: plainText(text[locale]),
        value: fields[field]?.[0],
      }))}
      ranks={['', ...ranks].map((value) => ({ value, label: value || t('items.no-rank') }))}
      words={{ up: t('items.up'), down: t('items.down'), moved: t('items.moved', movedParams) }}
    />
  )
}

/** The message keeps its places: the script fills them in. */
const movedParams = { text: '{text}', rank: '{rank}', count: '{count}' }

function Matches({ question: { lefts, rights }, fields }: Asked<'matching'>) {
  const { t, locale } = usePage()
  return (
    <PairList
      pairs={lefts.map(({ field, text }) => ({
        name: field,
        left: <ItemText text={text[locale]} />,
        value: fields[field]?.[0],
      }))}
      options={[
        { value: '', label: t('items.no-match') },
        ...rights.map(({ token, text }) => ({ value: token, label: plainText(text[locale]) })),
      ]}
    />
  )
}
