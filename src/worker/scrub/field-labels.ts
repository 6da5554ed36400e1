import type { Kind } from './kinds.ts';
import { foldWord } from './tokens.ts';

const whole = (source: string) => new RegExp(`^(?:${source})$`, 'u');
const part = (source: string) => new RegExp(`(?:^|[^\\p{L}])(?:${source})(?![\\p{L}])`, 'u');

/**
 * What a field of a form holds, by its label, in the languages of the page. Folded: no case, no diacritics. A label that may
 * as well be of a thing ("Name of the product", "IP address") stands for nothing here; its value is looked through as any text.
 */
const kindsByLabel: readonly [Kind, RegExp][] = [
  [
    'PERSON',
    whole(
      '(?:(?:your|full|first|last|given|middle|family|legal|contact|customer|caller|requester|employee|patient|student|owner|guest|tenant) ?)*(?:sur|fore)?names?' +
        '|(?:contact|caller|requester|employee|patient|student|tenant)(?: person)?|first and last name' +
        '|(?:vor|nach|familien|zu|kunden|mitarbeiter)?name|vor- ?und (?:nach|zu)name|vollstandiger name|ansprechpartner(?:in)?|kontaktperson' +
        '|nom(?: complet| de famille| et prenom| du contact)?|prenom(?: et nom)?|interlocuteur|nombre(?: completo| y apellidos?)?|apellidos?|persona de contacto' +
        '|nome(?: completo| e cognome| do contato)?|sobrenome|cognome|referente|(?:voor|achter)?naam|volledige naam|contactpersoon' +
        '|imie(?: i nazwisko)?|nazwisko|adi?(?: ve)? soyadi?|adiniz|soyadi?|isim|الاسم(?: الكامل)?|اسم العميل|氏名|お?名前|担当者名?|姓名|联系人',
    ),
  ],
  [
    'ADDRESS',
    whole(
      '(?:(?:your|home|street|postal|mailing|billing|shipping|delivery|work) )*address|street(?: and number)?' +
        '|(?:liefer|rechnungs|post|privat|wohn)?(?:adresse|anschrift)|strasse(?: und hausnummer)?|adresse(?: postale| de livraison| de facturation)?' +
        '|direccion(?: postal| de envio)?|domicilio|endereco|morada|indirizzo|adres(?: zamieszkania| dostawy)?|adresi?|العنوان|عنوان|住所|地址',
    ),
  ],
  [
    'BIRTHDATE',
    part(
      'date of birth|birth ?da(?:te|y)|dob|geburts(?:datum|tag)|date de naissance|fecha de nacimiento|data de nascimento|data di nascita|geboortedatum|data urodzenia|dogum tarihi',
    ),
  ],
  ['BIRTHDATE', /تاريخ الميلاد|生年月日|出生日期/u],
  [
    'PHONE',
    part(
      '(?:tele|mobile |cell ?)?phone(?: number| no)?|mobile(?: number| no)?|(?:tele)?fax|whatsapp|telefon(?:nummer)?|handy(?:nummer)?|mobil(?:nummer|telefon)?|ruf(?:nummer)?|telefono|movil|telefone|celular|telemovel|cellulare|telefoon(?:nummer)?|numer telefonu|cep telefonu|portable',
    ),
  ],
  ['PHONE', /هاتف|جوال|電話|携帯|电话|手机/u],
  [
    'PASSWORD',
    part(
      'pass ?(?:word|code|phrase)|pin(?: code)?|passwort|kennwort|zugangscode|mot de passe|contrasena|senha|palavra-passe|wachtwoord|haslo|sifre',
    ),
  ],
  ['PASSWORD', /كلمة المرور|パスワード|密码/u],
  [
    'ID',
    part(
      'ssn|social security(?: number)?|passport(?: number| no)?|(?:national|tax|personal) id(?:entity|entification)?(?: number| no)?|driv(?:ing|er.?s) licen[cs]e(?: number| no)?|reisepass(?:nummer)?|personalausweis(?:nummer)?|steuer-?id(?:nr|entifikationsnummer)?|sozialversicherungsnummer|pasaporte|dni|nie|nif|cpf|rg|codice fiscale|bsn|pesel|tc kimlik(?: no| numarasi)?',
    ),
  ],
];

/** What the value of a field with this label is as a whole; null when the label does not tell. */
export function kindOfLabel(label: string): Kind | null {
  const plain = label
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(/[\s:*?]{1,20}$/, '')
    .trim();
  // Folding takes the marks of kana, too.
  const folded = foldWord(plain);
  return kindsByLabel.find(([, pattern]) => pattern.test(folded) || pattern.test(plain))?.[0] ?? null;
}
