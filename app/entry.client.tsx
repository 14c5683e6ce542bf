import { attachBehaviours } from './ui/behaviours/attach.ts'

// Pages arrive finished from the server and are not hydrated; this makes them nicer to use.
attachBehaviours(document)
