import { cueOf } from './cue.ts';

/** Somebody says that it cannot wait. */
export const pressingCue = cueOf({
  en: 'urgent|asap|a\\.s\\.a\\.p|as soon as (?:humanly )?possible|immediately|emergency|right away|top priority|time[- ]critical',
  de: 'dringend|eilt|eilig|sofort|umgehend|notfall|so schnell wie möglich|schnellstmöglich|brandeilig',
  fr: 'urgen|au plus vite|immédiatement|dès que possible|sans délai|en catastrophe',
  es: 'urge(?:nte|ncia|)(?![\\p{L}])|urgentemente|lo antes posible|cuanto antes|inmediatamente|de inmediato',
  pt: 'urgen|o mais (?:rápido|breve) possível|com a máxima brevidade|imediatamente|de imediato|quanto antes',
  it: 'urgen|il prima possibile|al più presto|immediatamente|subito',
  nl: 'dringend|spoed|zo snel mogelijk|onmiddellijk|meteen|z\\.s\\.m',
  pl: 'piln|jak najszybciej|natychmiast|niezwłocznie',
  tr: 'acil|hemen|derhal|en kısa (?:sürede|zamanda)|ivedi',
  ar: 'عاجل|فور[اً]|بأسرع|على وجه السرعة|طارئ|طوارئ',
  ja: '至急|緊急|大至急|早急|すぐに|今すぐ|急ぎ',
  zh: '紧急|緊急|急需|尽快|盡快|立即|马上|馬上|急用|加急',
});

/** Somebody says that it can wait: the words of haste in such a sentence count for nothing. */
export const noHurryCue = cueOf({
  en: "(?:not|n['’]t|nothing|isn['’]t|no) (?:\\p{L}+ )?(?:urgent|urgency|emergency|rush|hurry)|no rush|no hurry|whenever you (?:have time|can)|take your time",
  de: '(?:nicht|keine?) (?:\\p{L}+ )?(?:dringend|eilig|eile)|eilt (?:gar |überhaupt )?nicht|hat (?:keine eile|zeit)(?![\\p{L}])|kein notfall|wenn sie zeit haben',
  fr: "(?:pas|rien d['’]|aucune) (?:\\p{L}+ )?urgen|pas pressé|quand vous (?:aurez|avez) le temps",
  es: '(?:no es|nada|sin|no hay) (?:\\p{L}+ )?(?:urge|prisa)|no corre prisa|cuando (?:puedan|tengan tiempo)',
  pt: '(?:não é|nada|sem|não há) (?:\\p{L}+ )?(?:urgen|pressa)|quando (?:puderem|tiverem tempo)',
  it: '(?:non è|nessuna|senza|niente di) (?:\\p{L}+ )?(?:urgen|fretta)|con calma|quando (?:potete|avete tempo)',
  nl: '(?:niet|geen) (?:\\p{L}+ )?(?:dringend|spoed|haast)|als u tijd heeft|wanneer het uitkomt',
  pl: '(?:nie|to nic) (?:jest )?(?:\\p{L}+ )?piln|bez pośpiechu|w wolnej chwili',
  tr: 'acil(?:iyeti)? (?:değil|yok)|acele(?:si|ye)? (?:yok|değil|gerek yok)|vaktiniz olduğunda',
  ar: '(?:ليس|غير|لا) ?(?:\\p{L}+ )?(?:عاجل|مستعجل|داعي للعجلة)|عندما يتاح لكم الوقت',
  ja: '急ぎでは(?:ない|ありません)|急ぎません|お手すき|お時間のある(?:時|とき)',
  zh: '不(?:着|著)?急|不紧急|不緊急|有空(?:时|時|再)|方便(?:时|的时候)',
});

/** Many people, or a whole business, cannot go on; or somebody may be hurt. */
export const standstillCue = cueOf({
  en: "(?:nobody|no one|none of us|none of our|no customer|no user|we all|all (?:of us|users|staff|employees|customers|our)|every(?:one|body)) [^.]{0,60}(?:can(?:not|['’]t)?|unable|down|lost|locked|offline|work)|(?:system|server|network|site|website|shop|production|line|store|internet|service) (?:is|are|has been|went) (?:completely |totally |all )?(?:down|offline|unreachable|at a standstill)|(?:production|business|work) (?:has )?(?:stopped|stands still)|outage|standstill|dangerous|smoke|on fire|burn(?:s|ing|t)|injur|electric shock|data (?:breach|leak)|hacked|ransomware",
  de: '(?:niemand|keiner|alle (?:mitarbeiter|kollegen|benutzer|nutzer|kunden|arbeitsplätze))[^.]{0,60}(?:kann|können|arbeiten|ausgefallen|gesperrt)|(?:produktion|betrieb|anlage|server|netz(?:werk)?|system|shop|webseite|internet|kasse)[^.]{0,30}(?:steht still|ausgefallen|stillgelegt|lahmgelegt|nicht erreichbar|offline)|stillstand|totalausfall|gefährlich|rauch|brennt|verletz|stromschlag|datenleck|gehackt|verschlüsselungstrojaner',
  fr: "(?:personne|aucun (?:de nos|utilisateur|client|collègue)|tous (?:les|nos) (?:utilisateurs|collègues|clients|postes))[^.]{0,60}(?:peut|peuvent|bloqué|travailler|connecter)|(?:production|serveur|réseau|site|système|boutique|caisse)[^.]{0,30}(?:à l['’]arrêt|en panne totale|hors service|inaccessible|hors ligne)|panne (?:générale|totale)|dangereu|fumée|brûl|bless|électrocu|fuite de données|pirat",
  es: '(?:nadie|ningún (?:usuario|cliente|empleado)|todos (?:los|nuestros) (?:usuarios|empleados|clientes))[^.]{0,60}(?:puede|pueden|bloquead|trabajar|acceder)|(?:producción|servidor|red|web|sistema|tienda|caja)[^.]{0,30}(?:parad[oa]|caíd[oa]|fuera de servicio|inaccesible)|caída (?:total|general)|peligros|humo|quem[aó]|herid|descarga eléctrica|filtración de datos|hacke',
  pt: '(?:ninguém|nenhum (?:utilizador|usuário|cliente|colega)|todos os (?:utilizadores|usuários|clientes|colegas))[^.]{0,60}(?:consegue|pode|podem|bloquead|trabalhar|aceder|acessar)|(?:produção|servidor|rede|site|sistema|loja|caixa)[^.]{0,30}(?:parad[oa]|em baixo|fora do ar|fora de serviço|inacessível)|paragem total|perigos|fumo|fumaça|queim|ferid|choque elétrico|fuga de dados|hacke',
  it: '(?:nessuno|nessun (?:utente|cliente|collega)|tutti (?:gli utenti|i clienti|i colleghi))[^.]{0,60}(?:può|possono|riesce|riescono|bloccat|lavorare|accedere)|(?:produzione|server|rete|sito|sistema|negozio|cassa)[^.]{0,30}(?:ferm[oa]|fuori servizio|irraggiungibile|offline)|blocco totale|pericolos|fumo|brucia|ferit|scossa elettrica|fuga di dati|hacker',
  nl: "(?:niemand|geen enkele (?:gebruiker|klant|collega)|alle (?:gebruikers|klanten|collega['’]s|medewerkers))[^.]{0,60}(?:kan|kunnen|werken|geblokkeerd|inloggen)|(?:productie|server|netwerk|website|systeem|winkel|kassa)[^.]{0,30}(?:ligt (?:plat|stil)|uitgevallen|onbereikbaar|offline)|stilstand|totale uitval|gevaarlijk|rook|brandt|gewond|elektrische schok|datalek|gehackt",
  pl: '(?:nikt|żaden (?:użytkownik|klient|pracownik)|wszyscy (?:użytkownicy|klienci|pracownicy))[^.]{0,60}(?:nie może|nie mogą|zablokowan|pracować)|(?:produkcja|serwer|sieć|strona|system|sklep|kasa)[^.]{0,30}(?:stoi|nie działa w ogóle|wyłączon|niedostępn)|całkowita awaria|przestój|niebezpieczn|dym(?![\\p{L}])|pali się|rann|porażeni|wyciek danych|włamani',
  tr: '(?:hiç kimse|hiçbir (?:kullanıcı|müşteri|çalışan)|(?:tüm|bütün) (?:kullanıcılar|müşteriler|çalışanlar))[^.]{0,60}(?:m[ıiuüae]yor|kilit|çalış)|(?:üretim|sunucu|ağ|site|sistem|mağaza|kasa)[^.]{0,30}(?:durdu|çöktü|tamamen|erişilemiyor)|tehlikeli|duman|yanıyor|yaralan|elektrik çarp|veri sızıntısı|hacklen',
  ar: '(?:لا أحد|لا يستطيع أي|جميع (?:المستخدمين|الموظفين|العملاء)|كل (?:المستخدمين|الموظفين))[^.]{0,60}(?:يستطيع|يمكن|العمل|الدخول|متوقف)|(?:الإنتاج|الخادم|الشبكة|الموقع|النظام|المتجر) [^.]{0,20}(?:متوقف|معطل بالكامل|لا يعمل إطلاقا)|توقف كامل|خطير|دخان|يحترق|إصابة|صدمة كهربائية|تسريب بيانات|اختراق',
  ja: '(?:誰も|全員|全社|全ユーザー|すべての(?:社員|利用者|顧客|端末))[^。]{0,40}(?:でき|使え|ません|ない)|(?:サーバー|ネットワーク|システム|サイト|生産|ライン|店舗|レジ)[^。]{0,15}(?:停止|ダウン|止まっ|落ち)|全面停止|業務停止|危険|煙|発火|燃え|怪我|感電|情報漏|不正アクセス',
  zh: '(?:没有人|沒有人|所有(?:人|用户|用戶|员工|員工|客户|客戶)|全公司|全体|全體)[^。]{0,40}(?:不能|无法|無法|用不了)|(?:服务器|伺服器|网络|網路|系统|系統|网站|網站|生产线?|產線|收银)[^。]{0,15}(?:瘫痪|癱瘓|宕机|當機|停了|中断|中斷|停工)|全面瘫痪|停产|停產|危险|危險|冒烟|冒煙|着火|著火|受伤|受傷|触电|觸電|数据泄露|資料外洩|被黑',
});
