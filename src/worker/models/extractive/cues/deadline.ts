import { cueOf } from './cue.ts';

/** A day in the sentence is the last one: by, before, at the latest, needed for. */
export const deadlineCue = cueOf({
  en: 'by|before|until|no later than|at the latest|latest|deadline|due|needs?|needed|must|expires?|close[sd]?',
  de: 'bis|vor|spätestens|frist|brauche|brauchen|benötig|fällig|läuft ab|termin',
  fr: "avant|d['’]ici|au plus tard|jusqu['’]|délai|échéance|besoin|clôture|expire",
  es: 'antes|hasta|a más tardar|como muy tarde|plazo|necesit|vence|caduca',
  pt: 'antes|até|o mais tardar|prazo|precis|necessit|vence|expira',
  it: 'entro|prima|al più tardi|scaden|bisogno|serv[eo]|scade',
  nl: 'voor|vóór|uiterlijk|tot|deadline|nodig|verloopt|vervalt',
  pl: 'do|przed|najpóźniej|termin|potrzebuj|wygasa|upływa',
  tr: "[\\p{L}’'\\d ]{0,20}kadar|önce|en geç|son (?:gün|tarih)|gerek|lazım|ihtiyac",
  ar: 'قبل|حتى|في موعد أقصاه|أحتاج|نحتاج|الموعد|ينتهي',
  ja: 'まで|までに|期限|締め?切|必要|使用し',
  zh: '前|之前|截止|最晚|最迟|最遲|需要|到期',
});

/** A last day that is told without a date: before the month's end, needed on Monday. */
export const nearDayCue = cueOf({
  en: '(?:by|before|until) (?:the )?(?:end of (?:the |this )?(?:day|week|month)|today|tonight|tomorrow|(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)|need[^.]{0,80}(?:today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?![\\p{L}])',
  de: '(?:bis|vor) (?:spätestens )?(?:zum )?(?:ende (?:der|des|dieser) (?:woche|monats|tages)|wochenende|monatsende|heute|morgen(?! früh)|(?:nächsten |kommenden |diesen )?(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)|(?:brauche|brauchen|benötige|benötigen)[^.]{0,60}(?:heute|morgen|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)(?![\\p{L}])',
  fr: "(?:avant|d['’]ici|pour) (?:la fin (?:de la semaine|du mois|de la journée)|ce soir|demain|aujourd['’]hui|(?:lun|mar|mercre|jeu|vendre|same)di)|fin de mois",
  es: '(?:antes (?:del?|de que)|para|hasta) (?:el |la )?(?:fin(?:al)? (?:de|del) (?:la )?(?:semana|mes|día)|mañana|hoy|próximo |lunes|martes|miércoles|jueves|viernes|sábado|domingo)',
  pt: '(?:antes d[eoa]|até|para) (?:a?o |à )?(?:fim (?:da semana|do mês|do dia)|final (?:da semana|do mês)|amanhã|hoje|(?:próxima )?(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|sábado|domingo)',
  it: '(?:entro|prima di|per) (?:la |il )?(?:fine (?:della settimana|del mese|settimana|mese|giornata)|domani|oggi|stasera|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)',
  nl: '(?:voor|vóór|tot|uiterlijk) (?:het )?(?:eind(?:e)? (?:van de (?:week|maand|dag))|vandaag|vanavond|morgen|(?:volgende )?(?:maan|dins|woens|donder|vrij|zater|zon)dag)',
  pl: '(?:do|przed) (?:końc[aeu]m? (?:tygodnia|miesiąca|dnia)|jutra|dzisiaj|poniedział\\p{L}+|wtor\\p{L}+|śród\\p{L}+|środ\\p{L}+|czwart\\p{L}+|piąt\\p{L}+|sobot\\p{L}+|niedziel\\p{L}+)',
  tr: '(?:bugün|yarın|akşam|hafta sonu|ay sonu|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar)(?:ya|ye|na|ne|a|e|y[ae])? kadar',
  ar: '(?:قبل|حتى) (?:نهاية (?:الأسبوع|الشهر|اليوم)|الغد|غدا|اليوم|مساء|(?:يوم )?(?:الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد))',
  ja: '(?:月末|今月中|今週中|週末|本日中|今日中|明日|月曜|火曜|水曜|木曜|金曜|土曜|日曜)[^。]{0,6}(?:まで|中に)',
  zh: '(?:月底|月末|周末|週末|本周|本週|今天|明天|(?:下?周|下?週|星期|礼拜)[一二三四五六日天])[^。，]{0,4}(?:之?前|以前|内)',
});

/** Somebody asks once more, after an answer. */
export const reminderCue = cueOf({
  en: "(?:second|third|fourth|fifth) time|still (?:no|not|waiting|have(?: not|n['’]t)|nothing|on my)|(?:not|n['’]t) [^.]{0,40} yet|any (?:news|update)|heard nothing|no (?:answer|reply|response|reaction)|(?:asked|written|told you) (?:again|before|already|twice)",
  de: 'zum (?:zweiten|dritten|vierten) mal|(?:immer noch|noch immer|noch) (?:nichts|nicht|keine?)|nichts gehört|keine (?:antwort|rückmeldung|reaktion)|erneut|gibt es (?:etwas )?neues',
  fr: "toujours (?:pas|rien|aucun)|(?:deuxième|troisième|quatrième) fois|aucune (?:réponse|nouvelle)|sans (?:réponse|nouvelles)|je (?:relance|reviens)|n['’]ai rien reçu",
  es: '(?:sigue|sigo|seguimos) (?:sin|esperando)|todavía no|aún no|(?:segunda|tercera|cuarta) vez|ninguna (?:respuesta|noticia)|sin (?:respuesta|noticias)',
  pt: 'ainda (?:não|nada|estou|à espera)|continu[ao] (?:sem|à espera)|(?:segunda|terceira|quarta) vez|nenhuma resposta|sem (?:resposta|notícias)',
  it: '(?:ancora|tuttora) (?:non|niente|nessun)|non [^.]{0,30}ancora|(?:seconda|terza|quarta) volta|nessuna (?:risposta|notizia)|senza risposta',
  nl: 'nog (?:steeds|altijd)? ?(?:niets|niet|geen)|(?:tweede|derde|vierde) keer|geen (?:antwoord|reactie)|niets gehoord|herinnering',
  pl: '(?:nadal|wciąż|jeszcze) (?:nie|nic|brak|czekam)|(?:drugi|trzeci|czwarty) raz|bez odpowiedzi|brak odpowiedzi|ponown',
  tr: 'hâlâ|hala |(?:ikinci|üçüncü|dördüncü) (?:kez|kere|defa)|(?:yanıt|cevap|haber) (?:alamad|gelmedi|yok)|tekrar yaz',
  ar: '(?:ما زال|لا يزال|مازال|حتى الآن)|(?:للمرة|المرة) (?:الثانية|الثالثة|الرابعة)|(?:لم|بدون|دون) (?:أتلق|نتلق|يصلني|رد)',
  ja: 'まだ[^。]{0,20}(?:ない|ません|おりません)|(?:二|三|2|3|２|３)(?:回|度)目|再度|返信がありません|連絡がありません',
  zh: '(?:还|還|仍|依然|一直)(?:是)?(?:没|沒|未|在等)|第(?:二|三|四|[2-4])次|没有(?:回复|答复|消息)|沒有回覆|再次',
});
