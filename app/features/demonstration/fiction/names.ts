import type { Chance } from '#app/domain/seeded.ts'

/** Given names of several languages, and family names put together of syllables: nobody's names. */
const givenNames =
  `Adela Adrien Agnes Alba Aleks Alina Amira Anders Anouk Arlo Asha Aurel Beatrix Bram Camille
Carla Cedric Clara Dagny Damian Daria Edda Einar Elio Elsa Emil Enzo Esme Fabia Felix Fiona Florian Freya Gaspard Gita
Greta Hana Hedda Henrik Hugo Ida Ilse Imran Ines Ivar Iwona Jana Jasper Jonas Judith Kaia Karim Kasia Klara Lars Leena
Leo Lidia Linus Lotta Lucie Magnus Maia Malik Marek Margot Mateo Mila Mina Nadia Nils Nina Nora Olaf Olga Oriane Oscar
Otto Pascal Petra Rafael Ragna Renata Romy Rosa Rune Salma Samir Selma Sigrid Silvan Sofia Stellan Talia Tamara Teo
Thea Tilda Tomas Ulla Valentin Vera Victor Viola Wanda Xavier Yara Yvonne Zoe`.split(/\s+/)

const beginnings =
  `Bar Bel Bor Cal Cor Dal Dor Er Fal Fen Gal Gor Hal Har Iv Jar Kel Kor Lan Lor Mal Mar Nav Nor Or
Pal Per Quin Ral Ros Sal Sel Tal Tor Ul Val Ver Wen Yar Zel`.split(/\s+/)
const middles = ['a', 'an', 'e', 'el', 'en', 'i', 'in', 'o', 'or', 'u']
const endings = {
  XAA: ['berg', 'dahl', 'mark', 'sen', 'stad', 'vik', 'lund'],
  XBB: ['court', 'dier', 'eau', 'line', 'mont', 'ville', 'rive'],
  XCC: ['din', 'mir', 'nescu', 'rov', 'sky', 'tano', 'vara'],
}

export type FictionalNation = keyof typeof endings

export const fictionalNations = Object.keys(endings) as FictionalNation[]

export function pick<T>(chance: Chance, list: readonly T[]): T {
  return list[chance.below(list.length)] as T
}

export function fictionalName(chance: Chance, nation: FictionalNation) {
  const family = pick(chance, beginnings) + pick(chance, middles) + pick(chance, endings[nation])
  return { givenName: pick(chance, givenNames), familyName: family }
}

/** True so many times in a hundred. */
export const happens = (chance: Chance, inHundred: number): boolean => chance.below(100) < inHundred
