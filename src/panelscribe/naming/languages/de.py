"""German cue phrases (data; see `language.Language`)."""

from panelscribe.naming.language import Language, words

_MR = r"(?:herrn?|frau|doktor|professor(?:in)?|dr\.|prof\.)"
_HELLO = (
    r"(?:hallo|ja|guten (?:morgen|tag|abend)|servus|grüß gott|moin|also|gut|okay|und)"
    r"(?: zusammen| miteinander| allerseits| auch)?"
)
_ASK_VERB = (
    r"(?:wie|was|warum|wieso|weshalb|wo|wer|wann|welche[rs]?|können|könnten|kannst|möchten|möchtest|wollen"
    r"|willst|würden"
    r"|würdest|sehen|siehst|haben|hast|sind|bist|ist|glauben|glaubst|stimmt|ihre|deine|sie|du|bitte|jetzt"
    r"|sagen|sag|darf|müssen)"
)
_SAID = (
    r"(?:sagt|sagte|gesagt|meint|meinte|erwähnt|erwähnte|erklärt|erklärte|ansprach|angesprochen|beschrieben"
    r"|erzählt)"
)

GERMAN = Language(
    code="de",
    capital_nouns=True,
    parts=(
        ("hello", _HELLO),
        ("relative", r"der|die"),
        ("ask_verb", _ASK_VERB),
        ("said", _SAID),
        ("mr", _MR),
    ),
    names_self=(
        r"\b(?:mein name ist|mein name war|ich heiße|ich heisse|ich bin(?: der| die)?|hier ist|hier spricht) {n}",
        r"^(?:{hello}[,.!]? )*{n} (?:hier|am apparat)\b",
        r"{n},? (?:ist )?mein name\b",
    ),
    may_name_self=(r"\b(?:das ist|mein name) {n}",),
    leads_with_self=(
        r"^(?:{hello}[,.!]? )*{n},? (?:vom|von|aus|bei|beim)\b",
        r"^(?:{hello}[,.!]? )*{n}[,.] (?:ich|wir|mein|meine|vom|von|aus|redakteur|redakteurin|student|studentin)\b",
    ),
    announces=(
        r"\b(?:nächste|erste|zweite|dritte|letzte|weitere|eine) (?:[a-zäöüß]+ ){0,2}?(?:frage"
        r"|wortmeldung)\b[^.?!\ue000\ue004]{0,40} {n}",
        r"{n},? (?:bitte(?: schön)?|sie haben das wort|du hast das wort|ihre frage|sie sind dran|du bist"
        r" dran)(?=[.,!?]|$)",
        r"{n},?[^.?!\ue000]{0,40} (?:in der leitung|am telefon|am apparat|ist zugeschaltet)\b",
        r"\b(?:am telefon|in der leitung|zugeschaltet) (?:ist |jetzt |nun )*{g}{n}",
        r"\bdas (?:letzte |erste )?wort (?:hat|an|geht an|für|bekommt)(?: jetzt| nun)? {g}{n}",
    ),
    hands_over=(
        r"\b(?:gebe|geb|übergebe|reiche|gib|geben|übergeben)(?: ich)?(?: [a-zäöüß]+){0,5}? an {g}{n}",
        r"\b(?:weiter|zurück) (?:an|zu|mit) {g}{n}",
        r"\b(?:begrüßen sie|begrüße ich|begrüßen wir|einen applaus für|ich begrüße|ich bitte) {g}{n}",
        r"\b(?:fangen wir|beginnen wir|beginne ich|starten wir|hören wir|wir hören|wir beginnen)(?:"
        r" [a-zäöüß]+){0,3}? {n}",
    ),
    asks=(
        r"{n}[,:] (?:(?:und|aber|vielleicht|wenn|also) )*{ask_verb}\b",
        r"\b(?:frage|frag|fragen)(?: wir)?(?: [a-zäöüß]+){0,2}? (?:an )?{n}",
        r"\b(?:an|für|zu) (?:sie|dich),? {n}",
        r"\b(?:und|wie ist es mit|was ist mit|was sagt|was meint|vielleicht) {n}\?",
        r"\b(?:herrn?|frau) {n}, ",
    ),
    thanks=(
        r"\b(?:danke|dank|vielen dank|herzlichen dank|besten dank|danke schön|dankeschön|danke sehr)(?: dir|"
        r" ihnen| für [a-zäöüß ]{1,30})?(?: an)?,? {n}",
        r"{n}, (?:danke|vielen dank|herzlichen dank)\b",
        r"\b(?:gute|schöne|spannende|wichtige) frage,? {n}",
    ),
    greets=(
        r"\b(?:hallo|hi|moin|servus|guten (?:morgen|tag|abend)|willkommen|grüß (?:dich|sie|gott))(?: auch)?,? {n}",
        r"\bschön,? (?:dass|daß) (?:sie|du) (?:da|hier) (?:sind|bist),? {n}",
    ),
    responds=(
        r"^(?:(?:ja|nein|doch|genau|richtig|stimmt|also|na ja|naja|gut|nun|sehen sie|schau|wissen sie|weißt"
        r" du|ehrlich gesagt|absolut"
        r"|da|das|ist|und|aber|ich glaube|ich denke|natürlich|klar)[,.!]? ){1,5}{n}(?=[,.?!])",
        r"\b(?:wissen sie|sehen sie|weißt du),? {n},",
    ),
    recalls=(
        r"\b(?:wie|was|als|da|weil|dass|wenn) {n} (?:eben |gerade |schon |auch |vorhin |ja )*{said}",
        r"{n} hat (?:eben |gerade |schon |ja |vorhin |auch )*(?:recht|gesagt|erwähnt|angesprochen|erklärt)",
        r"\b(?:stimme|widerspreche|gebe|schließe mich) (?:da )?{n}",
        r"\b(?:anders als|ähnlich wie|wie) {n}\b",
    ),
    presents=(
        r"\b(?:neben (?:mir|ihm|ihr)|zu (?:meiner|ihrer|seiner) (?:linken|rechten)|links|rechts|bei (?:mir"
        r"|uns)|zu gast|mit dabei|dabei sind"
        r"|unsere gäste|mein gast|hier sind|wir haben|außerdem|dazu|daneben|gegenüber)(?: (?:sitzt|sitzen|ist"
        r"|sind|heute|steht))* {g}{n}",
        r"{n},? (?:der|die|welche[rs]?) (?:[a-zäöüß]+ )",
        r"{n} (?:leitet|führt|arbeitet|ist (?:der|die|ein|eine|leider|heute|nicht))\b",
        r"\b(?:kollege|kollegin|kollegen|geschäftsführer|geschäftsführerin|chef|chefin|vorstand) {n}",
    ),
    stands_in=(
        r"\b(?:für|anstelle von|statt|in vertretung von|in vertretung für|vertrete|vertritt) {n}(?=[.,]| da\b"
        r"| hier\b| heute\b| ein\b)",
        r"{n} (?:kann|konnte|ist)(?: [a-zäöüß]+){0,3} (?:nicht|krank|verhindert)",
    ),
    reports=(
        r"\b(?:schreibt|sagt|sagte|fragt|schrieb|liebe[rs]?)[,:]? (?:[^.?!]{0,60} )?(?:ich bin|ich heiße|mein name ist)"
        r" {n}",
        r"\b(?:sagte|sagt|gesagt|meinte|rief|fragte|schrieb)[,:] {n}[,.!?]",
    ),
    speaks_for=(
        r"^(?:{hello}[,.!]? )*(?:er|sie) (?:sagt|meint|hat gesagt|erzählt),? (?:dass|er|sie)\b",
    ),
    corrects=(
        r"{n},? (?:ach )?(?:entschuldigung|entschuldige|verzeihung|pardon|nein|ich meine|ich meinte|quatsch"
        r"|besser gesagt),? {n}",
    ),
    affiliates=(
        r"\b(?:wir|uns|alle)(?: [a-zäöüß]+)? (?:bei|beim|von|vom|im|in|an) (?:der |den |dem )?{o}",
        r"\bich (?:bin|arbeite|leite|führe|komme)(?: [a-zäöüß]+){0,6}? {o}",
        r"\bbei(?: uns| der| den)? {o} (?:haben|sind|machen|sehen) wir",
        r"\b(?:unser|unsere|unserem|unserer|mein|meine)(?: [a-zäöüß]+){0,3} (?:bei|beim) {o}",
    ),
    opens=(
        r"\bwillkommen\b",
        r"\bguten (?:morgen|tag|abend),? (?:meine|liebe|zusammen|und)",
        r"\bmein name ist\b|\bich bin {n}",
        r"\b(?:ich )?(?:moderiere|führe durch)\b",
        r"\b(?:unsere gäste|auf dem podium|unser thema)\b",
    ),
    closes=(
        r"\b(?:die zeit ist um|zum schluss|letzte (?:frage|runde)|kommen sie gut|bis zum nächsten mal|auf"
        r" wiedersehen)\b",
        r"\bvielen dank (?:an|ihnen|euch|allen)\b",
    ),
    asks_names=(
        r"\b(?:wie heißen sie|wie ist ihr name|ihren namen|deinen namen|wer sie sind|wer du bist)\b",
        r"\b(?:stellen sie sich|stell dich)\b",
        r"\b(?:fragen?|wortmeldung(?:en)?) (?:aus dem|im) (?:publikum|saal|raum)\b|\baus dem publikum\b",
    ),
    and_words=words("und & sowie oder"),
    fillers=words("äh ähm öh hm mhm ähem em eh hmm"),
    particles=words("von van zu der de del la di da ter ten"),
    not_names=words(
        "ich du er sie es wir ihr mich dich sich uns euch mir dir ihm ihnen mein meine dein deine sein seine"
        " unser unsere ihre"
        " der die das den dem des ein eine einer eines einem einen und oder aber denn sondern doch weil dass"
        " wenn als ob wie"
        " wo was wer wann warum wieso weshalb welche welcher welches in an auf aus bei beim von vom mit nach"
        " zu zum zur für"
        " gegen ohne um durch über unter vor hinter neben zwischen seit bis ab ist sind war waren bin bist"
        " hat haben hatte"
        " hatten wird werden wurde wurden kann können konnte muss müssen soll sollen will wollen darf mag"
        " nicht kein keine"
        " ja nein doch genau richtig gut danke dank bitte hallo guten guter gute morgen abend tag nacht"
        " heute gestern jetzt"
        " dann da dort hier so also nun noch nur auch schon sehr mehr viel viele vielen vielleicht natürlich"
        " klar herzlich"
        " willkommen herr herrn frau dame damen herren doktor professor professorin dr prof redakteur"
        " redakteurin chef"
        " chefin direktor direktorin präsident präsidentin vorstand minister ministerin leiter leiterin"
        " geschäftsführer"
        " geschäftsführerin kollege kollegin moderator moderatorin gast gäste publikum frage fragen antwort"
        " antworten thema"
        " runde wort ende anfang zeit jahr jahre jahren woche monat montag dienstag mittwoch donnerstag"
        " freitag samstag"
        " sonntag januar februar märz april mai juni juli august september oktober november dezember"
        " deutschland berlin"
        " europa euro prozent million millionen milliarde stadt land leute menschen stadtwerke universität"
        " institut gmbh ag"
        " erste zweite dritte letzte nächste weiter zurück stimmt absolut entschuldigung verzeihung sagen"
        " sehen wissen haben"
        " man alle alles jeder jede jedes etwas nichts niemand jemand ganz gar mal eben gerade erst wieder"
        " immer nie weder"
        " beide beiden zwei drei vier fünf sechs sieben acht neun zehn ehrlich kommen fangen bauen gibt"
    ),
    name_words=words(
        "sommer winter frank ernst klein gross groß lang kurz wolf fuchs vogel stein berg bach wald feld"
        " kaiser könig richter"
        " schneider müller fischer weber becker koch bauer schäfer wagner zimmermann braun weiß weiss"
        " schwarz roth grün mai"
        " august rose linde heide engel herzog vogt amt sand adler hahn hase haupt kern krug lamm lange mann"
        " neu reich sauer"
        " schatz schön stark sturm tag voll wild zeit jung alt ost west nord süd heim horn keller kraft licht pfeffer"
    ),
    time_names=words("mai april august juni juli januar sommer winter herbst"),
    time_prepositions=words(
        "im seit ab bis vor nach mitte anfang ende letzten nächsten diesen vom zum den dem der"
    ),
    employed_by=words("von vom bei beim aus der den dem"),
    known_as=words("namens heißt heisst genannt"),
    describes=(
        (r"\bich (?:habe|hab)\b[^.]{0,40}\bgegründet\b", "Gründer"),
        (
            r"\b(?:ich bin|arbeite als|und bin) (?:die |der |eine? )?(?P<title>[a-zäöüß]{4,})(?= (?:bei|beim"
            r"|von|vom|aus|an|in|und)\b|[,.!?;])",
            None,
        ),
    ),
    deeds=(
        ("ich leite", "leitet"),
        ("ich führe", "führt"),
        ("ich betreue", "betreut"),
        ("ich unterrichte", "unterrichtet"),
        ("ich betreibe", "betreibt"),
    ),
)
