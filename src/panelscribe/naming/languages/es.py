"""Spanish cue phrases (data; see `language.Language`)."""

from panelscribe.naming.language import Language, words

_L = r"[a-záéíóúüñ]+"
_HELLO = (
    r"(?:hola|sí|buenas|buen(?:os|as) (?:días|tardes|noches)|bueno|pues|y|muchas gracias)(?: a todos| a todas| a"
    r" todos y todas)?"
)
_ASK = (
    r"¿?(?:qué|cómo|cuándo|cuánto|cuánta|cuántos|cuántas|por qué|quién|cuál|dónde|usted|tú|puedes|puede"
    r"|podrías|podría|quieres"
    r"|quiere|crees|cree|está|estás|es|tiene|tienes|hay|te|le|su|tu|dinos|díganos|cuéntanos|cuéntenos|adelante|y)"
)
_SAID = r"(?:dijo|decía|dice|ha dicho|mencionó|mencionaba|comentó|comentaba|explicó|explicaba|señaló|apuntaba)"

SPANISH = Language(
    code="es",
    capital_nouns=False,
    parts=(
        ("hello", _HELLO),
        ("relative", r"quien|que"),
        ("ask", _ASK),
        ("said", _SAID),
        ("l", _L),
    ),
    names_self=(
        r"\b(?:me llamo|mi nombre es|yo soy|soy|(?:l[aeo]s?|te) saluda|(?:les|te) habla|habla) {n}",
        r"^(?:{hello}[,.!]? )*{n} (?:al habla|por aquí)\b",
    ),
    may_name_self=(r"\b(?:aquí|es) {n}(?=[.,])",),
    leads_with_self=(
        r"^(?:{hello}[,.!]? )*{n},? (?:de|del|desde)\b",
        r"^(?:{hello}[,.!]? )*{n}[,.] (?:yo|soy|trabajo|tengo|mi|nosotros|de|del|periodista|estudiante|una|un)\b",
    ),
    announces=(
        r"\b(?:próxima|primera|segunda|última|siguiente|otra) pregunta\b[^.?!\ue000\ue004]{0,40} {n}",
        r"{n},?[^.?!\ue000]{0,40} (?:le escuchamos|te escuchamos|está en línea|al teléfono)\b",
        r"{n},? (?:adelante|tiene la palabra|tienes la palabra|por favor|le escuchamos|te escuchamos)(?=[.,!?]|$)",
    ),
    hands_over=(
        r"\b(?:doy|damos|cedo|cedemos|paso|pasamos|tiene|dar|pasar|ceder) (?:(?:ahora|la|el|palabra|turno"
        r"|micrófono|llamada) )*(?:a|con) {g}{n}",
        r"\b(?:demos la bienvenida a|un aplauso para|recibamos a|los dejo con|les dejo con|volvemos con|vamos"
        r" con|empecemos con|empezamos con"
        r"|comenzamos con|escuchemos a) {g}{n}",
        r"\b(?:quiero|quisiera|me gustaría) presentar(?:les)? a {g}{n}",
    ),
    asks=(
        r"{n}[,:] {ask}",
        r"\b(?:pregunta|preguntarle|preguntarte|pregunto)(?: {l}){0,2} (?:a|para) {n}",
        r"\b(?:y|para|a) (?:ti|usted|tú),? {n}",
        r"¿y {n}\?",
        r"\b(?:qué|cómo) (?:opina|piensa|lo ve|dice|cree) (?:usted,? )?{n}",
    ),
    thanks=(
        r"\b(?:gracias|muchas gracias|mil gracias|muchísimas gracias|te agradezco|le agradezco)(?: por {l}(?:"
        r" {l}){0,4})?(?: a)?,? {n}",
        r"{n}, (?:gracias|muchas gracias)\b",
        r"\b(?:buena|gran|excelente) pregunta,? {n}",
    ),
    greets=(
        r"\b(?:hola|bienvenid[oa]s?|buen(?:os|as) (?:días|tardes|noches)|buenas|un placer|encantad[oa])(?: a)?,? {n}",
    ),
    responds=(
        r"^(?:(?:sí|no|claro|bueno|pues|mira|mire|exacto|correcto|totalmente|es que|yo|creo|así es|ya|eso"
        r"|hombre|verdad|y|pero|desde luego)[,.!]? )"
        r"{1,4}{n}(?=[,.?!])",
        r"\b(?:lo que pasa|la verdad|sabes|mira|mire|yo sí {l}|es que),? {n}(?=[,.])",
    ),
    recalls=(
        r"\b(?:como|lo que|cuando|porque|según) {said} {n}",
        r"\b(?:como|lo que|cuando|porque|según) {n} {said}",
        r"\b(?:de acuerdo con|coincido con|en desacuerdo con|discrepo de|al igual que) {n}",
        r"{n} tiene (?:toda la )?razón",
    ),
    presents=(
        r"\b(?:me acompaña|me acompañan|nos acompaña|nos acompañan|a mi (?:derecha|izquierda)|a mi lado|junto"
        r" a (?:mí|él|ella)|con nosotros|aquí está"
        r"|aquí están|tenemos a|están|está|también|nuestros invitados|nuestra invitada|nuestro invitado),? {g}{n}",
        r"{n},? (?:que|quien) (?:{l} )",
        r"{n} (?:dirige|trabaja|es (?:el|la|un|una)|no (?:pudo|puede|ha podido))\b",
        r"\b(?:mi (?:compañer[oa]|colega|soci[oa]|jef[ea])|nuestr[oa] (?:director|directora|presidente"
        r"|presidenta)) {n}",
    ),
    stands_in=(r"\b(?:en nombre de|en lugar de|en representación de|sustituyo a|en vez de) {n}",),
    reports=(
        r"\b(?:escribe|dice|dijo|pregunta|querid[oa])[,:]? (?:[^.?!]{0,60} )?(?:soy|yo soy|me llamo|mi nombre es) {n}",
        r"\b(?:dijo|dice|decía|preguntó|gritó|escribió)[,:] {n}[,.!?]",
    ),
    speaks_for=(r"^(?:{hello}[,.!]? )*(?:él |ella )?(?:dice|ha dicho|cuenta|piensa) que\b",),
    corrects=(r"{n},? (?:perdón|perdona|perdone|digo|mejor dicho|no|disculpa|quiero decir),? {n}",),
    affiliates=(
        r"\b(?:nosotros|nosotras|aquí|todos)(?: {l})? (?:en|de|desde) (?:el |la |los |las )?{o}",
        r"\b(?:trabajo|dirijo|soy|estoy|vengo|fundé)(?: {l}){0,6}? {o}",
        r"\ben (?:el |la )?{o},? (?:hacemos|tenemos|vemos|hemos|estamos|nosotros)",
    ),
    opens=(
        r"\bbienvenid[oa]s\b",
        r"\bbuen(?:os|as) (?:días|tardes|noches)\b",
        r"\bmi nombre es\b|\bsoy {n}",
        r"\b(?:hoy hablamos|nuestros invitados|la mesa)\b",
    ),
    closes=(
        r"\b(?:para (?:cerrar|terminar|acabar)|última pregunta|se nos acaba el tiempo|hasta (?:la próxima"
        r"|pronto|mañana))\b",
        r"\bgracias a tod[oa]s\b",
    ),
    asks_names=(
        r"\b(?:cómo se llama|cómo te llamas|su nombre|tu nombre|quién es usted|quién eres|preséntese"
        r"|preséntate|se presente)\b",
        r"\bpreguntas? (?:del|en el|de la) (?:público|sala)\b",
    ),
    and_words=words("y e & o"),
    fillers=words("eh em este mmm hm ehm mm"),
    particles=words("de del la las los y da do dos van von di"),
    not_names=words(
        "yo tú él ella usted ustedes nosotros nosotras ellos ellas me te se nos le les lo la los las el un"
        " una unos unas mi tu"
        " su mis tus sus y e o u pero porque que qué como cómo cuando cuándo donde dónde quien quién cual"
        " cuál si sí no ni ya"
        " muy más menos también tampoco aquí ahí allí hoy ayer mañana ahora luego después antes siempre"
        " nunca bien mal bueno"
        " buena buenos buenas días tardes noches gracias muchas mucho hola bienvenidos bienvenidas"
        " bienvenido bienvenida"
        " por para con sin de del en a al desde hasta entre sobre es son era está están hay ha han he hemos"
        " fue ser tener"
        " tengo tiene tenemos vamos claro exacto perdón señor señora señores señoras don doña doctor doctora profesor"
        " profesora director directora presidente presidenta ministro ministra periodista moderador"
        " moderadora público"
        " pregunta preguntas respuesta tema mesa tiempo año años semana mes lunes martes miércoles jueves"
        " viernes sábado"
        " domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
        " españa madrid"
        " europa méxico universidad instituto empresa cooperativa ayuntamiento ciudad pueblo todo todos toda"
        " todas nada nadie"
        " algo alguien cada otro otra uno dos tres cuatro cinco seis siete ocho nueve diez mil millón"
        " millones eso esto"
        " esta este ese esa aquel entonces además pues mira mire oye oiga adelante así desde"
    ),
    name_words=words(
        "rosa paz luz sol mar flor blanco blanca rubio moreno delgado rey reyes iglesias cruz santos ángel ramos"
        " rojas leal bravo calle campos prado ríos sierra torres vega alba clara pilar consuelo dolores socorro"
    ),
    time_names=words("abril mayo agosto julio enero"),
    time_prepositions=words("en de desde hasta para por a"),
    employed_by=words("de del desde"),
    known_as=words("llamada llamado"),
    describes=(
        (r"\bfundé\b", "fundador"),
        (
            r"\b(?:soy|trabajo (?:como|de)) (?:una? |el |la )?(?P<title>[a-záéíóúñ]{4,})(?= (?:de|del|en|y)\b"
            r"|[,.!?;])",
            None,
        ),
    ),
    deeds=(
        ("dirijo", "dirige"),
        ("coordino", "coordina"),
        ("gestiono", "gestiona"),
        ("llevo", "lleva"),
    ),
)
