import { foldWord } from '../tokens.ts';
import { isAlsoWord, nobody } from './name-words.ts';

/**
 * Given names that are common where the page's languages are spoken, in Latin letters and folded. Names that are words, towns
 * or brands as well are left out: these find a person where nothing else introduces one.
 */
const latin = `
  aaron abigail adam adrian aidan alan albert alexander alexandra alfred alice alison amanda amy andrea andrew angela anita ann anna anne annie
  anthony arthur ashley barbara ben benjamin bernard beth betty beverly brandon brenda brian bridget bruce bryan caitlin cameron carl caroline
  catherine cathy charles charlie charlotte cheryl chris christina christine christopher cindy claire colin connor courtney craig cynthia daniel
  danielle dave david deborah debra declan denise dennis diana diane donald donna doris dorothy doug douglas duncan dylan ed eddie edward eileen
  elaine elizabeth ella ellen emily emma eric erin ethan eugene evan eve evelyn fiona frances francis fred gareth gary geoffrey george gerald
  geraldine gillian glenn gloria gordon graham greg gregory hannah harold harry heather helen henry howard hugh ian ingrid isaac isabel isabella
  jack jackie jacob jacqueline jake james jamie jane janet janice jasmine jason jeffrey jennifer jenny jeremy jerry jessica jill jim jimmy joan
  joanna joanne joe joel john johnny jonathan joseph joshua joyce judith judy julia julian julie karen kate katherine kathleen kathryn kathy katie
  keith kelly ken kenneth kerry kevin kim kimberly kyle laura lauren lawrence leah leonard leslie liam linda lisa liz lorraine louis louise lucas
  lucy luke lynn maggie marcus margaret maria marie marilyn martha mary matt matthew maureen megan melanie melissa michael michelle mike moira
  monica nancy naomi natalie nathan neil niamh nicholas nicola nicole nigel noah nora oliver olivia oscar owen pamela patricia patrick paul paula
  pauline peggy penelope peter phil philip phyllis rachel ralph randy raymond rebecca richard rick rita rob robert roberta robin roger ronald rory
  rosemary roy russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean seamus shane shannon sharon sheila shirley simon siobhan
  sophia sophie stacey stanley stephanie stephen steve steven stuart susan suzanne sylvia tara ted teresa terry theresa thomas tim timothy tina tom
  tony tracy trevor ursula valerie vanessa vera vicky vincent virginia vivian walter wendy william yvonne zachary zoe
  aisha amit anjali arjun deepak fatima hassan hussein ibrahim imran khalid krishna lakshmi mahmoud manish mohamed mohammed mustafa neha nikhil omar
  pooja prakash priya rahul rajesh raj ravi rohit salma sandeep sanjay shreya sunita suresh tariq usman vijay yusuf youssef karim kareem layla leila
  achim alexandra alfons alois andreas angelika anja anke annegret anneliese annette antje armin astrid axel barbel bastian beate benedikt bernd
  bettina birgit birgitta bjorn brigitte brunhilde burkhard carsten christa christel christiane christoph claudia cornelia dagmar detlef dieter
  dietmar dietrich dirk doreen eberhard eckhard edeltraud elfriede elke erich erika erwin eva fabian falk felix ferdinand florian franz franziska
  frauke friedrich friederike fritz gabi gabriele georg gerda gerd gerhard gertrud gisela gottfried gudrun gunter gunther hannelore hans hanna hannes
  harald hartmut hedwig heidi heike heiko heiner heinrich heinz helga helmut henrik herbert hermann hildegard holger horst hubert ilse ines inge ingo
  ingeborg irene irmgard isolde jana jens joachim jochen johann johanna johannes jonas jorg josef judith julius jurgen jutta kai karin karl karla
  karola karsten kathi kathrin kati katja katharina katrin kerstin kilian klara klaus konrad konstantin kurt lars lena leon leonie lieselotte lothar
  ludwig lukas lutz magdalena maik maja malte manfred manuela marcel marco mareike margarete margit margot mario marion markus marlene marlies martina
  mathias matthias max maximilian melanie michaela mirko monika moritz nadine nadja niklas nils norbert oskar otto peggy petra philipp rainer ralf
  regina reiner reinhard reinhold renate roland rolf rosemarie roswitha rudiger rudolf ruediger sabine sabrina sandra sascha sebastian siegfried
  sieglinde sigrid silke silvia simone sonja stefan stefanie steffen susanne sven svenja tanja thea theo theresa thomas thorsten tobias torsten udo
  ulf uli ulrich ulrike ursula ute uwe veronika viktor viktoria volker waltraud wenzel werner wiebke wilfried wilhelm winfried wolfgang yannick
`;

const latinElsewhere = `
  adele adrien agathe agnes alain alban alexandre alexis alice amandine amelie anais andre annick antoine antonin arnaud aude aurelie aurelien
  axelle baptiste bastien beatrice benedicte benoit bernadette bertrand brice brigitte camille capucine carine cecile celestine celine chantal
  chloe christelle christophe clemence clement colette coralie corentin corinne cyril damien david delphine didier dominique edith edouard elise
  elodie eloise emilie emmanuel emmanuelle eric estelle etienne eugenie fabien fabienne fabrice fanny fatou faustine fernand florent francois
  francoise frederic frederique gaelle gaetan genevieve georges geraldine ghislaine gilbert gilles gregoire guillaume guy gwenaelle helene henri
  herve hugo isabelle jacques jean jeanne jeremy jerome joel josephine josiane julien juliette justine karine kevin laetitia laurence laurent lea
  leopold liliane loic louise luc lucas lucie lucien ludovic madeleine mael mamadou manon marc marcelle margaux marguerite marielle marine
  marion martine mathieu mathilde maurice maxime melissa michel micheline mireille monique morgane muriel nadege nathalie nicolas noemie odile
  olivier oceane pascal pascale patrice paulette perrine philippe pierrick quentin raphael raymonde regis remi remy renaud rene romain sandrine
  sebastien serge severine simone solange solene sophie stephane suzanne sylvain sylvie tanguy thibault thierry thomas tristan valentin valerie
  veronique vincent virginie xavier yann yannick yves yvette
  agustin aitor alberto alejandra alejandro alfonso alfredo alicia alvaro amparo anabel andres angeles antonia antonio arturo asuncion aurora
  beatriz begona belen benito blas borja carlos carlota carmen catalina cecilia celia cesar concepcion conchita consuelo cristian cristina daniela
  diego dolores domingo eduardo elena emilio enrique ernesto esperanza esteban esther eugenia eusebio federico felipe fermin fernanda fernando
  francisca francisco gabriela gerardo gonzalo gregorio guadalupe guillermo gustavo hector hernan hugo ignacio inmaculada iker inigo isidro ivan jaime
  javier jimena joaquin jordi jorge jose josefa juan juana julio lorena lorenzo lourdes lucia luis lupita macarena manolo manuel marcela marcelo
  marcos mariana mariano maribel marisol marta mateo mauricio maximo mercedes miguel milagros miriam monserrat natalia nestor nieves nuria
  octavio pablo paco paloma patricio pedro pepe pilar rafael ramiro ramon raquel raul remedios ricardo roberto rocio rodrigo rogelio rosario ruben
  salvador santiago sergio silvia sofia susana tomas trinidad valentina veronica vicente victor virginia ximena yolanda
  adriana afonso alexandre aline amelia ana aparecida armando bernardo bianca bruna caio carla cassia celia cida claudio conceicao daiane debora
  denise diogo duarte edson eduarda elaine eliane emanuel fabiana fabio fatima felipe fernanda filipa filipe flavia flavio francisca geraldo gilberto
  guilherme gustavo heitor helena henrique ines isabela ivone jessica joana joao jorge josue juliana julio larissa leandro leonor leticia livia luana
  lurdes luisa luiz madalena manuela marcia margarida mariana marlene mateus matheus mauricio mirela monica murilo natalia nelson nuno otavio patricia
  paulo pedro priscila rafaela raimundo regina renata renato ricardo rita rodrigo rogerio rui sandra sebastiao sergio simone sonia tatiana telma teresa
  thiago tiago ubirajara vanessa vera vinicius vitor wagner wellington yasmin ze
  agnese alberto alessandra alessandro alessia alessio alfio anna antonella antonio arianna armando beatrice benedetta bianca carla carlo carmela
  carmine caterina cecilia chiara ciro claudia claudio cosimo cristiano cristina daniela daniele davide debora domenico donatella edoardo elena
  eleonora elisa elisabetta emanuela emanuele enrico enzo ettore fabio fabrizio federica federico filippo flavia francesca francesco gabriele gaetano
  gennaro giacomo gianluca gianni giorgia giorgio giovanna giovanni giulia giuliana giulio giuseppe giuseppina graziella guido ilaria irene ivano
  jacopo laura leonardo letizia lorena lorenzo luca lucia luciana luciano luigi luisa maddalena manuela marcella marcello marco margherita mariangela
  martina marta massimo matteo maurizio michela michele mirella monica nicola nicolo noemi ornella orazio paola paolo pasquale patrizia peppe pietro
  raffaele raffaella riccardo roberta roberto rocco romina rosalia salvatore sandro sara serena sergio silvia simona simone sofia stefania stefano
  teresa tiziana tommaso ugo umberto valentina valeria vincenzo vito vittoria vittorio viviana
  adriaan albert anke anneke annelies anneloes annemarie arie arjan bart bas bastiaan bert bram cees coen cornelis daan dirk ebel eefje eline els
  erwin esmee evert femke frederik geert gerard gerrit gijs greetje hanneke harm hendrik henk hilde ilse ineke ingrid jaap jacoba jan janneke
  jasper jelle jeroen jesse jolanda joost joris jos joyce jurriaan kees klaas koen lieke lies lisanne loes lotte maarten maartje margriet marieke
  marijke marjolein marleen matthijs mieke mirjam monique niels nienke noor olaf petra pieter piet quinten rianne rik rob roel roos ruben ruud
  saskia sander sanne sjoerd stijn suzan sven teun thijs tijmen tineke toon trudy veerle wessel wietske willem wim wouter yvonne
  adam agata agnieszka alicja andrzej aneta aniela anna antoni artur barbara bartek bartosz beata bogdan bogumila bozena cezary czeslaw damian danuta
  dariusz dawid dominik dorota edyta elzbieta emilia ewa ewelina filip franciszek gabriela genowefa grazyna grzegorz halina hanna henryk hubert irena
  iwona izabela jacek jadwiga jakub jan janina janusz jaroslaw jerzy joanna jolanta jozef julia justyna kacper kamil karol karolina kasia katarzyna
  kazimierz kinga krystyna krzysztof lech leszek lidia lucyna lukasz maciej magda magdalena malgorzata malwina marcin marek maria mariola mariusz
  marta mateusz michal mieczyslaw miroslaw monika natalia norbert ola olga oskar patryk pawel piotr przemyslaw radoslaw rafal renata robert roman
  ryszard sebastian slawomir stanislaw stefan sylwia szymon tadeusz teresa tomasz urszula waclaw waldemar wanda weronika wieslaw wieslawa wiktor
  witold wladyslaw wojciech zbigniew zdzislaw zofia zuzanna zygmunt
  abdullah adem ahmet alper arda asli aydin aynur ayse aysegul aysel bahar baris bekir berk betul bora bulent burak burcu canan cem cemal cemil
  ceren cengiz cihan deniz dilek ebru ece ekrem elif emel emine emre engin erdal erdem erhan esra fatih fatma feride ferhat filiz furkan gizem gokhan
  gonca gulay gulsen hakan halil halime hamza hande hasan hatice havva hulya huseyin ibrahim ilker irem ismail kadir kemal kenan kerem koray levent
  mahmut mehmet mehtap melek meltem meral merve mesut mert murat musa mustafa nazli nermin neslihan nihat nilgun nuray nurcan oguz oguzhan okan
  omer onur orhan osman ozan ozge ozlem pelin ramazan recep sedat selim selma semra serap serdar serkan seyma sevgi sibel sinan suleyman tarik tolga
  tugba tulay tuncay ufuk ugur umit volkan yasemin yasin yavuz yunus yusuf zehra zeki zeynep ziya
`;

const names = new Set(
  `${latin} ${latinElsewhere}`.split(/\s+/).filter((name) => name !== '' && !isAlsoWord(name) && !nobody.has(name)),
);

/** True for a word that is a common given name and not a word as well. */
export function isGivenName(word: string): boolean {
  return names.has(foldWord(word));
}
