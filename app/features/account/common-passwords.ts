/** The words people choose first; compared without digits, symbols, accents and case. */
const words =
  'password passw motdepasse azerty azertyuiop qwerty qwertyuiop qwertz iloveyou welcome bienvenue admin administrator administrateur letmein monkey dragon football baseball superman batman princess sunshine shadow master michael jessica charlie donald starwars pokemon computer internet secret soleil bonjour jetaime doudou chouchou loulou marseille nicolas camille summer winter spring autumn printemps automne hiver changeme default login access trustno freedom whatever ninja mustang hunter buster soccer hockey killer pepper ginger cheese summerwinter testtest test guest user demo temp temporary nopassword mypassword newpassword oldpassword passwordpassword motdepassemotdepasse correcthorsebatterystaple alliance cursus training learning formation nato otan defence defense military army navy airforce soldier sergeant captain colonel general'

const single = words.split(' ')

/** Each word, and each said twice, as people do to reach a length. */
export const commonPasswords: ReadonlySet<string> = new Set(
  single.flatMap((word) => [word, word + word, `the${word}`, `my${word}`]),
)
