import type { Span } from '../kinds.ts';
import { touching } from './touching.ts';

const strong =
  "pass[ -]?words?|pass[ -]?codes?|pass[ -]?phrases?|passwd|pwd|pw|passw[oö]rt(?:er)?|kennwort|zugangscode|mots? de passe|mdp|contraseñas?|contrasena|clave(?: de acceso)?|palavra[- ]passe|senha|parola d['’]ordine|parola|wachtwoord(?:en)?|hasło|haslo|hasła|şifre(?:m|niz|si)?|parolan?ız|كلمة المرور|كلمة السر|الرقم السري|パスワード|暗証番号|密码|口令|pin(?:[ -]?code)?|code pin|(?:wi-?fi|wlan|wpa2?|network)[ -]?(?:key|schlüssel|password|passwort|code)|netzwerkschlüssel|otp|one[ -]time (?:code|password)|verification code|(?:bestätigungs|sicherheits|verifizierungs)code|code de vérification|código de verificación|security code|cvv2?|cvc2?|cvn|prüfziffer|tan|puk";
const weak = 'pass|code|key|login code|credentials';
const marks = '["\'“”„«»‘’`*_]{0,3}';
const isWord = 'is|was|lautet|ist|war|est|es|era|é|è|jest|to|şudur|هي|は|是|为|為';
const labelled = touching(
  new RegExp(`(?<![\\p{L}\\p{N}_])(${strong}|${weak})${marks} {0,3}[:=：] {0,3}(?=([^\\n]{1,200}))`, 'giu'),
);
const spoken = new RegExp(
  `(?<![\\p{L}\\p{N}_])(?:${strong})${marks} (?:(?:now|jetzt|currently|still|ahora|maintenant|agora|adesso) )?(?:${isWord})(?: (?:now|jetzt|currently|still|immer noch|noch immer|weiterhin|nach wie vor|always|todavía|siempre|toujours|encore|ainda|sempre|ancora|nog steeds|altijd|nadal|ciągle|wciąż))?[: ] {0,2}(?=([^\\n]{1,200}))`,
  'giu',
);
const joined = /(?:パスワード|暗証番号|密码|口令) ?(?:は|是|为|為) ?(?=([^\n]{1,200}))/gu;
/** No sign between word and value: digits after the words for a number, letters with digits after those for a word. */
const bareNumber =
  /(?<![\p{L}\p{N}_])(?:pin|otp|tan|puk|cvv2?|cvc2?|cvn|(?:verification|security|access|login) code|(?:your|my|mein|ihr|votre|mon|su|mi|seu|meu|il tuo|uw|jouw) (?:code|código|codice)(?: is| ist| lautet| est| es| é| è)?)(?: number)?:? (?=(\d{3,8})(?![\p{L}\p{N}.,-]))/giu;
const bareWord =
  /(?<![\p{L}\p{N}_])(?:pass ?word|passwd|pwd|passwort|kennwort|mot de passe|contraseña|senha|wachtwoord|hasło|şifre(?:m|niz|si)?|parola(?:m|nız|sı)?|كلمة المرور|كلمة السر) (?=([^\n]{1,200}))/giu;
/** A word or two between label and colon: "Kennwort neu:", "mot de passe wifi :". Only what is plainly no word counts. */
const labelledLater = new RegExp(
  `(?<![\\p{L}\\p{N}_])(?:${strong}) (?:[\\p{L}\\p{N}-]{1,12} ){0,2}[\\p{L}\\p{N}-]{1,12} ?[:：] {0,3}(?=([^\\n]{1,200}))`,
  'giu',
);
const nextLine = new RegExp(
  `(?<![\\p{L}\\p{N}_])(?:${strong})${marks} ?[:：][ \\t]{0,3}\\r?\\n[ \\t]{0,8}(?=([^\\n]{1,200}))`,
  'giu',
);
const changed =
  /(?<![\p{L}\p{N}_])(?:re)?(?:set|changed?|zurückgesetzt|geändert|gesetzt|changé|réinitialisé|cambiad[oa]|cambié|alterad[oa]|mudei|cambiat[oa]|gewijzigd|veranderd|zmieni\p{L}{1,4}|değiştir\p{L}{0,5})(?: (?:it|my|the|the new|es|le|lo|la|het|das|mein))?(?: (?:pass[ -]?word|passwort|kennwort|pin|wachtwoord))? (?:to|auf|en|à|a|para|in|naar|na|as) (?=([^\n]{1,200}))/giu;

const quoted = /^["“„«‘`']([^"”“»’`'\n]{3,120})["”“»’`']/u;
const firstWord = /^[^\s，。、；！？]{1,128}/u;
/** Words that tell how it is with a password, and are none. Folded to lower case. */
const states = new Set(
  (
    'wrong incorrect invalid expired correct required missing empty blank unknown not no the a an my your our this that being too still now never always case locked reset changed ' +
    'set working broken stored saved sent shown hidden protected rejected refused accepted needed mandatory optional weak strong secure good bad fine ok okay long short old new ' +
    'different same default asked forgotten lost gone again also only just in on at for from to by with and or if when where what which who why how below above here there please ' +
    'entry failed error field reset-link link policy manager see n/a none null true false yes ' +
    'falsch abgelaufen richtig korrekt ungültig gesperrt vergessen nicht zu noch das die der ein eine unbekannt leer erforderlich geändert ' +
    'incorrecto incorrecta inválida inválido errónea erróneo caducada correcta obligatoria no la el una muy errada incorreta expirou inválido correto não ' +
    'faux fausse erroné incorrect expiré invalide oublié pas le un une correct errata sbagliata scaduta corretta non una ' +
    'onjuist verkeerd verlopen ongeldig niet het een vergeten błędne nieprawidłowe wygasło nie yanlış hatalı geçersiz değil'
  ).split(' '),
);

/** Passwords, PINs and codes written in prose, in the page's languages: after a label, after "is", after "changed it to". */
export function detectPasswords(text: string): Span[] {
  const spans: Span[] = [];
  const add = (from: number, value: string | undefined) => {
    if (value !== undefined) spans.push({ start: from, end: from + value.length, kind: 'PASSWORD' });
  };
  for (const match of text.matchAll(labelled)) {
    const isWeak = new RegExp(`^(?:${weak})$`, 'i').test(match[1] ?? '');
    addAt(match, (rest) => labelledValue(rest, isWeak), add);
  }
  for (const pattern of [spoken, joined]) for (const match of text.matchAll(pattern)) addAt(match, spokenValue, add);
  for (const match of text.matchAll(changed)) addAt(match, (rest) => onlyIf(isMixed, trimmed(rest)), add);
  for (const match of text.matchAll(bareNumber)) addAt(match, (rest) => rest, add);
  for (const pattern of [bareWord, labelledLater, nextLine]) {
    for (const match of text.matchAll(pattern)) addAt(match, (rest) => onlyIf(isMixed, trimmed(rest)), add);
  }
  return spans;
}

type Add = (from: number, value: string | undefined) => void;

function addAt(match: RegExpExecArray, read: (rest: string) => string | undefined, add: Add): void {
  // What was taken out before stands here as one character (`pieces.ts`): a value ends there.
  const rest = (match.at(-1) ?? '').replace(/\ufffc.*$/su, '');
  const from = match.index + match[0].length;
  const inQuotes = quoted.exec(rest)?.[1];
  if (inQuotes !== undefined) add(from + 1, inQuotes);
  else add(from, read(rest));
}

const onlyIf = (test: (value: string) => boolean, value: string | undefined) =>
  value !== undefined && test(value) ? value : undefined;

/** The first word of `rest` without the sentence's own punctuation. */
function trimmed(rest: string): string | undefined {
  return firstWord.exec(rest)?.[0].replace(/(?:[.,;:!?)\]]|["'”’»])+$/u, '') || undefined;
}

function labelledValue(rest: string, isWeak: boolean): string | undefined {
  const first = firstWord.exec(rest)?.[0];
  const value = first?.replace(/[,;)\]"'”’»]+$|[.:]$/u, '');
  if (first === undefined || value === undefined || value.length < 3 || states.has(value.toLowerCase()))
    return undefined;
  if (isWeak && !isMixed(value)) return undefined;
  // A space can be part of it: what follows on the line belongs to it when it is no plain word and nothing comes after.
  const [, more = ''] = /^\S+( \S{1,40})[ \t]*(?:\r?$)/u.exec(rest) ?? [];
  return value === first && /[\d#$%&@!]/.test(more) && /[\d#$%&@!]/.test(value) ? value + more : value;
}

function spokenValue(rest: string): string | undefined {
  const value = trimmed(rest);
  if (value === undefined || value.length < 3 || states.has(value.toLowerCase())) return undefined;
  if (/[\d#$%&@!*_]/.test(value) || /\p{Ll}\p{Lu}/u.test(value)) return value;
  // A plain word counts only as the sentence's last.
  return /^\S+[ \t]*\r?$/u.test(rest) || /^\S+[.!][ \t]/u.test(rest) ? value : undefined;
}

/** A letter and a digit, and something that makes it more than a part number's half: length, capital or symbol. */
function isMixed(value: string): boolean {
  return (
    value.length >= 6 && /\p{L}/u.test(value) && /\d/.test(value) && /[\p{Lu}\p{S}\p{P}]|\p{L}\d|\d\p{L}/u.test(value)
  );
}
