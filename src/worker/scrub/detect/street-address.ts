import type { Span } from '../kinds.ts';
import { touching } from './touching.ts';

const cap = "\\p{Lu}[\\p{L}\\p{M}'’.-]{0,30}";
/** A capitalised word, and what hangs on it by hyphens; one way only to read it, or a long row of hyphens is read in all ways. */
const joined = "\\p{Lu}[\\p{L}\\p{M}'’.]{0,30}(?:-[\\p{L}\\p{M}'’.]{1,30}){0,4}";
const linking =
  "(?:de|del|de la|de los|de las|des|du|d['’]|la|le|les|l['’]|da|do|dos|das|di|della|dei|degli|van|van de|van der|von|der|den|of|the|y|e) ?";
/** Up to four capitalised words, with small words between them. */
const name = `(?:${linking}){0,2}${cap}(?: (?:${linking}){0,2}${cap}){0,3}`;
const house =
  '\\d{1,5}(?: ?[a-zA-Z](?![\\p{L}]))?(?:[/-](?:\\d{1,4}|[a-zA-Z](?![\\p{L}])))?(?: (?:bis|ter|quater)(?![\\p{L}]))?';

const englishStreet =
  'Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Court|Ct|Square|Sq|Boulevard|Blvd|Way|Place|Pl|Terrace|Close|Crescent|Highway|Hwy|Parkway|Pkwy|Gardens|Grove|Mews|Row|Walk|Hill|Quay';
const germanStreet = 'stra(?:ß|ss)e|str\\.?|weg|platz|allee|gasse|ring|damm|ufer|chaussee|stieg|graben|markt';
const dutchStreet = 'straat|gracht|laan|weg|plein|kade|dijk|singel|steeg|hof|pad';

const placeWithPostcode = `(?:[A-Z]{1,2}-)?\\d{4,5}(?:-\\d{3})?(?: [A-Z]{2})? \\p{Lu}[\\p{Ll}\\p{M}]|\\d{2}-\\d{3} \\p{Lu}`;

const streets = [
  // Whatever the street is called: a postcode with its town behind it says what it is.
  `(?<!\\p{L}-)${joined}(?: (?:${linking}){0,2}${joined}){0,3},? ${house}(?=(?:, ?[^,\\n]{1,12})?(?:,|\\r?\\n) ?(?:${placeWithPostcode}))`,
  `(?:(?:Flat|Apt|Apartment|Unit|Suite)\\.? ?[\\dA-Z]{1,5},? )?\\d{1,5}[A-Z]?(?:-\\d{1,5})?,? (?:[NSEW]\\.? )?${cap}(?: ${cap}){0,3} (?:${englishStreet})(?![\\p{L}])\\.?`,
  `(?<!\\p{L}-)(?:${joined} ){0,3}[\\p{Lu}][\\p{L}-]{1,60}(?:${germanStreet}|${dutchStreet}) ${house}`,
  `(?<!\\p{L}-)(?:${joined} ){0,2}${joined}[ -](?:Str(?:aße|asse|\\.)|Weg|Platz|Allee|Gasse|Ring|Damm|Ufer) ${house}`,
  `(?:Straße|Strasse|Platz|Allee) (?:des|der|von|zum|am) (?:\\d{1,2}\\. )?${cap}(?: ${cap}){0,2} ${house}`,
  `(?:Am|Im|Zum|Zur|An de[rnm]|In de[rn]|Auf de[rnm]|Unter de[rn]|Hinter de[rnm]|Vor de[rnm]|Bei de[rnm]) ${cap}(?: ${cap}){0,2} ${house}`,
  `\\d{1,5}(?: ?(?:bis|ter|quater))?,? (?:[Rr]ue|[Aa]venue|[Aa]v\\.|[Bb]oulevard|[Bb]d\\.?|[Pp]lace|[Cc]hemin|[Aa]llées?|[Ii]mpasse|[Qq]uai|[Rr]oute|[Cc]ours|[Ss]quare|[Ff]aubourg|[Rr]uelle) ${name}`,
  `(?:Calle|C/|Avenida|Avda\\.?|Av\\.|Plaza|Pza\\.|Paseo|Carrera|Ronda|Camino|Rua|R\\.|Travessa|Praça|Largo|Estrada|Alameda|Via|Viale|Piazza|Corso|Vicolo|Strada|Lungo) ?${name},? (?:n\\.?[ºo°]? ?)?${house}`,
  `(?:ul\\.|al\\.|pl\\.|os\\.|ulica|aleja|plac|osiedle) ?(?:\\d{1,2} )?${cap}(?: ${cap}){0,3} ${house}`,
  `${cap}(?: ${cap}){0,3} (?:Mah(?:\\.|allesi)|Cad(?:\\.|desi)|Sok(?:\\.|ak|ağı)|Bulvarı|Blv\\.),?(?: ${cap}){0,4},? (?:No|Nr)[.:]{0,2} ?${house}(?:/\\d+)?`,
  `[\\p{sc=Han}]{2,3}[都道府県][\\p{sc=Han}\\p{sc=Katakana}\\p{sc=Hiragana}ヶー]{1,12}[市区町村郡][\\p{sc=Han}\\p{sc=Katakana}\\p{sc=Hiragana}ヶー]{0,16}[\\d-]{1,12}(?:丁目|番地?|号|[\\d-]){0,6}`,
  `[\\p{sc=Han}]{2,8}[市区县][\\p{sc=Han}]{1,12}[路街道巷弄]\\d{1,5}(?:弄\\d{1,4})?号(?:\\d{1,4}[室楼])?`,
  `(?:شارع|طريق|حي) [\\p{sc=Arabic}]{2,20}(?: [\\p{sc=Arabic}]{2,20}){0,2}(?:[،,]? (?:رقم )?\\d{1,5})(?:[،,] ?[\\p{sc=Arabic}]{2,15}(?= ?[.،,؛\\n]|$))?`,
].join('|');
const town = `${cap}(?:[ -](?:${linking}){0,2}${cap}){0,2}`;
const britishPostcode = '[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}';
/** What follows a street: a unit, a postcode with its town in either order, a country stays out. */
const rest = [
  `(?:Apt|Apartment|Suite|Ste|Unit|Flat|Floor|Fl)\\.? ?#?[\\dA-Z-]{1,6}`,
  `(?:[A-Z]{1,2}-)?\\d{4,5}(?:-\\d{3,4})?(?: [A-Z]{2})? ${town}(?: \\(?[A-Z]{2}\\)?(?![\\p{L}]))?`,
  `\\d{2}-\\d{3} ${town}`,
  `${town},? (?:${britishPostcode}|[A-Z]{2},? \\d{5}(?:-\\d{4})?|\\d{4,5})`,
  `(?:[Aa]pto?|[Aa]p|[Dd]pto|[Mm]|[Ll]ok|[Dd]aire|[Kk]at|D|[Ww]ohnung|[Ww]hg|[Tt]op|[Bb]us|[Bb]oîte|[Bb]te|[Bb]ât(?:iment)?|[Ee]sc(?:alera)?|[Pp]iso|[Ii]nt(?:erno)?|[Ss]cala|[Éé]tage)\\.? ?(?:[Nn][.ºo°]{1,2} ?)?(?:\\d{1,4}[A-Za-z]?|[A-Z])`,
  '\\d{1,2}[ºª°o] ?(?:izq|dcha|der|esq|dto|andar|piso)\\.?',
  britishPostcode,
  `(?<=[,\\n] ?)${town}(?:/${town})?(?: \\d{1,2})?(?=[.,;:)\\n]|$)`,
  `\\d{5}(?:-\\d{4})?`,
].join('|');
const address = touching(
  new RegExp(
    // Not in a row of initials: each of them would be a beginning.
    `(?<![\\p{L}\\p{N}]|\\p{L}\\.(?=\\p{Lu}))(?:${streets})(?:,? ?(?:,|\\r?\\n| ) ?(?:${rest})(?![\\p{L}\\p{N}])){0,4}`,
    'gu',
  ),
);
const japanesePostcode = /〒 ?\d{3}-?\d{4}/g;
const postbox = new RegExp(
  `(?<![\\p{L}])(?:P\\.? ?O\\.? ?Box|Postfach|Boîte postale|BP|Apartado(?: de Correos)?|Caixa Postal|Casella Postale|Postbus|Skrytka pocztowa) \\d[\\d ]{1,8}\\d(?:,? (?:${rest}))?`,
  'gu',
);

/** Street addresses with a house number, in the forms of the page's languages, with postcode and town where they follow. */
export function detectStreetAddresses(text: string): Span[] {
  return [address, japanesePostcode, postbox].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match) => ({
      start: match.index,
      end: match.index + match[0].trimEnd().length,
      kind: 'ADDRESS' as const,
    })),
  );
}
