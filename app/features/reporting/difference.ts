/** Where what is stored is not what the log says. `surplus` is by how much a stored change is greater. */
export type Difference =
  | { kind: 'unit'; unit: string }
  | { kind: 'rule'; rule: string }
  | { kind: 'fact'; learner: string; fact: string }
  | { kind: 'standing'; learner: string; certification: string }
  | {
      kind: 'sum'
      unit: string
      certification: string
      day: string
      dimension: string
      key: string
      part: string
      surplus: number
    }

/** One line for a person at the console. */
export function inWords(difference: Difference): string {
  switch (difference.kind) {
    case 'unit':
      return `unit ${difference.unit}: stands elsewhere than the log says`
    case 'rule':
      return `rule ${difference.rule}: is not what the log says`
    case 'fact':
      return `learner ${difference.learner}: ${difference.fact} are not what the log says`
    case 'standing':
      return `learner ${difference.learner}, ${difference.certification}: the parts or places stored are not what follows from the facts`
    case 'sum': {
      const { unit, certification, day, dimension, key, part, surplus } = difference
      const where = `unit ${unit}, ${certification}, ${day}, ${dimension} ${key}, ${part}`
      return `${where}: the change stored is ${surplus > 0 ? '+' : ''}${surplus} against the recomputed one`
    }
  }
}

/** How far a verification has come. */
export type Progress = { step: string; done: number; of: number }
