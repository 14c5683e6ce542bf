import { boolean } from './boolean.ts'
import { choice } from './choice.ts'
import { matching } from './matching.ts'
import { multiple } from './multiple.ts'
import { numeric } from './numeric.ts'
import { ordering } from './ordering.ts'

/** Every kind of item: a new one is a file and a line here. The name is the item's `kind`. */
export const kinds = {
  choice,
  multiple,
  boolean,
  numeric,
  ordering,
  matching,
}
