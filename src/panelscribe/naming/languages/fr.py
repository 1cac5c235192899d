"""French cue phrases (data; see `language.Language`)."""

from panelscribe.naming.language import Language, words

_L = r"[a-zàâäéèêëîïôöùûüçœ']+"
_HELLO = (
    r"(?:bonjour|bonsoir|salut|oui|alors|voilà|et|merci(?= [^,\ue000]*[.!]))(?: à tous| à toutes et à tous| tout"
    r" le monde| à vous)?"
)
_ASK = (
    r"(?:que|qu'est|qu'en|comment|pourquoi|quand|combien|qui|quel|quelle|quels|quelles|où|vous|tu|est-ce"
    r"|pouvez|peux|pourriez|voulez|veux"
    r"|avez|as|êtes|es|croyez|pensez|c'est|votre|ton|ta|dites|dis|racontez|raconte|parlez|une question|à vous"
    r"|et vous|je vous)"
)
_SAID = (
    r"(?:disait|dit|a dit|vient de dire|mentionnait|a mentionné|expliquait|a expliqué|évoquait|a évoqué|rappelait"
    r"|soulignait)"
)

FRENCH = Language(
    code="fr",
    capital_nouns=False,
    parts=(
        ("hello", _HELLO),
        ("relative", r"qui|dont|que"),
        ("ask", _ASK),
        ("said", _SAID),
        ("l", _L),
    ),
    names_self=(
        r"\b(?:je m'appelle|mon nom est|moi c'est|moi,? c'est|je suis|je me présente,?|ici) {n}",
        r"^(?:{hello}[,.!]? )*{n} (?:à l'appareil|au micro)\b",
    ),
    may_name_self=(r"\bc'est {n}(?=[.,])",),
    leads_with_self=(
        r"^(?:{hello}[,.!]? )*{n},? (?:de|du|des|chez|d')\b",
        r"^(?:{hello}[,.!]? )*{n}[,.] (?:je|j'ai|moi|nous|mon|ma|de|du|journaliste|étudiant|étudiante|libraire)\b",
    ),
    announces=(
        r"\b(?:prochaine|première|deuxième|dernière|autre) question\b[^.?!\ue000\ue004]{0,40} {n}",
        r"{n},? (?:allez-y|vas-y|je vous en prie|à vous|vous avez la parole|tu as la parole|c'est à vous"
        r"|c'est à toi)(?=[.,!?]|$)",
        r"\bla parole est à {g}{n}",
        r"{n},?(?: de [^,.?!]{1,30},)?[^.?!\ue000]{0,40} (?:on vous écoute|on t'écoute|nous vous"
        r" écoutons|est en ligne|au téléphone)\b",
    ),
    hands_over=(
        r"\b(?:passe|passer|donne|donner|laisse|laisser|cède|rends|redonne|passons|donnons)(?: {l}){0,4}? à {g}{n}",
        r"\b(?:accueillons|accueillir|j'accueille|je reçois|applaudissez|applaudissements pour|je vous"
        r" présente|j'ai le plaisir de vous présenter"
        r"|commençons (?:par|avec)|on commence (?:par|avec)|retournons à|écoutons) {g}{n}",
    ),
    asks=(
        r"{n},? {ask}\b",
        r"\b(?:question|demande|demander)(?: {l}){0,2} (?:à|pour) {n}",
        r"\b(?:et|pour|à) (?:vous|toi),? {n}",
        r"\bet {n} ?\?",
        r"\bqu'en (?:pense|pensez-vous|dit|dites-vous),? {n}",
    ),
    thanks=(
        r"\b(?:merci|merci beaucoup|merci bien|un grand merci|je remercie)(?: à| infiniment| pour {l}(?:"
        r" {l}){0,4})?,? {n}",
        r"{n},? merci\b",
        r"\b(?:bonne|très bonne|excellente) question,? {n}",
    ),
    greets=(
        r"\b(?:bonjour|bonsoir|salut|bienvenue|enchantée?|ravie? de vous (?:voir|recevoir))(?: à)?,? {n}",
    ),
    responds=(
        r"^(?:(?:oui|non|si|alors|bon|ben|eh bien|écoutez|écoute|voilà|exactement|tout à fait|c'est vrai"
        r"|d'accord|absolument|mais|et|vous savez"
        r"|je crois|je pense|enfin|bien sûr)[,.!]? ){1,4}{n}(?=[,.?!])",
        r"\b(?:vous savez|tu sais|vous voyez),? {n},",
    ),
    recalls=(
        r"\b(?:comme|ce que|ce qu'a|quand|puisque) {n} {said}",
        r"\b(?:comme|ce que) (?:le )?{said} {n}",
        r"\b(?:d'accord avec|pas d'accord avec|rejoins|rejoindre) {n}",
        r"{n} a (?:tout à fait )?(?:raison|tort)",
    ),
    presents=(
        r"\b(?:à ma (?:droite|gauche)|à mes côtés|à côté de (?:moi|lui|elle)|avec (?:moi|nous)|nous avons|nos"
        r" invités|mon invitée?|sont là|est là|puis"
        r"|ainsi que|également|en face de moi|autour de la table)(?: {l}){0,2}?,? {g}{n}",
        r"{n},? qui (?:{l} )",
        r"{n} (?:dirige|travaille|est (?:le|la|un|une)|n'a pas pu|ne peut pas)\b",
        r"\b(?:mon collègue|ma collègue|notre (?:directeur|directrice|présidente?)) {n}",
    ),
    stands_in=(r"\b(?:à la place de|au nom de|pour remplacer|je remplace|remplace) {n}",),
    reports=(
        r"\b(?:écrit|dit|demande|chère?)[,:]? (?:[^.?!]{0,60} )?(?:je suis|je m'appelle|mon nom est) {n}",
        r"\b(?:dit|disait|demandé|crié|écrit)[,:] {n}[,.!?]",
    ),
    speaks_for=(r"^(?:{hello}[,.!]? )*(?:il|elle) (?:dit|raconte|pense|explique) qu",),
    corrects=(r"{n},? (?:pardon|excusez-moi|excuse-moi|non|je veux dire|ou plutôt|enfin),? {n}",),
    affiliates=(
        r"\b(?:nous|chez nous|ici)(?: {l})? (?:à|au|chez|de|du) (?:l'|la |le )?{o}",
        r"\b(?:je|j'ai) (?:travaille|dirige|suis|fondé|représente|tiens)(?: {l}){0,6}? {o}",
        r"\b(?:chez|à|au) (?:l'|la )?{o},? (?:nous|on)\b",
    ),
    opens=(
        r"\bbienvenue\b",
        r"\b(?:bonjour|bonsoir) à (?:tous|toutes|vous)",
        r"\bje m'appelle\b|\bje suis {n}",
        r"\b(?:nos invités|notre débat|autour de la table)\b",
    ),
    closes=(
        r"\b(?:mot de la fin|dernière question|pour (?:conclure|finir|terminer)|à la prochaine|au revoir"
        r"|bonne soirée)\b",
        r"\bmerci à (?:tous|toutes|vous)\b",
    ),
    asks_names=(
        r"\b(?:votre nom|ton nom|vous appelez-vous|qui êtes-vous|qui vous êtes|présentez-vous|présente-toi"
        r"|vous présenter)\b",
        r"\bquestions? (?:dans|de) la salle\b|\bdans le public\b",
    ),
    and_words=words("et & ou"),
    fillers=words("euh heu hum hein bah mmm hm"),
    particles=words("de du des la le les d' van von di da el ben"),
    not_names=words(
        "je tu il elle on nous vous ils elles me te se moi toi lui leur leurs mon ma mes ton ta tes son sa"
        " ses notre nos votre"
        " vos le la les l un une des du de d à au aux en dans sur sous par pour avec sans chez entre et ou"
        " mais donc or ni car"
        " que qu qui quoi dont où quand comment pourquoi combien quel quelle quels quelles si oui non ne pas"
        " plus moins très"
        " trop bien mal bon bonne bonjour bonsoir merci salut bienvenue monsieur madame mademoiselle"
        " messieurs mesdames mme m"
        " docteur professeur professeure directeur directrice président présidente ministre maire"
        " journaliste modérateur"
        " modératrice invité invitée invités public salle question questions réponse thème débat parole mot"
        " fin début est sont"
        " était suis es êtes sommes a as ai avez avons ont fait faire dit dire va vais allons allez c ce cet"
        " cette ces ça cela"
        " celui celle ceux voilà voici alors ainsi aussi encore toujours jamais déjà ici là hier aujourd"
        " aujourd'hui demain"
        " maintenant après avant pendant depuis jusque tout tous toute toutes rien personne chaque autre un"
        " deux trois quatre"
        " cinq six sept huit neuf dix cent mille million millions an ans année semaine mois lundi mardi"
        " mercredi jeudi vendredi"
        " samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre"
        " décembre france paris"
        " europe ville université institut atelier librairie parce puisque comme quelle d'accord exactement"
        " absolument"
        " écoutez écoute pardon roulez"
    ),
    name_words=words(
        "rose claire blanche petit grand leblanc lenoir lebrun moreau roy leroy marchand boulanger berger fontaine"
        " dupont pierre florence france victoire aimée juste constant prudence olive violette marguerite mai"
        " mars avril"
    ),
    time_names=words("avril mai mars août juin juillet"),
    time_prepositions=words("en de depuis jusqu'en fin début mi courant au du"),
    employed_by=words("de du des chez d"),
    known_as=words("appelée appelé nommée nommé"),
    describes=(
        (r"\bj'ai fondé\b", "fondateur"),
        (
            r"\bje suis (?:une? |le |la )?(?P<title>[a-zàâéèêëîïôûç]{4,})(?= (?:de|du|des|à|au|chez|et)\b|[,.!?;])",
            None,
        ),
    ),
    deeds=(
        ("je dirige", "dirige"),
        ("je tiens", "tient"),
        ("je gère", "gère"),
        ("je anime", "anime"),
        ("je coordonne", "coordonne"),
    ),
)
