import { expect, test } from 'vitest'
import { distinctIds } from './distinct-ids.ts'

test('ids and what points to them move together; words and other addresses stay', () => {
  const html =
    '<h2 id="s-why">An id=x <a href="#s-why">why</a></h2>' +
    '<input id="c-1" name="c" value="c-1"><label for="c-1" aria-describedby="a b">Yes</label>' +
    '<svg aria-labelledby="t"><path marker-end="url(#arrow)"/></svg><a href="/learn/x#s-why">y</a>'
  expect(distinctIds(html, 'fr-')).toBe(
    '<h2 id="fr-s-why">An id=x <a href="#fr-s-why">why</a></h2>' +
      '<input id="fr-c-1" name="fr-c" value="c-1">' +
      '<label for="fr-c-1" aria-describedby="fr-a fr-b">Yes</label>' +
      '<svg aria-labelledby="fr-t"><path marker-end="url(#fr-arrow)"/></svg>' +
      '<a href="/learn/x#s-why">y</a>',
  )
})
