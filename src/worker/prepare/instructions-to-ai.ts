/** Words in a ticket that speak to a program that reads it. They are data and stay; staff are told. */

const anyOf = (...sources: string[]) => new RegExp(sources.join('|'), 'iu');
const earlier = 'previous|prior|above|earlier|preceding|existing|other|all|any|your|the|these|system|initial|original';

const ignoring = anyOf(
  `\\b(?:ignore|disregard|forget|override|bypass|skip)\\s+(?:(?:${earlier})\\s+){0,4}(?:instructions?|prompts?|rules?|guidelines?|directives?|constraints?|safety|guardrails?|system message)\\b`,
  '\\b(?:ignorier\\p{L}{0,3}|vergiss|vergessen sie|missachte\\p{L}{0,2})\\s+(?:\\p{L}{1,14}\\s+){0,4}(?:anweisung|instruktion|regel|vorgabe|prompt)',
  '\\b(?:ignore[zr]?|oublie[zr]?|ne tiens pas compte de|fais abstraction de)\\s+(?:\\p{L}{1,14}\\s+){0,4}(?:instructions?|consignes?|règles?|directives?)',
  '\\b(?:ignor[ae]n?|olvid[ae]|haz caso omiso de)\\s+(?:\\p{L}{1,14}\\s+){0,4}(?:instrucciones|indicaciones|reglas|órdenes)',
  '\\b(?:ignor[ea]|esqueça|desconsidere)\\s+(?:\\p{L}{1,14}\\s+){0,4}(?:instruções|regras|orientações|comandos)',
  '\\b(?:ignora(?:re)?|dimentica|non considerare)\\s+(?:\\p{L}{1,14}\\s+){0,4}(?:istruzioni|regole|indicazioni|direttive)',
  '\\b(?:negeer|vergeet)\\s+(?:\\p{L}{1,14}\\s+){0,4}(?:instructies|aanwijzingen|regels|opdrachten)',
  '(?:zignoruj|ignoruj|zapomnij o|pomiń)\\s+(?:\\p{L}{1,14}\\s+){0,4}(?:instrukcj|poleceni|polecenia|zasad|reguł)',
  '(?:talimat|yönerge|kural|komut)\\p{L}{0,8}\\s+(?:\\p{L}{1,14}\\s+){0,2}(?:yok say|görmezden gel|unut|dikkate alma)',
  '(?:تجاهل|انس|تجاوز)\\s+(?:\\p{L}{1,14}\\s+){0,3}(?:التعليمات|الأوامر|القواعد|تعليمات)',
  '(?:これまでの|以前の|上記の|前の|すべての).{0,12}(?:指示|命令|ルール|プロンプト).{0,8}(?:無視|忘れ)',
  '(?:忽略|无视|忘记|忽視|不要理会).{0,12}(?:指令|指示|提示|规则|說明|说明|要求)',
);
const addressing = anyOf(
  '(?:^|[\\s>("\'])(?:AI|KI|IA|LLM|GPT|ChatGPT|Claude|Gemini|Copilot|assistant|AI assistant|chatbot|language model|model|assistent|asistente|assistente|asystent|asistan|yapay zeka|人工智能|人工知能|الذكاء الاصطناعي)\\s?[:：,]\\s*\\p{L}',
  "\\b(?:dear|attention|note to|instructions? (?:to|for)|message (?:to|for)|hinweis an|achtung|attention à|atención)\\s+(?:the |any |die |l['’]|la )?(?:AI|KI|IA|LLM|language model|sprachmodell|chatbot|bot|assistant|agent of)\\b",
  '\\b(?:you are|act as|pretend to be|du bist|tu es|eres|você é|sei|je bent|jesteś)\\s+(?:now |jetzt |maintenant |ahora |agora |ora |nu |teraz )?(?:an?|ein|eine|une?|una?|uma?|een)\\s+(?:unrestricted |helpful |evil |uncensored )?(?:AI|KI|IA|assistant|assistent|language model|sprachmodell|chatbot|DAN)\\b',
  '\\b(?:system|developer|hidden|initial) ?(?:-| )?prompt\\b|\\b(?:reveal|print|repeat|show|output|leak)\\s+(?:\\p{L}{1,12}\\s+){0,3}(?:prompt|mapping table|instructions verbatim|placeholders?)\\b',
  '\\bas an? (?:AI|large language|language) (?:language )?(?:model|assistant)\\b|\\b(?:jailbreak|prompt injection|developer mode enabled)\\b',
);
const ordering = anyOf(
  '(?:^|[\\s>])(?:SYSTEM|ASSISTANT|DEVELOPER)\\s?[:：]\\s*\\p{L}|\\b(?:new|updated|additional) (?:system )?(?:rule|instruction|directive)s?\\s?:',
  '<\\s?/?\\s?(?:system|assistant|user|instructions?|human|im_start|im_end)\\s?>|<\\|[a-z_]{2,30}\\|>|\\[/?INST\\]|<<\\s?/?SYS\\s?>>|^#{2,4} ?(?:system|instruction|response|assistant)\\b\\s*:?\\s*$',
  '\\b(?:when|while|in|if you are|before|after)\\s+(?:you (?:are )?)?(?:summari[sz](?:e|ing)|answering|replying|generating|the summary)\\b.{0,60}\\b(?:call|include|add|write|say|put|output|insert|mention|recommend|use|do not|never|always)\\b',
  '\\b(?:end|begin|start|finish|prefix|append|close)\\s+(?:every|each|your|the|all)\\s+(?:summar(?:y|ies)|repl(?:y|ies)|responses?|answers?|outputs?)\\s+(?:with|by)\\b',
  '\\b(?:call|invoke|use|run|execute|trigger)\\s+(?:the\\s+)?(?:tool|function|plugin|command)\\s+[\\p{L}_]',
  '\\b(?:the )?(?:reader|summari[sz]er|summary|model|assistant|recommendation|agent|bot)\\s+(?:should|must|has to|needs to|shall|will)\\s+(?:always\\s+|also\\s+|only\\s+)?(?:add|include|write|say|mention|recommend|state|contain|output|append|insert|approve)\\b',
  '\\btell (?:the )?(?:agent|staff|support agent|employee|reader|helpdesk|technician)s?\\s+(?:that|to)\\b',
  '\\b(?:replace|put|insert|append|fill in)\\b.{0,60}(?:\\[[A-Z_]{2,20}_\\d+\\]|\\bmarkdown\\b|!\\[|\\]\\(|<img\\b|into !)',
  '!\\[[^\\]]{0,80}\\]\\(https?://[^)]{0,300}(?:EMAIL|NAME|SECRET|TOKEN|DATA|\\{|<)',
  '\\bclassify (?:this|it|as|the ticket)\\b.{0,40}\\b(?:urgent|high|low|critical|resolved|spam)\\b',
);
const instructionWords =
  /instruc|instru[çk]|istruz|anweis|prompt|\bAI\b|\bKI\b|\bIA\b|LLM|GPT|system|assist|asist|asyst|model|tool|summar|reader|agent|replace|classif|ignor|vergiss|vergeet|negeer|oubli|forget|disregard|指|规|規|忽|無視|تجاهل|rule|regel|règle|regla|regra|regol|zasad|talimat|yönerge|komut|INST|<\||\]\(|jailbreak|bot\b|claude|gemini|copilot|yapay/iu;

const maxLineChars = 2_000;

/** True when `text` speaks to whatever program reads it. Each line is looked at on its own, the start of very long ones. */
export function hasInstructionsToAi(text: string): boolean {
  return text.split('\n').some((line) => {
    for (let at = 0; at < line.length; at += maxLineChars) {
      const part = line.slice(at, at + maxLineChars + 200);
      if (instructionWords.test(part) && [ignoring, addressing, ordering].some((pattern) => pattern.test(part)))
        return true;
    }
    return false;
  });
}
