import { type LoaderFunction, data as withInit } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

/**
 * What a loader answered, on its way to its page. Remix writes loader data out for a browser that
 * hydrates, which none does here (decision 001). It finds nothing to write in this.
 */
class Unsent {
  readonly #data: unknown
  constructor(data: unknown) {
    this.#data = data
  }
  read(): unknown {
    return this.#data
  }
}

/** What a loader answered, as it was; the argument itself where it was not kept from being sent. */
export function readUnsent(given: unknown): unknown {
  return given instanceof Unsent ? given.read() : given
}

/** A page's loader, whose answer reaches `useLoaded` only. Responses pass as they are. */
export function unsent(loader: LoaderFunction): LoaderFunction {
  return async (args) => {
    const answer: unknown = await loader(args)
    if (answer instanceof Response) return answer
    if (!isWithInit(answer)) return new Unsent(answer)
    return withInit(new Unsent(answer.data), answer.init ?? undefined)
  }
}

type WithInit = ReturnType<typeof withInit>

function isWithInit(answer: unknown): answer is WithInit {
  const { type } = (answer ?? {}) as { type?: unknown }
  return type === 'DataWithResponseInit'
}

/** What the loader of the page being rendered answered: `useLoaded<typeof loader>()`. */
export function useLoaded<Loader>() {
  return readUnsent(useLoaderData<Loader>()) as ReturnType<typeof useLoaderData<Loader>>
}
