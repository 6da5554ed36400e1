import { foldWord } from '../tokens.ts';

const set = (words: string) => new Set(words.split(/\s+/).filter((word) => word !== ''));

/** Words inside names that stand for nobody when alone. Folded. */
export const particles = set(
  'van von der den de del della di da do dos das du des la le el al ul bin ibn ben abu zu zum zur ter ten te y e i und and of st san santa mac o d l',
);

/** Titles, before or after a name. Folded. */
export const titles = set(
  'mr mrs ms miss mx sir madam dr prof professor doctor herr herrn frau fr hr dipl ing mag m mme mlle monsieur madame mademoiselle maitre me senor senora senorita sr sra srta don dona signor signora signorina sig sigra dott dottor dottoressa ssa avv dhr mevr mw meneer mevrouw heer pan pani panie panstwo sayin bay bayan bey hanim phd md msc bsc mba jr ii iii esq',
);

/**
 * What greetings are addressed to, and what signs, when it is no person; account names and departments. Folded.
 */
export const nobody = set(`
  customer customers team all everyone everybody there sir sirs madam madams support supporter service services desk helpdesk staff agent
  admin administrator administration sales office info information contact billing accounting accounts marketing management manager it hr
  department dept group company inc ltd gmbh llc corp system noreply mailer daemon postmaster webmaster user users guest friend friends
  colleague colleagues folks guys client clients partner partners member members reader test tester unknown anonymous account
  kunde kunden kundin kundenservice kundendienst kundenbetreuung damen herren zusammen alle allerseits kollegen kolleginnen kollege kollegin leute
  freunde team mitarbeiter mitarbeiterin geschaftsfuhrung vertrieb buchhaltung verwaltung abteilung
  client cliente clients equipe tous toutes tout monsieur madame messieurs mesdames collegues service assistance direction
  cliente clientes equipo todos todas senores senor senora soporte atencion servicio amigos companeros
  equipe pessoal todos suporte atendimento senhor senhora senhores cliente
  team tutti tutte clienti gentili signori assistenza servizio ufficio
  klant klanten allemaal iedereen allen heer mevrouw dames heren klantenservice afdeling
  klient klienci panstwo wszyscy zespol dziale dzial obsluga obslugi
  musteri ekip ekibi herkes yetkili destek hizmetleri arkadaslar
  hello hi hey dear thanks thank you best kind regards greetings morning afternoon evening day good tag morgen abend guten bonjour hola ola ciao
  president chairman speaker
  world welt monde mundo mondo wereld swiecie dunya again once more back welcome
  the this that my our your we i it is was please bitte danke merci gracias obrigado obrigada grazie bedankt dziekuje tesekkurler
  mail email e phone tel telefon mobile fax web www http https subject re fw fwd ticket order nr no from to sent date
  gesendet sent envoye enviado inviato verzonden wyslano iphone ipad android outlook
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
`);

/** Names that are words as well: they count only with a capital. Folded. */
const alsoWords = set(`
  will mark may rose grant bill pat art ray jay joy sue don dan can nur son max van lee hope faith grace frank drew chase
  rich dean earl duke king bishop cook baker smith mason miller young long short black white green brown gray grey stone wood woods field
  hill lake rivers bush page price may june april august summer winter case park lane street church temple banks bell ball day week noon
  fox wolf bear bird fish lamb swan hunt hunter fisher farmer carpenter taylor potter porter carter major sergeant christian angel star sky
  dawn eve iris ivy lily violet daisy amber ruby pearl crystal melody harmony carol christian gene jean guy
  klein gross lang kurz jung alt neu weiss schwarz braun roth koch bauer muller meier schmidt fuchs vogel hahn berg bach stein wald baum
  blum sommer herbst kaiser konig graf richter vogt wirt engel ernst frei hell stark wunder zimmer winkel bär beck brand busch feld fink
  petit grand blanc noir roux leblanc leroy roi martin marin pierre rose fleur luce claire blanche aimee desire
  luz paz mar sol rey leon cruz flores rios campos iglesias prado vega ramos rosa blanca clara angel jesus santos cruz costa lima silva
  rossi bianchi neri verdi bruno franco chiara luce alba gioia fiore viola marina serena vera stella
  groot klein jong oud wit zwart bos berg dijk mulder visser smit de boer koning
  nowak sowa zima lis kot wilk baran duda golab zajac maj
  deniz su gul kaya demir aslan yildiz can sen ben eren ates toprak umut baris ipek inci pinar bahar yaz
  an in so no on at do go he me we us it is as am be by if of or to up
`);

export function isAlsoWord(foldedWord: string): boolean {
  return alsoWords.has(foldedWord);
}

const nameWord = /[\p{L}\p{M}]+(?:['’´`][\p{L}\p{M}]+)*/gu;

/** The words of a person's name that may stand for the person: no titles, particles, initials, departments. Folded. */
export function namingWords(name: string): string[] {
  const words = Array.from(name.normalize('NFKC').matchAll(nameWord), ([word]) => word);
  return words
    .map(foldWord)
    .filter((word) => [...word].length > 1 && !titles.has(word) && !particles.has(word) && !nobody.has(word));
}
