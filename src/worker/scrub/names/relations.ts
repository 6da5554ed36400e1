/**
 * Words that say what somebody is to the writer, or that a person comes next, in the page's languages: whoever is named after
 * them is a person. Left out is what as often comes before a thing: client, driver, called, bei, chez. Lower case; sources of a
 * pattern.
 */
const kin = [
  '(?:ex-|step|grand|god)?(?:mother|father|brother|sister|son|daughter|parent)(?:-in-law)?|(?:ex-)?(?:husband|wife|partner|spouse)|mom|mum|dad|uncle|aunt|cousin|nephew|niece|grandma|grandpa|girlfriend|boyfriend|fiancée?|flatmate|roommate',
  '(?:ex-?)?(?:mann|frau|ehemann|ehefrau|partner(?:in)?|lebensgefährt(?:e|in))|(?:schwieger|stief|groß|ur)?(?:mutter|vater|sohn|tochter|eltern)|schwager|schwägerin|bruder|schwester|onkel|tante|oma|opa|cousin(?:e)?|neffe|nichte|enkel(?:in)?|verlobte[rn]?|mitbewohner(?:in)?',
  '(?:ex-)?(?:mari|femme|époux|épouse|compagnon|compagne|conjointe?)|(?:beau-|belle-|grand-)?(?:père|mère|frère|sœur|soeur|fils|fille)|oncle|tante|cousine?|neveu|nièce|copine?|colocataire',
  '(?:ex-?)?(?:marido|esposo|esposa|mujer|novi[oa]|pareja)|hij[oa]|madre|padre|mamá|papá|herman[oa]|abuel[oa]|ti[oa]|prim[oa]|sobrin[oa]|suegr[oa]|cuñad[oa]|yerno|nuera|niet[oa]',
  'esposo|companheir[oa]|namorad[oa]|filh[oa]|mãe|pai|irmão|irmã|av[óô]|sogr[oa]|cunhad[oa]|genro|nora|net[oa]',
  'marito|moglie|compagn[oa]|fidanzat[oa]|figli[oa]|fratello|sorella|nonn[oa]|zi[oa]|cugin[oa]|nipote|suocer[oa]|cognat[oa]|genero',
  '(?:ex-)?(?:man|vrouw|partner)|vriend(?:in)?|(?:schoon|stief|groot)?(?:vader|moeder|zoon|dochter|zus|broer)|opa|oma|oom|tante|neef|nicht|zwager',
  'mąż|męż(?:em|a|owi)|żon[aąęy]|syn(?:em|a|owi)?|córk[aąęi]|matk[aąęi]|mam[aąęy]|ojc(?:iec|em|a|u)|tat[aąęy]|brat(?:em|a|u)?|siostr[aąęy]|babci[aąęi]|dziad(?:ek|kiem|ka)|teś(?:ciow[aąęe]j?|ciem|cia)|szwagier|wujek|cioci[aąęi]|kuzyn(?:ka|em)?',
  'kocam|eşim|karım|oğlum|kızım|annem|annesine|babam|babaannem|anneannem|dedem|kardeşim|abim|ablam|amcam|teyzem|halam|dayım|kuzenim|kayınvalidem|kayınpederim|gelinim|damadım|nişanlım|sevgilim',
];
const roles = [
  'neighbou?r|friend|colleague|co-worker|boss|(?:account )?manager|supervisor|assistant|technician|engineer|caretaker|landlord|landlady|tenant|courier|doctor|nurse|teacher|student|patient|customer|employee|a (?:lady|man|woman|guy) (?:called|named)',
  'nachbar(?:in|n)?|freund(?:in)?|kolleg(?:e|en|in)|chef(?:in)?|techniker(?:in)?|monteur(?:in)?|hausmeister(?:in)?|mieter(?:in)?|vermieter(?:in)?|inhaber(?:in)?|kontoinhaber(?:in)?|fahrer(?:in)?|ansprechpartner(?:in)?|sachbearbeiter(?:in)?|kund(?:e|in)|mitarbeiter(?:in)?|familie',
  'voisine?|amie?|collègue|patronne?|technicien(?:ne)?|monteur|gardien(?:ne)?|livreur|livreuse|conseill(?:er|ère)|propriétaire|locataire|signé par',
  'vecin[oa]|amig[oa]|compañer[oa]|jef[ea]|técnic[oa]|repartidor[a]?|client[ea]|dueñ[oa]|inquilin[oa]|a nombre de|atención de|don|doña',
  'vizinh[oa]|amig[oa]|colega|chefe|técnic[oa]|entregador[a]?|client[ea]|don[oa]|inquilin[oa]|em nome de',
  'vicin[oa]|amic[oa]|collega|capo|tecnico|corriere|client[ei]|proprietari[oa]|inquilin[oa]|intestat[oa] a|bonifico a',
  'buurman|buurvrouw|baas|collega|monteur|chauffeur|bezorger|klant|huurder|eigenaar|heet(?: volgens mij)?|ten name van|terugbetaling aan',
  'sąsiad(?:em|a|ka|ką)?|koleg[aąęi]|koleżank[aąęi]|szef(?:em|owa|ową|a)?|pan|pani|panem|panią|pana|panu|technik(?:iem)?|kurier(?:em|a)?|klient(?:em|ka|ki|a)?|właściciel(?:ka|em|ki)?|imieniu|nazwisku',
  'komşum|arkadaşım|müdürüm|müdür|teknisyen|kurye|müşteri|ev sahibim|adına',
];
const verbs = [
  '(?:spoke|talked|speaking|talking|chatted) (?:to|with)|(?:asked|ask) for|reported by|signed by|c/o|attn:?',
  '(?:gesprochen|telefoniert|vereinbart|abgesprochen) mit|gemeldet von|z\\.? ?hd\\.?',
  'parlé (?:à|avec)|discuté avec|signalé par|appeler|joindre',
  'habl(?:é|ado|ar) con|me atendió|atendid[oa] por',
  'fal(?:ei|ado|ar) com(?: [oa])?|atendid[oa] por|me atendeu [oa]?',
  'parlato con|sentito|contattare',
  'ik sprak|gesproken met|gebeld met|gemeld door',
  'rozmawiał(?:em|am) z|kontakt z|oddzwonić do|zgłosił',
];

export const relationWords = [...kin, ...roles, ...verbs].join('|');

/** In Arabic, where names have no capitals: titles, kin and "my name is". */
export const arabicRelationWords =
  'أستاذ|الأستاذ|أستاذة|السيد|السيدة|الدكتور|الدكتورة|الموظف|الموظفة|المهندس|المهندسة|العميل|العميلة|الزبون|زوجي|زوجتي|ابني|ابنتي|أخي|أختي|أبي|والدي|أمي|والدتي|عمي|خالي|جدي|جدتي|صديقي|صديقتي|زميلي|زميلتي|جاري|جارتي|مديري|مديرتي|باسم|واسمي|اسمي|أنا|تحدثت مع|تواصلت مع|كلمت';
