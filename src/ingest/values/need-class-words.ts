/** What Vietnamese papers call the classes of need (folded: no case, no diacritics). */
type Synonyms = Readonly<Record<string, string>>

/** Orphans are of this class by COVID-19 alone: "mồ côi" by itself is none of the contract's classes. */
const bereaved: Synonyms = Object.fromEntries(
  ['', 'hs ', 'hoc sinh ', 'tre ', 'tre em ', 'con ']
    .flatMap(who => [
      `${who}mo coi`,
      `${who}mo coi cha`,
      `${who}mo coi me`,
      `${who}mo coi cha me`,
      `${who}mo coi bo`,
      `${who}mo coi bo me`,
      `${who}co bo me mat`,
      `${who}co bo hoac me mat`,
      `${who}co cha me mat`,
      `${who}co cha hoac me mat`,
      ...['cha', 'me', 'bo', 'cha me', 'bo me', 'cha hoac me', 'bo hoac me'].flatMap(lost => [
        `${who}mat ${lost}`,
        `${who}${lost} mat`,
      ]),
    ])
    .flatMap(loss =>
      ['do', 'vi', 'do dich', 'vi dich', 'do mac', 'vi mac', ''].flatMap(by =>
        ['covid', 'covid 19'].map(illness => `${loss} ${by} ${illness}`.replace('  ', ' ')),
      ),
    )
    .map(words => [words, 'covid-bereaved']),
)

export const needClassWords: Synonyms = {
  'ho ngheo': 'poor',
  ngheo: 'poor',
  'hs ho ngheo': 'poor',
  'hoc sinh ho ngheo': 'poor',
  'thuoc ho ngheo': 'poor',
  'hs ngheo': 'poor',
  'hoc sinh ngheo': 'poor',
  'hs thuoc ho ngheo': 'poor',
  'hoc sinh thuoc ho ngheo': 'poor',
  'dien ho ngheo': 'poor',
  'con ho ngheo': 'poor',
  'gia dinh ho ngheo': 'poor',
  'ho can ngheo': 'near-poor',
  'can ngheo': 'near-poor',
  'hs ho can ngheo': 'near-poor',
  'hoc sinh ho can ngheo': 'near-poor',
  'thuoc ho can ngheo': 'near-poor',
  'hs can ngheo': 'near-poor',
  'hoc sinh can ngheo': 'near-poor',
  'hs thuoc ho can ngheo': 'near-poor',
  'hoc sinh thuoc ho can ngheo': 'near-poor',
  'dien ho can ngheo': 'near-poor',
  'con ho can ngheo': 'near-poor',
  'gia dinh ho can ngheo': 'near-poor',
  ...bereaved,
  'kho khan khac': 'other-hardship',
  'dien kho khan khac': 'other-hardship',
  'hoan canh kho khan khac': 'other-hardship',
  'doi tuong khac': 'other-hardship',
  'doi tuong kho khan khac': 'other-hardship',
  khac: 'other-hardship',
}
