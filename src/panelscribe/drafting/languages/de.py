# ruff: noqa: E501
"""German: words, cue phrases and sentences of the article; what they are for is said in `en.py`."""

WORDS = {
    "fillers": "äh ähm ähh öh hm hmm mhm mh",
    "stammered": "ich wir sie er es das die der den dem ein eine einen und oder aber dass wenn wie was wo zu in im auf an am von mit für ist sind war hat haben wird kann nicht also",
    "openers": "äh ähm ja nein naja nun also okay gut genau und so na hm übrigens schauen sehen",
    "dangling": "das dies diese dieser dieses es er sie ihn ihm ihr sein seine ihre deren dessen dort dann weil beides keins keine genau richtig ja nein deshalb deswegen dafür dagegen damit daran darüber",
    "pointing_end": "das dies es ihn ihm ihr sie dort dann auch so",
    "leaning": "aber oder weil sondern denn als während obwohl also deshalb trotzdem sonst jedoch und",
    "pronouns": "es sie er ihn ihm ihr das dies diese dieser dieses deren dessen",
    "person_one_two": "ich mich mir mein meine meinen wir uns unser unsere du dich dir dein deine ihr euch sie ihnen ihre",
    "oneself": "ich mich mir mein meine meinen meiner meinem",
    "sentence_openers": "es wir sie er das aber weil",
    "subjects": "ich wir du er sie es man",
    "pointers": "hier jetzt heute das dies diese dieser dort es er sie dann",
    "auxiliaries": "ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können konnte muss müssen soll sollen sollte will wollen darf dürfen bin habe gibt",
    "question_words": "was wer wie warum wann wo wessen wem wen welche welcher welches wieso weshalb wozu woher wohin",
    "clause_words": "",
    "dependents": "wenn als weil obwohl während dass bis seit nachdem bevor der die das welche wo wie um",
    "turners": "aber sondern doch jedoch obwohl außer wenn weil und oder als dass",
    "number_words": "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend million millionen milliarde prozent halb",
    "fragment_openers": "für zu zum zur in im an am auf aus von vom mit ab um bei mehr weniger nicht nur gestern heute vielleicht fast kein keine beide zwei drei der die das den dem ein eine mein meine unser jeder jede nichts alles niemand nie immer",
    "stop": "aber alle allem allen aller alles als also am an auch auf aus bei bin bis bist da damit dann das dass dein deine dem den denn der des dich die dies diese diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines er es etwas euch für gegen gibt habe haben hat hatte hatten hier hin ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ist ja jede jedem jeden jeder jedes jetzt kann kein keine keinen können machen man mein meine mich mir mit muss nach nein nicht nichts noch nun nur ob oder ohne schon sehr sein seine sich sie sind so soll sollte über um und uns unser unter viel vom von vor war waren was weil wenn wer werden wie wieder will wir wird wo wollen würde zu zum zur äh ähm ganz gut sagen sagt mal",
    "abbreviations": "dr prof hr fr z.b d.h u.a usw bzw ca nr st",
    "name_particles": "von van der den de zu zur vom und",
    "honorifics": "dr prof professor herr frau",
    "negations": "nicht kein keine keinen keinem keiner nie niemals nirgends niemand nichts",
}

PATTERNS = {
    "greeting": (
        r"^(?:\w+, )?(?:guten (?:tag|abend|morgen)|hallo|herzlich willkommen|willkommen|grüß gott|moin|servus)\b",
        r"\bschön, dass (?:sie|ihr)\b|\bfreue? mich, (?:hier|dass)\b|\bdanke für die einladung\b",
    ),
    "thanks": (
        r"\b(?:vielen |herzlichen |besten |recht herzlichen )?dank(?:e|eschön)?\b(?! (?:der|des|dem|den)\b)",
        r"\bkommen sie gut nach hause\b|\bbis zum nächsten mal\b|\bapplaus für\b|\b(?:gute|schöne|interessante) frage\b|\bschönen abend noch\b|\bauf wiedersehen\b",
    ),
    "self_introduction": (r"\b(?:ich bin|ich heiße|mein name ist) (?-i:[A-ZÄÖÜ])\w+",),
    "introduction": (
        r"\b(?:ich bin|ich heiße|mein name ist) (?-i:[A-ZÄÖÜ])\w+ (?-i:[A-ZÄÖÜ])\w+",
        r"\b(?:rechts|links) (?:von|neben) mir\b|\bneben (?:mir|ihm|ihr) sitzt\b|\bbegrüßen sie\b|\bzu gast (?:ist|sind)\b",
        r"^(?:daneben|dann|und|außerdem|neben \w+)(?: \w+)? (?-i:[A-ZÄÖÜ])[\w-]+ (?-i:[A-ZÄÖÜ])[\w-]+,? ",
        r"^(?:und )?(?-i:[A-ZÄÖÜ])[\w-]+ (?-i:[A-ZÄÖÜ])[\w-]+ (?:ist|leitet|betreibt|arbeitet|forscht|lehrt|führt|schreibt)\b",
        r"\bsagen sie (?:uns )?(?:bitte )?,? ?(?:wer sie sind|ihren namen)\b",
    ),
    "handoff": (
        r"\b(?:fragen|wortmeldungen?) aus dem publikum\b|\bsie haben das wort\b|\b(?:ja|so),? bitte\b|\bdie (?:dame|frau) (?:in|im|mit|dort|da)\b|\bder (?:herr|mann) (?:in|im|mit|dort|da)\b",
        r"^(?:herr|frau) (?-i:[A-ZÄÖÜ])[\w-]+[.?!]?$",
        r"\b(?:wer|möchte (?:noch )?jemand) .{0,20}\bfrage\b",
    ),
    "procedure": (
        r"\bgibt es (?:noch )?(?:weitere )?(?:fragen|wortmeldungen)\b|\b(?:können|hören) sie (?:mich|uns)\b|\bhört man mich\b",
    ),
    "sponsor": (
        r"\b(?:unterstützt|gefördert|gesponsert|präsentiert) (?:wird|von|durch)\b|\bunser(?:e|em|en)? (?:sponsor|förder|partner)\w*\b|\bmit freundlicher unterstützung\b",
    ),
    "stage": (
        r"\bhandys?\b.*\b(?:aus|lautlos|stumm)\b|\btoiletten?\b|\bnotausg\w+|\bwlan\b|\bmikrofon\b|\bnoch (?:zwei|fünf|zehn|wenige) minuten\b",
    ),
    "housekeeping": (
        r"\baufgezeichnet\b|\bwir (?:müssen|kommen) .{0,20}\b(?:schluss|ende)\b|\bdie zeit ist um\b|\bkeine zeit mehr\b",
    ),
    "asks": (
        r"^(?:(?:und|also|aber|nun),? )*(?:was|wie|warum|wann|wo|wer) (?:ist|sind|war|hat|haben|machen|würden|können|soll|sollte|kann) (?:ich|sie|wir|man|ihr)\b",
    ),
    "prompt": (r"\b(?:erzählen|sagen|erklären|beschreiben) sie (?:uns|mal|bitte|doch)\b",),
    "lightning": (
        r"\b(?:schnelle?|kurze?|letzte) runde\b|\b(?:jeder|jede) (?:ein|einen|eine) (?:satz|wort|antwort)\b|\b(?:ein|einen|einem|in einem) (?:satz|wort)(?: (?:von )?jede\w*| bitte)?\b|\breihum\b|\bblitzrunde\b|\bschnellfragerunde\b",
    ),
    "closing_question": (r"\bzum (?:schluss|abschluss|ende)\b|\bletzte frage\b",),
    "brought": (
        r"\bfrage (?:kommt )?(?:von|aus) (?-i:(?P<asker1>[A-ZÄÖÜ][\w'-]+(?: [A-ZÄÖÜ][\w'.-]+)*))(?P<where1> aus [^.,?!:]{2,40})?",
        r"(?-i:(?P<asker2>[A-ZÄÖÜ][\w'-]+(?: [A-ZÄÖÜ][\w'.-]+)*))(?P<where2> aus [^.,?!:]{2,40})? (?:fragt|schreibt|möchte wissen|will wissen)\b",
        r"\b(?P<unnamed>(?:frage|nachricht) ohne namen|anonym\w*)\b",
    ),
    "disagree": (
        r"\b(?:da )?bin ich (?:ganz |völlig |wirklich |etwas )?(?:anderer meinung|nicht einverstanden|dagegen)\b|\bdas sehe ich (?:ganz |völlig |etwas |wirklich )?anders\b|\bich sehe das (?:ganz |völlig |etwas )?anders\b|\bda (?:muss|möchte|würde) ich (?:\w+ )?widersprechen\b|\bich widerspreche\b|\bdas stimmt (?:so |einfach )?nicht\b|\bdas ist (?:doch )?falsch\b",
    ),
    "agree": (
        r"^(?:ja,? )?(?:da )?(?:stimme ich (?:\w+ )?zu|bin ich (?:ganz )?(?:ihrer|deiner) meinung)[.,]",
    ),
    "or_else": (r"^oder\b",),
    "calls_on": (
        r"\bfragen?\b|\b(?:dame|frau|herr|mann)\b.{0,30}\b(?:reihe|hinten|vorne|mit)\b|^ja,? bitte\b|\bmikrofon\b",
    ),
    "polite": (
        r"^(?:(?:ja|nein|also|und|aber),? )*(?:entschuldigung|verzeihung|mit verlaub|bei allem respekt|das ist eine gute frage|gute frage)[.,!]?$",
    ),
    "tag": (r"^(?:oder|nicht wahr|ja|okay|richtig|verstehen sie|stimmt's)[?]$",),
    "theme": (
        r"\b(?:wollen|werden|möchten) wir (?:darüber |über )?(?:sprechen|reden|diskutieren),? (?P<theme1>(?:wem|wer|wie|was|warum|ob|wann|wo|welche) [^.?!]{8,140})",
        r"\b(?:heute|es) geht (?:es )?(?:um die frage|darum),? (?P<theme2>(?:wem|wer|wie|was|warum|ob|wann|wo|welche) [^.?!]{8,140})",
    ),
    "open_question": (
        r"\bwas ist (?:da )?passiert\b|\bwas war (?:da )?los\b|\bwie (?:ging|geht|war) \w+\b|\berzählen sie\b",
    ),
    "opinion": (
        r"\b(?:muss|müssen|sollte\w*|nie|niemals|immer|niemand|jeder|alle|nichts|nur|darf)\b",
        r"\b(?:problem|falsch|richtig|angst|fehler|preis|gefahr|vertrauen|wahrheit|schuld|kampf|glauben?|ehrlich|hoffnung|verloren|gewonnen|lüge)\b",
        r"\b(?:weil|statt|anstatt|mehr als|weniger als|besser als|nicht nur|sondern)\b|^wenn\b|^wer\b",
    ),
    "vivid": (
        r"\bnicht (?:der|die|das|ein|eine|von|vom|mehr)\b|\bsondern\b|\bwie (?:ein|eine|der|die|das)\b|\bals ob\b",
    ),
    "contrast": (r"\bnicht\b.*,|\bsondern\b|\bkein\w*\b|\baber\b|\bohne\b|\bnur\b",),
    "happened": (
        r"\b(?:sagte|fragte|rief|ging|kam|fuhr|lachte|weinte|starb|kaufte|verkaufte|warf|fiel|brach|blieb|stand|saß|nahm|sah|hörte|fand|verlor|schrieb|öffnete|schloss|begann|wurde)\b|\b(?:hat|habe|haben|ist|sind|hatte|hatten) (?:\w+ ){0,8}(?:ge\w+(?:t|en)|\w+iert|ver\w+|be\w+)\b",
    ),
    "when": (
        r"\b(?:im|seit|am|vor|in) (?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|sommer|winter|herbst|frühling|letzten|vergangenen)\b|\bum \w+ uhr\b|\bgestern\b",
    ),
    "hedge": (
        r"\bsozusagen\b|\birgendwie\b|\bquasi\b|\bich sag mal\b|\behrlich gesagt\b|\bich denke mal\b|\bhalt\b|\beigentlich\b",
    ),
    "stale": (
        r"\bwie (?:gesagt|schon gesagt|ich (?:schon )?(?:sagte|erwähnte))\b|\bich (?:möchte|will|würde) (?:nur |noch |kurz )?(?:sagen|ergänzen|anfügen)\b",
    ),
    "announcing": (
        r"\b(?:ich (?:fange|beginne)|lassen sie mich|ich könnte jetzt sagen|zwei (?:dinge|punkte)|erstens|zweitens)\b",
    ),
    "pleonastic": (
        r"^es (?:gibt|ist (?:schwer|leicht|wichtig|möglich|unmöglich|klar|zeit)|geht um|braucht|kommt darauf an)\b",
    ),
    "reads_out": (r"^(?:\w+ ){0,4}(?:schreibt|fragt|möchte wissen|will wissen)\b",),
    "discourse": (r"sozusagen|also|ja|halt|quasi|irgendwie|wissen sie",),
    "broken": (r"\b(?:der|die|das|den|dem|ein|eine|einen|und|oder|weil|dass|von|mit)[.!]$",),
}

FORMS = {
    "and": "und",
    "post": "{title} ({organization})",
    "post_organization": "({organization})",
    "at": "bei {event}",
    "on": "bei {event}",
    "spoke": "sprach",
    "spoke_several": "sprachen",
    "took_questions": "und beantwortete Fragen",
    "took_questions_several": "und beantworteten Fragen",
    "panel": "auf dem Podium {title}",
    "talk": "in {title}",
    "with": "mit {company}",
    "this_event": "diese Veranstaltung",
    "this_conversation": "dieses Gespräch",
    "panelists": "Podiumsgäste",
    "speakers": "Gäste",
    "a_speaker": "jemand auf dem Podium",
    "an_asker": "jemand aus dem Publikum",
    "another_asker": "noch jemand aus dem Publikum",
    "numbers": "keine ein zwei drei vier fünf sechs sieben acht neun zehn",
    "said": "sagte",
    "asked": "fragte",
    "replied": "erwiderte",
    "countered": "widersprach",
}

PHRASES = {
    "said_after": "{{ quote|comma }} {{ verb }} {{ who }}.",
    "said_split": "{{ quote|comma }} {{ verb }} {{ who }}. {{ rest|stop }}",
    "said_before": "{{ who }} {{ verb }}: {{ quote|stop }}",
    "added": "{{ who }} fügte hinzu: {{ quote|stop }}",
    "went_on": "{{ who }} sagte weiter: {{ quote|stop }}",
    "shorter": "{{ who }} antwortete kürzer: {{ quote|stop }}",
    "disagreed": "{{ who }} sah es anders: {{ quote|stop }}",
    "agreed": "{{ who }} stimmte zu: {{ quote|stop }}",
    "asked": "{{ quote|ask }} fragte {{ asker }}{{ ' ' + whom if whom else '' }}.",
    "prompted": "{{ quote|comma }} sagte {{ asker }}{{ ' zu ' + whom if whom else '' }}.",
    "asked_before": "{{ asker }} fragte{{ ' ' + whom if whom else '' }}: {{ quote|stop }}",
    "audience_asked": "{{ who }} fragte: {{ quote|stop }}",
    "answering": "{{ who }} antwortete {{ asker }}: {{ quote|stop }}",
    "audience_context": "{{ quote|comma }} sagte {{ who }}. {{ rest|stop }}",
    "brought": "{{ asker }} stellte eine Frage von {{ source }}: {{ quote|stop }}",
    "brought_untold": "{{ asker }} stellte eine Frage{{ ' von ' + source if source else ' aus dem Publikum' if unnamed else '' }}.",
    "brought_unnamed": "{{ asker }} stellte eine Frage ohne Namen aus dem Publikum: {{ quote|stop }}",
    "brought_own": "{{ asker }} las eine Frage vor: {{ quote|stop }}",
    "others": "Außerdem {{ 'sprachen' if several else 'sprach' }} {{ company }}.",
    "moderated": "Die Moderation hatte {{ who }}.",
    "hosted": "Durch das Gespräch führte {{ who }}.",
    "interviewed": "Die Fragen stellte {{ who }}.",
    "editors": "Die Fragen aus dem Publikum stellte {{ who }}.",
    "editors_present": "Für die Redaktion war {{ who }} dabei.",
    "sponsor": "{{ sponsors }} {{ 'unterstützen' if several else 'unterstützt' }} {{ occasion }}.",
    "disclosure": "Hinweis: {{ occasion }} wurde unterstützt von {{ sponsors }}{{ '; ' + conflict if conflict else '' }}.",
    "disclosure_heard": "Hinweis: Auf der Bühne {{ 'wurden' if several else 'wurde' }} {{ sponsors }} als {{ 'Unterstützer' if several else 'Unterstützer' }} genannt.",
    "conflict": "{{ who }} ({{ 'Moderation' if moderator else 'Podium' }}) ist {{ post }}",
    "pictured": "Im Bild: {{ names }}.",
    "lightning_heading": "Schnelle Runde: {{ topic }}",
    "lightning_plain": "Schnelle Runde",
    "audience_heading": "Aus dem Publikum: {{ topic }}",
    "audience_plain": "Eine Frage aus dem Publikum",
    "asks_heading": "{{ asker }} fragt{{ ': ' + topic if topic else '' }}",
    "closing_heading": "Zum Schluss",
    "standfirst_theme": "{{ who }} fragte{{ ' ' + occasion if occasion else '' }}, {{ quote|stop }}{{ ' Einig waren sich nicht alle.' if divided else '' }}",
    "standfirst_divided": "{{ quote|comma }} sagte {{ who }}{{ ' ' + occasion if occasion else '' }}. {{ other }} sah es anders.",
    "standfirst_line": "{{ quote|comma }} sagte {{ who }}{{ ' ' + occasion if occasion else '' }}.",
    "standfirst_rivals": "{{ one }} und {{ other }} waren sich nicht einig.",
    "standfirst_plain": "{{ people }} {{ occasion }}.",
}
