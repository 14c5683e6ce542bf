import type { Text } from '#app/domain/text.ts'
import type { FictionalNation } from './names.ts'

export type FictionalUnit = {
  code: string
  parent: string | null
  name: Text
  nation: FictionalNation
  /** How many in a hundred people serve there directly. */
  share: number
}

type Line = [
  code: string,
  parent: string,
  nation: FictionalNation,
  share: number,
  en: string,
  fr: string,
]

/** The Three Nations Joint Force, which does not exist: 40 units on four levels. */
const lines: Line[] = [
  ['TNF', '', 'XAA', 2, 'Three Nations Joint Force', 'Force interarmées des Trois Nations'],
  ['LAND', 'TNF', 'XAA', 1, 'Land Component', 'Composante terrestre'],
  ['SEA', 'TNF', 'XBB', 1, 'Maritime Component', 'Composante maritime'],
  ['AIR', 'TNF', 'XCC', 1, 'Air Component', 'Composante aérienne'],
  ['CYB', 'TNF', 'XAA', 1, 'Cyber and Digital Component', 'Composante cyber et numérique'],
  ['SUP', 'TNF', 'XBB', 1, 'Support Command', 'Commandement du soutien'],
  ['LAND-1', 'LAND', 'XAA', 2, '1st Brigade', '1re brigade'],
  ['LAND-2', 'LAND', 'XBB', 2, '2nd Brigade', '2e brigade'],
  ['LAND-LOG', 'LAND', 'XCC', 2, 'Land Logistics Group', 'Groupement logistique terrestre'],
  ['SEA-SURF', 'SEA', 'XBB', 2, 'Surface Flotilla', 'Flottille de surface'],
  ['SEA-SUB', 'SEA', 'XAA', 3, 'Undersea Group', 'Groupement sous-marin'],
  ['SEA-BASE', 'SEA', 'XBB', 3, 'Naval Base', 'Base navale'],
  ['AIR-OPS', 'AIR', 'XCC', 2, 'Air Operations Wing', 'Escadre des opérations aériennes'],
  ['AIR-SURV', 'AIR', 'XCC', 3, 'Air Surveillance Wing', 'Escadre de surveillance aérienne'],
  ['AIR-MNT', 'AIR', 'XAA', 3, 'Air Maintenance Group', 'Groupement de maintenance aérienne'],
  ['CYB-DEF', 'CYB', 'XAA', 2, 'Cyber Defence Centre', 'Centre de cyberdéfense'],
  ['CYB-DATA', 'CYB', 'XCC', 3, 'Data and AI Centre', 'Centre des données et de l’IA'],
  ['CYB-NET', 'CYB', 'XBB', 2, 'Networks and Services', 'Réseaux et services'],
  ['SUP-HR', 'SUP', 'XBB', 3, 'Personnel Directorate', 'Direction du personnel'],
  ['SUP-MED', 'SUP', 'XAA', 4, 'Medical Service', 'Service de santé'],
  ['SUP-TRG', 'SUP', 'XCC', 4, 'Training Centre', 'Centre de formation'],
  ['LAND-1-INF', 'LAND-1', 'XAA', 6, '11th Infantry Battalion', '11e bataillon d’infanterie'],
  ['LAND-1-ENG', 'LAND-1', 'XCC', 4, '12th Engineer Company', '12e compagnie du génie'],
  ['LAND-1-SIG', 'LAND-1', 'XBB', 3, '13th Signals Company', '13e compagnie de transmissions'],
  ['LAND-2-INF', 'LAND-2', 'XBB', 6, '21st Infantry Battalion', '21e bataillon d’infanterie'],
  [
    'LAND-2-REC',
    'LAND-2',
    'XAA',
    3,
    '22nd Reconnaissance Squadron',
    '22e escadron de reconnaissance',
  ],
  ['LAND-2-ART', 'LAND-2', 'XCC', 4, '23rd Artillery Battery', '23e batterie d’artillerie'],
  ['LOG-TRN', 'LAND-LOG', 'XCC', 3, 'Transport Company', 'Compagnie de transport'],
  ['LOG-MNT', 'LAND-LOG', 'XCC', 2, 'Repair Company', 'Compagnie de réparation'],
  ['SURF-1', 'SEA-SURF', 'XBB', 3, 'Frigate Division', 'Division des frégates'],
  ['SURF-2', 'SEA-SURF', 'XAA', 2, 'Minehunter Division', 'Division des chasseurs de mines'],
  ['OPS-1', 'AIR-OPS', 'XCC', 3, '101 Squadron', '101e escadron'],
  ['OPS-2', 'AIR-OPS', 'XBB', 2, '102 Drone Squadron', '102e escadron de drones'],
  ['SURV-OPS', 'AIR-SURV', 'XCC', 2, 'Radar Operations Flight', 'Escadrille des opérations radar'],
  ['DEF-SOC', 'CYB-DEF', 'XAA', 3, 'Security Operations Centre', 'Centre opérationnel de sécurité'],
  ['DEF-IR', 'CYB-DEF', 'XBB', 2, 'Incident Response Team', 'Équipe de réponse aux incidents'],
  [
    'DATA-ENG',
    'CYB-DATA',
    'XCC',
    2,
    'Data Engineering Section',
    'Section d’ingénierie des données',
  ],
  ['DATA-AI', 'CYB-DATA', 'XAA', 2, 'AI Assurance Section', 'Section d’assurance de l’IA'],
  [
    'NET-OPS',
    'CYB-NET',
    'XBB',
    3,
    'Network Operations Section',
    'Section d’exploitation des réseaux',
  ],
  ['TRG-DIG', 'SUP-TRG', 'XCC', 2, 'Digital Training Section', 'Section de formation numérique'],
]

export const demonstrationUnits: readonly FictionalUnit[] = lines.map(
  ([code, parent, nation, share, en, fr]) => {
    return { code, parent: parent || null, nation, share, name: { en, fr } }
  },
)

/** Beyond so many people the force is made of several alike, each below the first one's root. */
const peoplePerForce = 4000

/** Units for so many people: the same tree again and again, below one root. */
export function unitsFor(people: number): FictionalUnit[] {
  const forces = Math.max(1, Math.ceil(people / peoplePerForce))
  const units = [...demonstrationUnits]
  for (let force = 2; force <= forces; force++) {
    for (const unit of demonstrationUnits) {
      const { code, parent, name } = unit
      units.push({
        ...unit,
        code: `F${force}-${code}`,
        parent: parent === null ? 'TNF' : `F${force}-${parent}`,
        name: { en: `${name.en} (${force})`, fr: `${name.fr} (${force})` },
      })
    }
  }
  return units
}
