# ruff: noqa: E501
"""English: words, cue phrases and sentences of the article. Data only; `language.py` says how it is used."""

# Another figure in the place of one that was said: "It's 212, not 140". It disagrees, and is quoted for it.
_OTHER_FIGURE = r"^(?:(?:no|sorry|well|actually|um|uh|but),? )*(?:it'?s|it is|it was|that'?s|they'?re|there (?:is|are|were)) (?:\S+ ){0,7}?\S+, not (?:an? |about )?(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|\w+ty|hundred|thousand|half)\b)"

WORDS = {
    # Sounds that carry nothing.
    "fillers": "um uh er erm uhm umm uhh ah eh hm hmm mm mhm mm-hmm mmhmm uh-huh",
    # Words that may stand twice only by a slip of the tongue ("for, for rural doctors"); "very very" is meant.
    "stammered": "i i'm i've i'd we we're we've you you're they they're he she it it's that that's there there's this "
    "these those the a an and but so or if of to in on at by for from with as is are was were be have has had do does "
    "did can could will would should my our your their its his her who what when where how because into about since until after before over under than then not no all",
    # Open a question without a verb: "Any news of the steel?"
    "bare_questions": "any anything anybody anyone no other another",
    # Are said twice on purpose: "very, very", "that that", "a long, long way".
    "doubled": "very really that had so much many more far long no yes never again bye ha go out on and by over",
    # May be cut from the front of a quotation without a change of sense.
    "openers": "like um uh er erm uhm umm uhh ah oh hm hmm mm well so yeah yep yes okay ok right look listen hey sure and "
    "now alright anyway actually again lastly finally additionally furthermore moreover similarly likewise first firstly second secondly "
    "third importantly also so obviously basically frankly see",
    # Words before which "so" is no conclusion: "So clearly, …".
    "hollow": "clearly along as with when while maybe perhaps certainly overall typically generally kind sort even like",
    # Stand for something said before: a quotation that begins on them hangs in the air.
    "dangling": "because it it's it'd it'll that that's this these those they they're they've they'd he he's she she's his "
    "her him their them its then or either neither such same there'd both another no yes yep yeah nope exactly correct absolutely definitely agreed same",
    # Begin an answer without a verb: "Less than a third.", "To the drains."
    "fragment_openers": "for to in on at of from with by about less more than not only because yesterday today maybe "
    "probably partly mostly both neither none one two three four five six seven eight nine ten the a an my our his her "
    "their some any every each no half once never always plenty nothing everything nobody everybody",
    # Hang on what was said when they end a heading.
    "pointing_end": "it that this them there those these him her one ones so too then",
    # Leans on what was said before, less heavily.
    "leaning": "but or because which so than to however in as although though while whereas therefore otherwise",
    "pronouns": "it it's it'll they they're they've he she him her them that that's this those these one ones its",
    "person_one_two": "i i'm i've i'd i'll me my mine myself we we're we've we'd we'll us our ours ourselves you "
    "you're you've you'd you'll your yours yourself yourselves let's y'all guys gentlemen folks",
    # Begin a sentence when they have a capital, "I" apart.
    # Open a clause that can head a section without quotation marks: "What a wrong answer costs".
    "clause_words": "what how why who",
    # Open a question that supposes something.
    "conditions": "if suppose supposing imagine",
    # Ask only before an auxiliary ("when do we …"), and tell of a time or place else ("when the captain's a computer").
    "times": "when where",
    "oneself": "i my me i'd i'm i've mine",
    "sentence_openers": "it it's it'll we we're we've we'll they they're they've he he's she she's you you're you've "
    "that's there's but so because",
    "subjects": "i we you he she they it",
    "pointers": "here now today this that these those it there they them he she",
    "auxiliaries": "am is are was were do does did can could will would should has have had must might may am isn't "
    "aren't wasn't weren't don't doesn't didn't can't couldn't won't wouldn't shouldn't hasn't haven't",
    "question_words": "what who which how why when where whose whom",
    # Behind a name these go on about it: "Harriet Pym, who …".
    "relative": "who whose which where",
    # Before a question that somebody else asked: "and she asks, what happens …".
    "asking": "asks asked asking writes wrote wonders wondered know says said",
    # "Yeah, no" together say neither.
    "yes": "yes yeah yep",
    "no": "no nope",
    # After a question word as subject no inversion takes place: "what should stay human".
    "subject_verbs": "should will would can could must might may happens happened matters makes comes goes went worked "
    "changed changes remains stays counts follows keeps breaks broke needs decides pays loses wins",
    "safe_subjects": "it there anyone anybody everyone everybody someone somebody nobody nothing anything everything "
    "people",
    "dependents": "if when because although though while unless until since after before whereas as that which who "
    "where once given in for with despite by",
    "turners": "but however unless except although though yet only if because so and or than that",
    "number_words": "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion "
    "trillion percent half twice dozen",
    # Turn the sense of what stands beside them: a quotation may not lose them ("n't" stands for every such ending).
    "negations": "not no never none nobody nothing nowhere neither nor without hardly barely scarcely cannot n't "
    "no-one refuse refused deny denied denies doubt doubts",
    "qualifiers": "if unless except until though although but however only whether provided",
    "hedges": "maybe perhaps possibly probably might may could would should almost nearly seldom rarely allegedly "
    "supposedly apparently sometimes",
    # Begin a sentence and may be left out there.
    "leading": "and but or because so then",
    # Hang on the words before them, even after a comma.
    "linking": "that which who whom whose than where when",
    "stop": "a about above after again all also am an and any are as at be because been before being below between both "
    "but by can cannot could did do does doing don't down during each even ever every few for from further get gets "
    "getting go goes going gonna got had has have having he her here hers him his how i i'd i'll i'm i've if in into is "
    "isn't it it's its just kind know let like little lot lots made make makes many maybe me mean more most much my no "
    "not now of off okay on once one only or other our out over own people put quite really right said same say see she "
    "should so some something sort still such sure take than that that's the their them then there there's these they "
    "they're thing things think this those through to too two um uh under up us use used very want was wasn't way we "
    "we'd we'll we're we've well were what what's when where which while who why will with won't would yeah yes you "
    "you'd you'll you're you've your actually basically obviously terms bit going back look looking come first year "
    "good great question talk tell give time",
    # Nouns that name nothing: "a couple of pieces to it", "a little more granularity on that".
    "generic": "piece pieces part parts aspect aspects factors item items detail details color colour granularity context "
    "clarity insight insights comment comments note notes topic topics example examples couple few overview update math maths case",
    # Other words that carry nothing beside those.
    "vague": "please anything wondering curious wonder clarify interested hoping several different various multiple additional quick quickly little believe guess mean understand continue "
    "share shared provide add added help helpful touch cover address discuss elaborate expand explain quantify describe "
    "walk remind speak answer answers answered reply respond certainly clearly exactly totally absolutely definitely true "
    "correct fair okay great happy pleased glad sure yep today again wanna course first second",
    "abbreviations": "mr mrs ms dr prof st jr sr vs etc inc ltd co corp gen sen rep gov u.s u.k e.g i.e no approx dept "
    "fig vol messrs",
    "weak_names": "jr sr ii iii iv phd md esq",
    "name_particles": "van von der den de del della di da dos du la le bin ibn al el ter ten st san mac",
    "honorifics": "dr prof professor mr mrs ms sir dame rev hon",
    # Titles that go with "of" an organization ("director of Kelp"), unless they end on one that goes with "at".
    "titles_of": "chief director president chair chairman chairwoman chairperson chancellor mayor minister secretary "
    "governor ceo cfo cto coo editor founder co-founder cofounder host head owner leader captain dean principal "
    "maintainer commissioner commander bishop rector treasurer executive publisher curator moderator creator ambassador "
    "member superintendent warden keeper goalkeeper",
    "titles_at": "engineer professor researcher scientist manager analyst reporter teacher fellow designer developer "
    "lecturer partner student consultant writer correspondent nurse doctor physician economist architect specialist "
    "lead technologist advocate associate operations product",
    # Say that words behind a name are a post.
    "posts": "director chief officer president chair chairman chairwoman chairperson editor professor founder "
    "cofounder manager head maintainer engineer researcher scientist analyst reporter teacher minister secretary mayor "
    "governor dean partner principal fellow lecturer host moderator publisher owner executive treasurer counsel leader "
    "operator architect consultant panelist",
    # Make another post of the one they stand before.
    "ranks": "vice deputy assistant associate former acting interim senior junior co emeritus adjunct",
    # Stand before a noun and its adjectives: what follows them up to a preposition, verb or mark is what they are about.
    "determiners": "a an the some any our your their his her my its each every no another other more very pretty quite really biggest largest best worst highest lowest "
    "main major big future potential additional overall broader certain particular specific",
    "prepositions": "of in on at for with from about around regarding concerning into over under between across within "
    "through against towards toward during after before without behind versus per via beyond including among",
    "articles": "the a an",
    # The same, where what follows is what is talked about.
    "about": "about on regarding concerning around",
    # Begin something else behind a noun.
    "joints": "and or but that which who when where if because so than as to while going moving here there now today please again "
    "once then",
    # Say nothing of what a question is about.
    "hollow_nouns": "thing question part point sense color colour commentary thought detail idea way kind sort lot bit "
    "couple example term side piece number case basis view perspective place line call morning guy folk clarity "
    "update followup follow-up topic subject context respect regard backdrop comment slide release remark quarter year "
    "month week day half period time end beginning rest top bottom range amount percent percentage dollar million "
    "billion something anything everything someone anyone perspectives clarification today tomorrow now past future "
    "driver factor ability possibility reason answer difference magnitude fact matter chance look help course job "
    "afternoon evening january february march april may june july august september october november december "
    "summer winter spring fall autumn presentation comment mean number level back front page deck script minute second "
    "moment decade word issue stuff item kind-of handful rate process data people person year-end opportunity stage "
    "good great nice first last next same new own right long hope thought world approach step piece dynamic front "
    "environment standpoint situation impact effect result range goal space area note scenario size degree extent "
    "difference path basis discussion conversation outcome expectation assumption figure total average majority portion other general mid ton note comps read",
    # In a question point to what was said before it; no question ends on the others.
    "unresolved": "this that these those it they them he she him her his its their such",
    "torn_ends": "and or but i we the a an because which so than if my our your their then not very just",
    # Say too little alone: "the business".
    "vague_nouns": "business company market team group industry country region customer change plan position trend "
    "system program project product model performance operation growth price cost segment division store board bank firm "
    "commodity share portfolio section unit pace timing level health strength improvement tone",
    # Nouns with the ending of another kind of word, and such endings; endings of nouns.
    "sure_nouns": "supply family assembly anomaly monopoly reply ally capital approval proposal material renewal disposal "
    "retail signal rental withdrawal referral removal initiative incentive objective festival hospital journal animal "
    "meal deal goal coal interest forest harvest request seed feed speed bed need breed ford shed",
    "other_ends": "ly ed al ive ous able ible ful less est ish",
    "noun_ends": "tion tions sion sions ment ments ness ity ities ance ances ence ship ism ics",
    # Begin a sentence before a name, besides the stop words.
    "opening_words": "yesterday today tomorrow later still instead meanwhile however moreover finally nor yet panelists "
    "panelist moderator speaker speakers like unlike for on monday tuesday wednesday thursday friday saturday sunday "
    "january february march april may june july august september october november december",
    "titles_verb": "leads runs directs heads edits chairs manages owns founded teaches covers writes hosts oversees builds"
    " looks organizes coordinates",
}

PATTERNS = {
    "greeting": (
        r"^(?:um,? |uh,? |oh,? |so,? |and |well,? )*(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|morning|welcome|greetings)\b",
        r"^(?:[\w'-]+, ){1,3}(?:hey |hi |hello )?good (?:morning|afternoon|evening)\b",
        r"\bfind a seat\b",
        r"^(?:(?:and|so|please|well|you all|everybody|everyone),? )*have (?:a|an) (?:\w+ )?(?:great|good|nice|wonderful|lovely|safe|fantastic) (?:\w+ )?(?:day|morning|afternoon|evening|night|week|weekend|holidays?|season|one)\b",
        r"\b(?:nice|good|great|glad|happy|pleasure) to (?:be here|see you|have you|meet you)\b",
        r"\bthanks for having (?:me|us)\b",
        r"\bhow are you\b",
        r"\bwelcome (?:back )?to\b",
        r"\bcan you hear me\b|\bi can hear you\b",
        r"\bhope (?:that )?(?:you|everyone|everybody)(?:'re| are| is)\b.*\b(?:well|safe)\b",
    ),
    "thanks": (
        r"\bthank(?:s| you)\b(?! to\b)",
        r"\bappreciate (?:it|that|the|your|all|you)\b",
        r"\bcongrat",
        r"\bgood luck\b",
        r"\bbig hand\b|\bround of applause\b|\bgive (?:it|them) up for\b",
        r"\bsee you (?:next|soon|again|all|there|tomorrow)\b",
        r"^(?:(?:well|oh|yeah|yes|so|okay),? )*(?:(?:that'?s|that is|it'?s|thanks for the|what) )?(?:an? )?(?:very |really |super )?(?:great|good|excellent|fantastic|fair|interesting) questions?\b",
        r"\bgood ?bye\b|\bbye-bye\b",
        r"\bthat'?s (?:very |really |super |all )?(?:helpful|clear|great|perfect|it for me|all i had|all for me|all from me)\b",
        r"\bvery helpful\b|\bmakes sense\b|^(?:understood|perfect|excellent|got it|great)[.,!]",
        r"\bthat(?:'s| is| concludes| was) (?:all|the end|it|our)\b.*\b(?:time|panel|session|show|event)\b",
        r"\blook(?:ing)? forward to (?:speaking|talking|seeing|updating|your|our|the q)",
    ),
    "self_introduction": (
        r"\b(?:i'?m|i am|my name(?:'s| is)|this is) (?:dr\.? |professor )?(?-i:[A-Z])[\w'’-]+",
    ),
    "with_me": (
        r"\b(?:with|joining|beside|next to) (?:me|us)\b|\b(?:i'?m|i am|we are|we're) joined\b|\bjoined by\b|\bintroduce (?:the|our|my)\b|\bon (?:the|our|this|today's) (?:\w+ )?call\b",
    ),
    "introduction": (
        r"\b(?:i'?m|i am|my name(?:'s| is)|this is) (?:dr\.? |professor )?(?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])[\w'’.-]*)*",
        r"\b(?:on my|to my|at the) (?:right|left|end)\b",
        r"\b(?:next to|beside|with) (?:me|us|him|her)\b.*(?-i:[A-Z][a-z])",
        r"\b(?:joined|joining (?:me|us)|please welcome|let me introduce|i'?d like to introduce|our (?:first|next|last|other) (?:guest|panelist|speaker))\b",
        r"\bmy (?:guests?|panelists?)\b",
        r"\bon the (?:panel|call|stage)\b.*\b(?:we have|are|is|today)\b",
        r"^(?:then|and then|and|next|finally|also),? (?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])[\w'’.-]+)+,? (?:who|is|runs|leads|from|of|with|at)\b",
        r"^(?:and )?(?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])[\w'’.-]+)* (?:runs|leads|heads|is (?:the|a|an|chief|head|director|chair|president|professor|editor|founder|general|managing)|works|directs|founded|teaches) ",
        r"^(?:and |then )*(?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])[\w'’.-]+)+,? (?:(?:our|the) (?:\w+ ){0,3}?)?(?:ceo|cfo|coo|cto|vp|vice president|president|director|chief|treasurer|general counsel|head)\b",
        r"\bsay (?:who you are|your name)\b|\bintroduce yourself\b",
        r"^(?:and |then )*(?:the )?(?:chief|president|director|head|chair|vice president|ceo|cfo|cto)\b.*\b(?-i:[A-Z])[\w'’-]+ (?-i:[A-Z])[\w'’-]+[.]?$",
    ),
    "handoff": (
        r"^(?:(?:so|and|now|okay|right|well|then|with that|that said),? )*over to (?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])[\w'’-]+)?[.!]?$",
        r"\b(?:turn|hand|pass|send) (?:it|this|the (?:call|conference|floor|microphone|mic|program|meeting|time))?\b.{0,30}\b(?:over|back)\b",
        r"\b(?:over to you|go ahead|the floor is yours|please proceed|your (?:line|question)|take it away|you may begin)\b",
        r"\b(?:first|next|last|final|another|following) questions?(?: today)?(?: is| comes| will| for today| today)?\b.*\b(?:from|line of|with)\b",
        r"^from (?-i:[A-Z]).{1,60}, we (?:have|go to|turn to|hear from) (?-i:[A-Z])",
        r"\bwith that\b.*\b(?:i'?ll|i'?d|i will|let me|we'?ll|we will)\b",
        r"\bopen (?:it |the |up )+.*\bquestions\b",
        r"\b(?:who'?s|who is|anyone) (?:next|else)\b",
        r"^(?:yes|right|okay|ok|go),? (?:please|go|you|over there|in the)\b",
        r"^(?:yes|right),? (?-i:[A-Z])[\w'’-]+[.?!]?$",
        r"\bthere(?:'s| is) a (?:question|hand)\b(?! from\b)",
        r"\b(?:let'?s|we'?ll|we will|i'?m going to|i'?ll) (?:take|go to|move|turn to|start with|begin with|hear from|open|bring)\b.{0,60}$",
        r"\bquestions? from (?:the )?(?:audience|floor|room|chat)\b",
        r"\banybody (?:want|care)\b|\bone(?:'s| is)? for you\b|\b(?:that'?s|this is) (?:one )?for (?:you|(?-i:[A-Z])\w+)\b|\bwhat (?:have|do) you (?:got|have)(?: for us)?\b|\bwhat'?s come in\b",
        r"\bi(?:'d| would| will|'ll) (?:like|ask|let|want) (?-i:[A-Z])\w+(?: (?-i:[A-Z])\w+)* (?:to )?(?:review|answer|take|comment|add|speak|respond|address|cover|give|talk|explain)\b",
        r"\b(?-i:[A-Z])\w+,? (?:do|would|could|can|will) you (?:want|like|care|please)?(?: to)? ?(?:take|answer|comment|add|address) (?:on )?(?:that|this|it|the)\b",
        r"\bwould like to (?:comment|add|answer|take)\b.*\b(?:welcome|please|ahead)\b",
        r"^(?:please,? )?go (?:on|ahead)[.!]?$|^(?-i:[A-Z])[\w'-]+, (?:please,? )?go (?:on|ahead)[.!]?$",
    ),
    # Asked of an operator, not of a panelist.
    "procedure": (
        r"\b(?:do|would|can|could) you (?:want|wanna|like|care|please)(?: to)? (?:take|answer|add|comment|address|respond)\b|\banything (?:else )?(?:to|you(?:'d| would) (?:like to )?) ?add\b|\byou wanna take\b",
        r"\b(?:hear|see) (?:me|us|you)\b|\bare (?:we|you) (?:live|on|there|ready|with us)\b|\bis (?:this|that|my) .{0,12}(?:on|working)\b|\b(?:anyone|anybody|does anybody|who) (?:else )?(?:have|has|want|got) (?:a|any|the next) questions?\b|\b(?:any|more|other) questions\b|\bwho(?:'s| is| wants)? (?:first|next|to go first)\b",
        r"\b(?:open|go to|take|have) (?:up )?(?:the|our|your) (?:phone )?(?:lines?|(?:first|next|last|final) (?:question|caller))\b",
        r"^(?:(?:and|but|so|no|well|okay|sorry|um|uh|actually),? )*(?:can|could|may|might) i (?:\w+ ){0,2}?(?:push back|jump in|come in|come back|cut in|break in|step in|interrupt|interject|respond|object|disagree|differ|add (?:to that|something|one thing)|say something|challenge (?:that|this|you)|take issue)\b",
    ),
    # A leader lets somebody speak who asked for it.
    "yields": (
        r"^(?:(?:yes|yeah|sure|okay|oh|well|of course|please|absolutely),? )*(?:please(?: do)?|go (?:ahead|on|for it)|of course|sure|absolutely|by all means|be my guest|you (?:may|can)|jump in)(?:,? (?-i:[A-Z])[\w'’-]+)?[.!]?$",
    ),
    "sponsor": (
        r"\b(?:our|the|today's|this (?:year|month|week|morning)'s|main|proud|show|event|panel|title|lead) sponsors?\b",
        r"\bsponsored by\b",
        r"^(?:a |one )?(?:quick |short )?(?:word|message|thank you|thanks) (?:from|to) (?:our|the|today's) (?:\w+ )?sponsors?\b",
        r"\bis (?:a|our|the) sponsor\b",
        r"\bbrought to you by\b",
        r"\bmade possible by\b",
        r"\b(?:this|today's|tonight's|our) (?:\w+ )?(?:episode|show|event|panel|podcast|series|evening|morning|stage|conversation|session) (?:is|was) (?:\w+ )?(?:supported|underwritten|funded|presented) by\b",
        r"\bsupport (?:comes|for .{3,40} comes) from\b",
        r"\b(?:coffee|lunch|breakfast|drinks|food|dinner|beer|pastries)\b.{0,30}\b(?:is|are|was|were|comes?) (?:on|from|courtesy|thanks)\b",
        r"\bour (?:friends|supporters) (?:at|from)\b",
        r"\b(?:promo|discount) code\b",
        r"\bthanks to our\b",
        r"\bsupport (?:of|for|from) (?:this|the) (?:episode|show|panel|event|program)",
    ),
    # Said to a room or a line of listeners; on the lips of somebody who answers it is a part of the story.
    "stage": (
        r"\b(?:fire )?exits?\b.*\b(?:left|right|back|behind)\b",
        r"\brestrooms?\b|\bbathrooms?\b|\bwi-?fi\b|\bhashtag\b|\bphones? (?:off|on silent)\b",
        r"\b(?:muted?|unmute)\b|\bfollow us\b|\bsubscribe\b|\bsign up\b|\bdisconnect\b|\b(?:being|is) recorded\b",
        r"\b(?:one|two|five|ten|a few|couple of|couple) minutes? (?:left|to go|remaining)\b|\b(?:got|have) (?:one|two|five|ten|a few|\d+) minutes?\b|\btime for (?:one|a few|two)\b",
        r"\bmicrophone\b|\btake (?:your|a) seats?\b|\bspeak (?:up|louder)\b|\bcoffee break\b",
    ),
    "housekeeping": (
        r"\bpress(?:ing)? (?:the )?(?:star|\*|pound|the)|\bconference specialist\b|\b(?:company|corporate)(?:'s)? website\b|\binvestor relations\b|\bnon-gaa?p\b|\btelephone keypad\b|\bspeakerphone\b|\bhandset\b|\blisten[- ]only\b|\bquestion queue\b|\bpolling\b",
        r"\b(?:these|such|those) statements\b|\bno assurances?\b|\bearnings (?:announcement|release)\b|\bannual report\b|\b(?:form )?10-?[kq]\b",
        r"\breplay\b|\bwebcast\b|\bopportunity to ask\b|\bask (?:a )?questions?[,.]|\b(?:operator )?assistance\b.*\bpress",
        r"\bforward[- ]looking\b|\bsafe harbou?r\b|\bactual results\b|\bnon-?gaap\b|\bnon-gap\b|\breconciliations?\b|\bsec filings?\b|\bwith the sec\b|\bpress release\b|\bour (?:website|filings)\b|\brisk factors\b|\bdisclaims?\b|\bfactors\b.*\b(?:differ|affect|cause)\b",
        r"\b(?:we'?re|we are) (?:almost |nearly |just about )?out of time\b|\brunning out of time\b|\b(?:bottom|top) of the hour\b|\bone more question\b",
        r"\b(?:can|could) (?:you|everybody|everyone|people) (?:hear|speak)\b|\bis this (?:thing )?on\b|\b(?:there'?s|is|have|got) (?:a bit of )?an echo\b|\bhear myself\b",
        r"\b(?:i|we) (?:think we )?lost you\b|\b(?:can'?t|cannot) (?:hear|listen to) you\b|\b(?:you'?re|you are|line is) breaking up\b|\bon mute\b|\brisks? and uncertainties\b|\bcertain assumptions\b|\bundertakes? no\b|\bin isolation\b|\bpredictive statements?\b|\bin accordance with (?:u\.?s\.? )?gaap\b|\bsubsequent events\b|\bcopyright\b|\btranscript of\b|\bto download\b|\bplease (?:refer|be advised|visit|note|click|go to|see (?:our|the|page|slide))\b|\bclick on\b|\bpresentation (?:is|that)\b|\bprepared remarks?\b|\bconstant currency basis\b|\bwith (?:me|us|you) (?:today )?on the call\b|\bin the (?:press|earnings|news) release\b|\bquestions at this time\b|\bopen the lines?\b|\bline is (?:now )?open\b|\bspeaker today\b|\bintroduce\b.*\bspeaker\b",
        r"\bslide \w+\b|\bon slide\b|\bnext slide\b|\b(?:this|today'?s|the|our) (?:conference )?call\b.*\b(?:today|will|is|to)\b",
        r"\bquestion[- ]and[- ]answer\b|\bq ?(?:&|and) ?a\b|\bno (?:further|additional|more) questions\b|\bconcludes\b",
    ),
    "asks": (  # a question by its order of words, whatever mark was heard
        r"^(?:(?:and|so|but|um|uh|okay|ok|well|now|then),? )*(?:what|how|why|when|where|who) (?:do|does|did|can|could|would|should) (?:i|you|we|they|he|she|people|anyone|anybody)\b",
        r"^(?:(?:and|so|but|um|uh|okay|ok|well|now|then),? )*(?:how|why|where) (?:is|are|was|were) (?:things|it|the|this|that|these|those|you|we|they|he|she|your|our|their)\b",
    ),
    "prompt": (  # "tell us …" asks as much as a question mark does
        r"^(?:(?:and|so|but|um|uh|okay|ok|well|now|then|maybe|perhaps|(?-i:[A-Z])\w+),? )*(?:can|could|would) you (?:please |just |maybe |perhaps |also )*(?:tell|talk|walk|give|explain|describe|speak|comment|elaborate|share|provide|help|expand|remind|touch|take|say)\b",
        r"(?:^|[,.;:] |\b(?:and|please|just|maybe|you|to|so|then|now|also|briefly|quickly) )(?:tell|walk) (?:us|me)\b(?! that)|^tell them\b",
        r"\btake (?:us|me) (?:to|back|through)\b",
        r"\btalk (?:to us |a (?:little )?(?:bit )?)?about\b.*[.]$(?<!talk about\.)",
        r"\b(?:i|we) (?:was|were|am|'?m|are) (?:just )?(?:wondering|curious)\b",
        r"\bi(?:'?d| would)? (?:like|love|want(?:ed)?|wanna) to (?:ask|hear|know|understand|get)\b",
        r"\bany (?:thoughts|comments|color|colour|advice|predictions?|final words?) (?:on|about|for|around|there|as|you)\b",
        r"\b(?:and )?what about (?:you|the|your)\b|\bhow about you\b",
        r"\bmy (?:first |second |last |other )?question (?:is|was|would be)\b",
    ),
    "lightning": (
        r"\blightning round\b|\brapid[- ]fire\b|\bquick[- ]fire\b|\bspeed round\b",
        r"\b(?:one|a single|in a|in one|just one) (?:line|word|sentence|phrase|tip|prediction|wish|number)s?(?: each| from each| from everybody| answers?| only)?\b",
        r"\b(?:in|under) (?:ten|five|twenty|thirty|\d+) (?:words|seconds)\b|\b(?:thirty|ten|twenty|\d+) seconds each\b",
        r"\b(?:go|going|work|straight|right|come) (?:around|down|along|across) the (?:line|table|row|room|stage|panel)\b",
        r"\b(?:quick|short|brief) (?:answers?|round|ones?)(?: from)?\b|\b(?:super|very|real(?:ly)?) (?:quick|short)\b|\bfinish (?:the|this|my) sentence\b",
        r"\beach of you\b|\beveryone gets\b|\beverybody gets\b|\bone (?:thing|answer) each\b|\ball (?:\w+ )?of you\b",
        r"\bjust (?:want )?(?:a|the|one) (?:year|number|name|date|word|figure)\b",
    ),
    # Begins something new at the end of a talk.
    "closing_question": (
        r"\b(?:last|final) (?:question|one|thing|round)\b|\bto (?:finish|close|end|wrap up)\b|\bbefore (?:we|you|i let you) (?:go|close|end|leave|finish)\b",
    ),
    "brought": (  # an editor or moderator reads out what somebody else wants to know
        r"\b(?:question|one|note|message|comment|email|card)s? (?:here |in |for (?:everybody|everyone|all of you|the panel),? )?(?:is |was |came |comes |sent )?(?:in )?(?:to you )?(?:from|by) (?-i:(?:(?:a|the|our|my) )?(?:reader |viewer |listener |subscriber )?(?P<asker1>[A-Z][\w'’-]+(?: [A-Z][\w'’.-]+)*))(?P<where1>,? (?:from|in|at|of|who|a|an) [^.,?!:]{2,60})?",
        r"(?-i:(?P<asker2>[A-Z][\w'’-]+(?: [A-Z][\w'’.-]+)*))(?P<where2>,? (?:from|in|at|of|with|who is|a|an) [^.,?!:]{2,50},?)? (?:asks|asked|writes|wrote|wants to know|would like (?:to know|to understand|to hear|our|your)|wonders|is interested in)\b",
        r"\b(?:question|one) (?:here )?from (?:a|the|our) (?P<nobody>audience|reader|viewer|listener|subscriber|chat|room|floor|web|internet|livestream|stream)\b",
        r"\b(?P<unnamed>(?:question|one|note|message|comment|card)s? (?:here )?(?:without a name|with no name|that (?:isn'?t|is not) signed)|anonymous(?:ly)?|(?:it'?s|it is|is) (?:just |only )?signed\b|(?:do|does|did)(?:n'?t| not) (?:want|give|leave|sign|say) (?:to (?:give|say|leave) )?(?:a |any |their |his |her )?name\b|asked not to be named\b)",
        r"\b(?:readers?|viewers?|listeners?|subscribers?|people|somebody|someone) (?:ask|asks|asked|want to know|wants to know|wrote|writes)\b",
    ),
    # How an editor names who sent a question, before it is read out: "So Judith Pascoe in Thunder Bay, …".
    "sent_in": (
        r"^(?:(?:so|and|okay|ok|right|then|next|now|also|first|well|yes|um|uh|er),? )*(?-i:(?P<asker>[A-Z][\w'’-]+(?: [A-Z][\w'’.-]+)+))(?P<where>,? (?:from|in|at|of|with|who|who's|who is|a|an) [^.,?!:]{2,60})?[,.?!]",
    ),
    # Said with the wish that it be not printed.
    "off_record": (
        r"\boff the record\b|\b(?:don'?t|do not|please don'?t) (?:print|quote|publish|repeat) (?:that|this|it|me)\b",
    ),
    # A question of the editor's own.
    "own_question": (
        r"\b(?:one|a question|question) of (?:mine|my own)\b|\bmy own (?:question|one)\b|\bi have (?:one|a question) (?:myself|of my own|too)\b|\b(?:can|may|could) i (?:ask|add) one (?:myself|too|of)\b",
    ),
    # A question that is only announced.
    "postponed": (
        r"\b(?:later|afterwards|in a (?:bit|while|minute|moment|second)|(?:at|towards?) the end|(?:i|we)(?:'ll| will| shall)(?: be)? (?:com(?:e|ing)|get(?:ting)?|go(?:ing)?) to|when we (?:come|get) to)\b",
    ),
    # What the editor then says of them: "She's a teacher in Rotterdam".
    "brought_who": (
        r"^(?:and )?(?:she|he|they)(?:'s| is|'re| are) (?P<what>(?:a|an|the) [^.,;:?!]{3,60})",
    ),
    "disagree": (
        r"\bi(?:'d| would| have to| must|'ll)? (?:have to |actually |kind of |sort of |respectfully |really |totally |completely |strongly )*disagree\b",
        r"\bi (?:don'?t|do not) (?:really |quite |entirely |fully )?agree\b",
        r"\b(?:i'?d|i would|let me|i'?ll|i want to) (?:\w+ )?push back\b",
        r"\b(?:can|could|may|might) i (?:\w+ ){0,2}?(?:push back|object|disagree|differ|challenge (?:that|this|you)|take issue)\b",
        r"\bi (?:would )?see (?:it|this|that) (?:\w+ )?different",
        r"\bnot (?:so |that )?sure (?:that )?i (?:\w+ )?agree\b",
        r"\bi (?:don'?t|do not) see (?:it|this|that) (?:that|this|the same) way\b",
        r"\b(?:that'?s|that is) (?:just |simply |exactly |actually )?(?:not (?:true|right)|(?:the )?wrong)\b",
        _OTHER_FIGURE,
        r"\byou'?re wrong\b",
        r"^(?:(?:well|no|but|yeah|okay|sorry|see|look),? )*(?:that'?s|that is|this is|it'?s) (?:\w+ )?not (?:(?:been )?(?:my|our) (?:\w+ )?(?:experience|view|finding|understanding|impression|case)|what (?:we|i|our|my)|how (?:we|i) (?:see|saw|found))\b",
        r"^(?:(?:well|no|but|okay|sorry),? )*(?:i|we) (?:beg to differ|take issue|object|don'?t (?:buy|accept) (?:it|that|this))\b",
    ),
    # A disagreement that is the point itself, and is quoted.
    "contradicts": (
        _OTHER_FIGURE,
        r"\b(?:that'?s|that is) (?:just |simply |exactly |actually )?(?:the )?wrong (?!\W)\w+",
    ),
    # "It's both, but mostly …": said in the article's words up to the comma, quoted from there on.
    "both": (r"^(?:it's|it is) (?P<word>both|neither|a bit of both), (?=but\b)",),
    # Somebody else's claim, often told only to be answered in the next breath.
    "reported": (
        r"^(?:(?:and|but|so) )?(?:they|people|everybody|everyone|somebody|someone|he|she|critics|some) (?:all )?(?:told|say|said|says|claim|claimed|think|thought|believe|believed|will say) ",
    ),
    "turning": (
        r"^(?:but|however|except|unfortunately|although|yet|still|actually|that said|then again|on the other hand)\b",
        r"^(?:and then|we measured|it turned out|it turns out|in fact|the problem|the trouble)\b",
    ),
    "agree": (
        r"^(?:(?:yeah|yes|well|so|and|no),? )*i (?:completely |totally |fully |absolutely |very much )?agree(?: with (?-i:[A-Z])\w+(?: (?-i:[A-Z])\w+)?| with that| completely)?[.,]",
    ),
    "or_else": (r"^(?:and )?or\b(?! so\b)",),
    # Words of a leader who calls up somebody of the audience.
    "calls_on": (
        r"^(?:(?:okay|ok|right|so|and|well),? )*(?:yes|yeah),? (?:please|sir|madam|ma'am|you|over|in|at|there)\b",
        r"\b(?:the )?(?:gentleman|lady|woman|man|person|young man|young lady|sir|madam|hand|hands)\b.{0,40}\b(?:with|in|at|by|over|up|back|front|row)\b",
        r"\byou(?:,)? (?:sir|madam|in the|with the|at the|over there|there)\b|\b(?:at|in) the (?:very )?(?:back|front|middle|balcony)\b|\bquestions?\b|\bhands? up\b|\bline of\b|^yes,? sir\b|\bmicrophone\b|\bsay who you are\b",
    ),
    # Gives the floor to somebody for a question of theirs, as operators do; "a question for Ann" gives it to nobody.
    "calls_for_question": (
        r"\b(?:first|second|third|next|last|final|another|following|one more) (?:audience )?question\b.{0,40}\b(?:from|by|on)\b|\bquestion (?:is|comes|will come|today comes) from\b|\b(?:from|to|open) (?:the )?line (?:of|from)\b|\byour line is (?:now )?open\b",
    ),
    # Courtesies before the point.
    "polite": (
        r"^(?:(?:well|oh|no|yes|yeah|okay|and|but|sure|so|absolutely|yep|uh|um),? )*(?:(?:i'?m|i am) (?:so |very |really )?sorry|sorry|excuse me|forgive me|pardon me|with (?:all (?:due )?)?respect|(?:that'?s|that is) (?:a )?(?:very |perfectly )?fair(?: enough| point)?|fair(?: enough| point)|(?:(?:that|it)'?s )?(?:a |an |another )?(?:really |very )?(?:good|great|fair|excellent) (?:point|question)|(?:(?:i|we)(?:'d| would|'m|'re) (?:be )?)?(?:very |more than )?(?:happy|glad|delighted) to(?: (?:do|take|answer|address|comment on) (?:it|that|this|so)(?: one)?)?|no offen[cs]e|you'?re (?:absolutely )?right|i (?:understand|appreciate|hear) (?:that|you)|if (?:i|you) may|may i)(?:,? (?-i:[A-Z])\w+)?[.,!]?$",
    ),
    # An answer's "yes" to a question that asked for none.
    "assents": (
        r"^(?:(?:yeah|yep|yup|yes|sure|well|so|and|oh|uh|um|okay|(?-i:[A-Z])\w+),? )*(?:absolutely|definitely|certainly|of course|yup|yep|sure(?: thing)?|you bet|for sure|no problem)(?:,? (?:absolutely|definitely|(?-i:[A-Z])\w+))*[.!]$",
    ),
    "yes_or_no": (  # behind a comma only with a subject: "how that channel, uh, is recovering?" asks for more
        r"^(?:(?:and|so|but|or|um|uh|okay|well|then|also|just|i guess|you know),? )*(?:is|are|was|were|do|does|did|has|have|had|will|would|could|can|should|may|isn't|aren't|don't|doesn't|didn't|won't|wouldn't|couldn't|shouldn't|haven't|hasn't)\b (?!(?:you|we|i) (?:\w+ ){0,2}?(?:talk|tell|give|explain|describe|speak|comment|elaborate|share|provide|help|expand|remind|touch|take|say|walk|discuss|ask|dive|get|update|quantify|remind)\b)[^?]*[?]$",
        r"[,;:] (?:(?:and|so|but|or|um|uh|then|also|just),? )*(?:is|are|was|were|do|does|did|has|have|had|will|would|could|can|should|may|isn't|aren't|don't|doesn't|didn't|won't|wouldn't|couldn't|shouldn't|haven't|hasn't) (?=(?:i|you|we|they|he|she|it|there|this|that|these|those|the|your|our|their|any|some|people|(?-i:[A-Z])\w+)\b)(?!(?:you|we|i) (?:\w+ ){0,2}?(?:talk|tell|give|explain|describe|speak|comment|elaborate|share|provide|help|expand|remind|touch|take|say|walk|discuss|ask|dive|get|update|quantify|remind)\b)[^?]*[?]$",
    ),
    # Before the point: a greeting, who speaks (`self`), that something is said.
    "preface": (
        r"(?:good (?:morning|afternoon|evening|day)|hi|hello|thanks|thank you)(?:,? (?-i:[A-Z])[\w'-]+)?[,.!] ",
        r"(?:(?:yeah|yes),? )?(?:(?-i:[A-Z])[\w'-]+,? )?this is (?P<self>(?-i:[A-Z])[\w'-]+)[,.] ",
        r"first of all,? |this is, |(?:i'm|it's|that's|we're|there's|they're), ",
        r"(?:i'd|i would|i'll|let me|i want to) (?:just )?(?:start|begin)(?: off| out)? (?:by|with) saying(?: that)?,? ",
    ),
    # Good wishes, and where to find somebody afterwards: no news.
    "wishes": (
        r"\b(?:wish|wishing|hope|hoping|trust) (?:that )?(?:each of |all of )?(?:you|your|everyone|everybody)\b.*\b(?:well|safe|safely|healthy|health|safety|(?:good|great|nice) (?:day|week|evening|weekend))\b",
        r"^(?:(?:and|so|but|until then|with that|please|everyone|everybody|all|again|well|okay),? )*(?:stay|be|keep|remain) (?:safe|well|healthy|tuned|warm)\b(?:,? (?:and|everyone|everybody|please|all|out|there|well|safe|safely|healthy|be|stay|in|these|times))*[.!]?$",
        r"\bhave an? (?:very |really )?(?:great|good|nice|safe|wonderful|lovely|happy|fantastic) (?:rest of (?:the|your) )?(?:day|evening|afternoon|morning|night|week|weekend|holidays?|one|thanksgiving|christmas|summer)\b",
        r"^(?:\S+ ){0,6}(?:happy|merry) (?:holidays?|thanksgiving|christmas|new year)\b",
        r"\bwe(?:'re| are|'ll| will)(?: all)?(?: gonna| going to)?(?: be)? (?:around|available)\b.*\b(?:day|week|calls?|questions?)\b|\b(?:feel free|hesitate) to (?:ask|call|reach|contact|email|e-mail|give|write|follow)\b",
        r"\bbusy (?:earnings )?(?:day|week|season|morning)\b|\bsave the date\b",
        r"\b(?:talk|speak|catch|catching|meet|meeting|see|seeing|connect|connecting) (?:up )?(?:to |with )?(?:you|many of you|all of you|everyone|everybody)\b.*\b(?:soon|again|then|later|next (?:week|month|quarter|time|year)|in the (?:coming|new))\b",
        r"^(?:(?:and|so|but|okay),? )*we(?:'ve)? got you\b|^(?:\S+ ){0,3}your (?:interest|attention|participation)\b[^,]*[.!]?$",
        r"\bwelcome (?:to )?(?:everyone|everybody|all|you(?: all)?)\b",
    ),
    # Says only what will be spoken about, or of the question and not of its subject.
    "signposts": (
        r"^(?:(?:um|uh|so|and|well|yeah|yes|okay|ok|now|but|then|first(?: of all)?|maybe|sure|right|here|again|(?-i:[A-Z])\w+),? )*(?:let me|let's|i(?:'ll| will| would|'d| can|'m going to| am going to|'m gonna|'d like to| would like to| want to| wanna)) (?:(?:now|just|first|briefly|also|quickly|maybe|try|try to|try and|then|start by|begin by|like to|love to|want to) )*(?:start(?:ing)? (?:with|out|off|by)|begin(?:ning)? (?:with|by)|turn to|move (?:on )?to|go (?:back to|over|through)|talk(?:ing)? (?:a bit |a little )?about|reply|answer|respond|address|take (?:(?:that|this|it)[.]?$|(?:that|this|the|your|a) (?:\w+ ){0,2}(?:one|part|questions?|stab|crack|shot)\b)|give (?:you|everyone|everybody) (?:a|an|some|more|one|the|just|two)|walk (?:you|through)|review|touch|add (?:a|some|to|on|one|just|maybe)|provide (?:you|a|some|an)|share (?:a|some|with|just)|discuss|cover|comment|clarify|speak to|introduce|remind you|hand|jump|update|summari[sz]e|elaborate|expand)\b(?!.*\b(?:saying|that (?:the|we|i|it|they|our|is|was)|because|which|but|when|where|while)\b)(?!.*\d)(?: \S+){0,30}[.!]?$",
        r"\b(?:i'll|i will|let me|we'll|i can) (?:just )?give (?:you|everybody|everyone) (?:\w+ ){0,5}(?:color|colour|granularity|details?|context|perspective|update|overview)\b[^,;]*$",
        r"\bhave (?:some |a few |an? )?(?:updates?|comments?|remarks|announcements?) (?:to (?:share|make)|on (?:that|this|it))\b|\bi have a comment\b",
        r"\b(?:multiple|several|two|three|many|both|all)(?: \w+){0,2} (?:your|the|those) questions\b|\bi (?:hope|think|believe)(?: \S+){0,4} (?:answered|covered|addressed|answers|addresses|got|cover|answer)(?: to)? (?:all |most |both )?(?:of )?(?:your|the|them|that|it)(?: all)?(?: questions?)?[.!]?$",
        r"^(?:(?:so|and|but|yeah|yes|okay|well),? )*the (?:first|second|third|last|other) (?:one|part|question)(?:,? (?:yeah|yes|right|first|then))*[.]?$",
        r"\b(?:answers?|answered) your questions?[.!]?$|^(?:\w+,? )*does that (?:\w+ ){0,3}(?:make sense|help|answer|frame|cover)\b",
        r"^(?:(?:um|uh|so|and|well|yeah|yes|but|of course|again|as you know|i think|i mean|obviously),? )*(?:as )?(?:i|we)(?:'ve| have)? (?:\w+ )?(?:talked|spoken|spoke|shared|mentioned|discussed|said|covered|touched)(?: (?:about|on|a little bit|a bit|a little|it|that|this|these|those|with you|to you|you|all))*(?: (?:in the past|before|earlier|already|previously|last (?:time|quarter|year|call)|several times|many times|a few times|quite a bit|a lot))+[.]?$",
        r"^(?:(?:um|uh|so|yeah|yes|hi|okay),? )*(?:this is |it's )?(?-i:[A-Z])\w+ (?:here|speaking)[.!]?$",
    ),
    # Names with posts, as somebody who opens a call lists them.
    "roll": (
        r"^(?!.*\b(?:is|are|was|were|has|have|had|will|would|said|says|\w+ed)\b)(?:(?:and|then|also|with|as well as),? )*(?:(?:mr|mrs|ms|dr)\.? )?(?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])[\w'’.-]*)+,? (?:(?:our|the|its) )?(?:[\w'’&-]+ ){0,4}?(?:ceo|cfo|coo|cto|vp|v\.p|vice president|president|director|chief|treasurer|counsel|head|officer|chairman|chair|manager)\b",
    ),
    # Says only that a question comes, or (the second) on what.
    "only_announces": (
        r"\b(?:one|two|three|a|an|another|some|few|couple|several|more|my|just)(?: \w+){0,3}? (?:questions?|follow[- ]?ups?)(?: (?:for me|from me|here|from my (?:side|end)|if (?:i|we) (?:may|can|could|might)|if possible|please|for you|today|guys))*[.,?!…-]*$",
    ),
    "announces_question": (
        r"\b(?:i|we) (?:could|can|may|might) (?:\w+ )?ask (?:you |about\b|(?:a|one|another|two|some|my)\b)|\b(?:can|could|may|might) i (?:\w+ )?ask (?:you |about\b|(?:a|one|another|two|some|my)\b)",
        r"\b(?:first|second|third|last|other|next|final|quick|my|a|one) (?:questions?|follow[- ]?up) (?:(?:is|was|would be) )?(?:on|regarding|about|around|for)\b[^?]*$",
    ),
    # Asks somebody to speak, whatever of (read in lower case without marks and fillers).
    "request": (
        r"\b(?:can|could|would|will) you (?:(?:please|just|maybe|perhaps|also|briefly|want to|like to|care to) )*(?:take|answer|discuss|give|tell|talk|walk|comment|speak|add|cover|address|elaborate|expand|explain|share|provide|help|respond|repeat|clarify|say|touch)\b",
        r"\b(?:do|would|did) you (?:want|like|care|have) (?:to|any|anything)\b|\banything (?:else )?(?:you|to|from you)\b|\byou (?:want|wanna|like) (?:to )?(?:take|answer|add|comment|start|go)\b|\bany (?:other )?(?:comments|thoughts|color)\b|\bwhy don't you\b",
    ),
    # One of those who answer gives the question to another of them.
    "passes_on": (
        r"\bi(?:'ll| will) let\b(?! you know)|\b(?:why don'?t|do|would|could|can|will|want|wanna) you (?:(?:want to|like to|wanna|please|maybe) )*(?:take|answer|address|handle|respond to|start with) (?:it|that|this|the)\b|\bhas the floor\b|\bhave the floor\b",
        r"\b(?:best|better|easier) if (?-i:[A-Z])\w+ |\b(?:i'?ll|i will|i'?d|let me|maybe) (?:ask|have|get|like) (?-i:[A-Z])\w+(?: (?-i:[A-Z])\w+)? to\b|\b(?:(?!(?:we|they|you|it|he|she|that|this|these|those|there|who|which|what|nobody|everybody|people|one|nothing)\b)(?-i:[A-Z])\w+|the (?:ceo|cfo|coo|cto|president|chairman)),?(?: can|'ll| will| is going to| is gonna| could| may| might) (?:(?:maybe|then|also|probably|certainly|want to) )?(?:take|answer|comment on|address|respond to|cover|speak to|add|give|walk|provide|elaborate on|help)(?= (?:\w+ ){0,2}(?:you|us|that|this|it|one|some|more|the (?:first|second|last|other|question))\b)",
        r"^(?:(?:so|and|then|but|maybe|perhaps|(?-i:[A-Z])\w+),? )*if (?:you|(?-i:[A-Z])\w+) (?:wants? to|wanna|could|can|would like to|'d like to) (?:\w+ )?(?:take|answer|cover|address|comment|talk|speak|add|start|jump|chime)\b",
        r"\b(?:if|whether) (?:you|(?-i:[A-Z])\w+) (?:want|wants|would like|'d like|have|has|wanna) (?:\w+ )?(?:anything|something)?(?: ?to add)?\b.{0,12}\badd\b",
        r"\bquestions? (?:will|can) be (?:answered|replied|taken)\b|\b(?:turn|hand|pass) (?:it|this|that|the question)? ?(?:over )?to (?:you|(?-i:[A-Z])\w+)\b|\b(?:let me|maybe i(?:'ll)?|i'll|i will|i can) take (?:the|that|your|this) (?:first|second|last|question|one)\b",
        r"\b(?:chime|jump|weigh) in on\b|\banything (?:\.\.\. )?(?:else )?you(?:'d| would)? (?:want|like) to add\b|\bplease (?:hang up|dial|press)\b|\bwhat (?:exactly )?(?:is|was) the (?:\w+ )?question\b|\bmove on to the (?:next|last) question\b",
    ),
    "tag": (
        r"^(?:right|okay|ok|huh|no|yes|yeah|you know|really|isn'?t it|doesn'?t it|don'?t you think|does that (?:make sense|help|answer)(?: your question| it)?|is that (?:right|fair|okay|clear)|make sense|you know what i mean|who knows|so what|correct|got it)[?]$",
    ),
    "followup": (
        r"^(?:and|so|but|because|why|why not|how so|meaning|such as|like what|really|a \w+|then|which|or)\b",
    ),
    "theme": (
        r"\b(?:where|in which|today|tonight|panel|session|conversation|show|hour|here),? (?:we|we'll|we will|we're going to|we want to) (?:ask|wonder) (?P<theme1>(?:who|what|how|whether|why|when|where|which|if) [^.?!]{12,140})",
        r"\b(?:we'?ll|we will|we want to|we'?re (?:here|going) (?:today )?to|we are (?:here|going) (?:today )?to|i'?m going to|where we|in which we) (?:be )?(?:talk(?:ing)? about|discuss(?:ing)?|explor(?:e|ing)|look(?:ing)? at|debat(?:e|ing)) (?P<theme2>[^.?!]{12,140})",
        r"\b(?:this (?:panel|session|conversation|hour|episode)|today'?s (?:panel|session|topic|conversation|question|subject)|our (?:topic|subject|question)(?: today| tonight)?) is (?:all )?about (?P<theme3>[^.?!]{8,140})",
        r"\b(?:where|in which),? (?:we|we'll|we will) ask (?:\w+,? ){1,8}?(?P<theme5>(?:what|how|whether|why) [^.?!]{8,140})",
        r"\b(?:the|our|today's|tonight's) (?:big |simple )?question (?:today |tonight )?is (?:simple: )?(?P<theme4>(?:who|what|how|whether|why|when|where|which) [^.?!]{8,140})",
    ),
    # Organizations that take an article in a sentence; those that people work for, not at.
    "articled": (
        r"^(?:city|town|village|borough|county|state|port|university|college|school|institute|department|ministry|office|bureau|board|museum|church|diocese|municipality|district|province|government|court|society) (?:of|for)\b",
    ),
    "public": (
        r"^(?:the )?(?:city|town|village|borough|county|state|municipality|district|province|government) of\b",
    ),
    "self_described": (
        r"\b(?:and )?i (?P<did>started|founded|co-founded|run|lead|work|teach|manage|own|edit|write|cover|build|direct|study|drive|represent|chair|look after|take care of|maintain|fix|repair|grow|sell|volunteer|organize|coach) (?P<what>[^.?!,;]{3,80})",
        r"\bi'?m (?P<being>(?:a|an) [^.?!,;]{3,60})",
    ),
    "setup": (r"(?:^|, |\band )you (?P<did>\w+) (?P<what>[^.?!;]{6,90})[.]?$",),
    # A sentence that tells of somebody without saying that it is so.
    "unsure": (
        r"\b(?:if|whether|unless|suppose|imagine|maybe|perhaps|almost|nearly|never|not|nobody|rumou?rs?|allegedly|apparently|supposedly|reportedly)\b|n't\b",
        r"\b(?:say|says|said|claims?|claimed|told|tells|hear|heard|read|thinks?|thought|believes?|wonders?|wondered|guess|feels?|felt|seems?)\b",
    ),
    # The answer takes the question's premise back.
    "denies": (
        r"^(?:(?:well|so|um|uh|er|oh|actually),? )*(?:no|nope|not (?:really|exactly|quite|me|us)|actually|i (?:didn't|did not|never)|we (?:didn't|did not|never)|that (?:wasn't|was not|isn't|is not)|it (?:wasn't|was not))\b",
    ),
    "opinion": (
        r"\b(?:should(?:n'?t)?|must(?:n'?t)?|never|always|nobody|no one|everybody|everyone|nothing|cannot|can'?t|won'?t|don'?t)\b",
        r"\b(?:need to|has to|have to|ought to|the (?:biggest|best|worst|hardest|only|real|most|whole|first|wrong|right)|worth|matters?)\b",
        r"\b(?:problem|wrong|fear|afraid|worry|worried|trust|lie|lied|cost|costs|price|risk|danger|mistakes?|proud|hate|love|wish|honest|lucky|truth|secret|lesson|fail(?:ed|ure)?|broke|broken|lost|fight|wins?)\b",
        r"\b(?:frankly|honestly|honest|candid\w*|surpris\w+|tough|impossible|ignore|challeng\w+|nobody|confident|disappoint\w+|regret|promise|bet|dream|believe)\b",
        r"\b(?:because|instead of|rather than|more than|less than|better than|worse than|not (?:just|only)|the reason)\b",
        r"^if\b|\bunless\b|\bimagine\b|\bi (?:believe|think)\b",
    ),
    "vivid": (
        r"\bnot (?:a|an|the|on|about|because|just)\b|\bbut\b",
        r"\blike (?:a|an|the)\b|\bas if\b",
        r"\b(?:said|told|asked|rang|called|walked|drove|cried|laughed|died|bought|sold|threw|pulled|shut|turned)\b",
    ),
    # One thing set against another.
    "contrast": (
        r"\bnot (?:a|an|the|on|because|just)\b|\b(?:but|instead|rather|except|only)\b|\b(?:is|are|was|were)(?:n't| not)\b|'m not\b|\bwithout\b",
    ),
    # Something that happened once, to somebody.
    "happened": (
        r"\b(?:said|told|asked|rang|called|walked|drove|cried|laughed|died|bought|sold|threw|pulled|shut|turned|fell|broke|froze|stopped|spent|lost|sent|wrote|opened|found|woke|quit|fired|moved|burned|forgot|left|stood|sat|went|came|took|put|saw|heard|watched|gave|kept|built|ran|stuck|read|brought|cut|began|drew|signed|knocked|waited|arrived|started|closed|looked|chose)\b",
    ),
    # When something happened.
    "when": (
        r"\b(?:in|since|until|last|on|by|one) (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|night|week|year|(?:nineteen|twenty)[ -]\w+|(?:19|20)\d\d)\b|\b(?:at|past|o'clock) (?:\w+ )?(?:in the (?:morning|afternoon|evening)|at night)\b|\b\w+ past \w+\b|\bwhen i\b|\bthe day\b",
    ),
    # Questions that a story answers by itself.
    "open_question": (
        r"\bwhat (?:was |did )?happen(?:s|ed)?\b|\bhow (?:is|are|was|were|did) \w+(?: \w+)?\b[?]?$|\bwhat did (?:you|she|he|they) (?:see|do|find|think)\b|\b(?:take|walk) us\b|\btell us\b|\bwhat do you miss\b|\bhow did (?:it|that|this) (?:start|begin|happen|come|go)\b|\bwhat (?:was|is) (?:it|that) like\b",
    ),
    # A question that only goes on with another.
    "goes_on": (r"^(?:(?:and|so),? )?(?:or|if so|because|which|and)\b",),
    # An editor's own words around what somebody else asks.
    "reads_out": (r"^(?:[\w'’]+ ){1,5}(?:writes|asks|wrote|asked|wants to know|wonders)\b",),
    "partitive": (
        r"\b(?:of|from|about|with) (?:them|those|these|it|that|him|her)\b|\b(?:all|both) of (?:them|it)\b|\b(?:the|that) (?:other|same) (?:one|thing)s?\b",
    ),
    "stale": (
        r"\bi (?:can'?t|cannot|won'?t) (?:really )?(?:speak to|comment)\b|\bnot going to (?:comment|speak)\b",
        r"^i (?:said|meant)\b(?!,)|\bi (?:think i )?mentioned\b|\blook(?:ing)? forward to\b|\bif i (?:may|can|could) (?:just )?(?:add|say|come)\b",
        r"\b(?:as|like) (?:i|we|you|he|she|they)(?:'ve| have|'d)?(?: all)?(?: just)?(?: previously| already)? (?:said|mentioned|noted|discussed|talked|indicated|know|see|saw|pointed|stated|outlined|described|commented|highlighted|reported|communicated)\b",
        r"\b(?:mentioned|discussed|noted|said|talked about) (?:earlier|before|previously|that|in (?:my|our|the))\b",
        r"\bslides?\b|\bpage \w+\b|\bturn(?:ing)? to\b|\bmoving on\b|\bgoing forward\b|\bi'?ll (?:now|provide|start|begin|let|turn|add|say|just|take|try|hand)\b|\blet me (?:start|begin|just|first|turn|add|clarify|now)\b|\bi (?:would|'d) (?:like|want) to\b|\bi want(?:ed)? to\b",
        r"\bpleased\b|\bexcited\b|\bdelighted\b|\bhappy to\b|\bthrilled\b|\bcolor\b|\bguidance\b|\bbasis points\b|\byear[- ]over[- ]year\b|\bquarter[- ]over[- ]quarter\b|\bebitda\b|\bsegment\b|\brespectively\b",
        r"\bthank|\bquestion\b|\byour (?:question|phrase|observation|comment)\b|\bto your point\b|\bin terms of\b|\bwith (?:respect|regard)\b|\bjust to\b|\blast (?:one|question)\b",
        r"\bladies and gentlemen\b|\bas a reminder\b|\bfor example\b$",
        r"\b(?:he|she|you|they) (?:mentioned|asked|said)\b|\bfollow[- ]?up\b|\brepeat the\b|\bhand (?:it )?(?:over|back)\b",
    ),
    "corporate": (
        r"\bstrateg\w+|\binitiatives?\b|\bwell[- ]positioned\b|\bpositions? us\b|\bcommitted to\b|\bremain (?:focused|committed|confident)\b|\bexecut\w+|\bdeliver\w*\b|\bdriv(?:e|ing)\b|\blong[- ]term\b|\b(?:share|stake)holders?\b|\bopportunit\w+|\bmomentum\b|\bleverag\w+|\boptimi[sz]\w+|\benhanc\w+|\brobust\b|\bflexibility\b|\bprogress\b|\bstrides\b|\bpositive trends?\b|\bsolutions?\b|\btransformation\w*|\bsustainable\b|\bpredictive statements\b|\bour (?:teams?|people|employees)\b",
    ),
    "hedge": (
        r"\byou know\b|, i don'?t know,|\bi mean\b|\b(?:kind|sort) of\b|\bobviously\b|\bbasically\b|\bi guess\b|\bor so\b|\bor whatever\b|\ba little bit\b|\bpretty much\b|\bi think\b.*\bi think\b|\bet cetera\b|\bthings like that\b|\b(?:as|when|if) (?:you|we|i) (?:think|look) (?:about|at) (?:that|this|it)\b|\bif you will\b|\b(?:i'?ll|i'?m|to) be(?:ing)? honest\b|\bif i'?m honest\b",
    ),
    "pleonastic": (
        r"^(?:it'?s|it is|it was|it'll be|it has been|it'?s been) (?:\w+ly |very |so |too |not |always |never |really |more |just )*(?:hard|easy|impossible|important|possible|time|clear|worth|better|about|tempting|true|difficult|fair|critical|essential|unclear|amazing|up to|only|the (?:case|fact|people|ones))\b",
        r"^no (?!,)(?:\w+ ){1,4}(?:can|will|is|are|was|should|has|have|could|ever|noticed|knows?|wants?)\b|^no (?:one|customer|person)\b|^it takes\b|^it depends\b|^it turns out\b|^this (?:year|month|week|morning|quarter|country|industry|panel|city|town|room)\b|^that said\b|^those who\b|^these days\b|^they say\b|^(?:so|then) far\b",
        r"^that was the (?:\w+ )?(?:day|moment|year|week|night|morning|time|point) (?:when |that )?\w+",
        r"^one of (?:the|my|our)\b",
    ),
    "discourse": (
        r"you know|i mean|sort of|kind of|like|right|obviously|basically|i guess|well|actually",
    ),
    # What an operator calls the call: "welcome to the Kelp Company third quarter earnings call".
    "announced": (
        r"\bwelcome (?:\w+ ){0,4}?to (?P<event>(?:the )?(?!(?:our|today's|this|my|your)\b)[^.?!,;:]*?\b(?:conference call|call|webcast)\b(?: for [^.?!,;:]{4,60})?)",
    ),
    "fence": (
        r"\bcall\b.*\b(?:line|operator|participants?)\b|\bthe line of\b|\bearnings\b|\bconference call\b",
    ),
    # Something is other than it was.
    "changed": (
        r"(?<!\bthe )(?<!\ban )(?<!\ba )(?<!\bour )(?<!\bof )(?<!-)\b(?:fell|rose|grew|gained|lost|declined?|dropped|increased?|decreased?|sold|bought|acquired|closed|opened|cut|launch(?:ed|ing)|stopped|started|doubled|tripled|halved|raised|lowered|repurchased|reduced|recovered|returned|shut|ended|expires?|passed|invested|donated|recycled|secured|won|merged?|weakened|slowed|improved|worsened|shifted|pulled back|taking share|took share|went (?:up|down)|going (?:up|down)|gone (?:up|down)|came back|comes? back|began|begun)\b(?!-)",
        r"\bspent (?:\w+ ){0,2}?[$€£]?\d|\b(?:is|are) now \w+ing\b|\b(?:is|are|was|were|been|be) (?:\w+ly |even |much |still |now |again |a (?:little|bit) ){0,2}(?:up|down|flat|higher|lower|stronger|weaker|slower|faster|worse|better|below|above|gone|over)\b(?!-)",
    ),
    "other_than_before": (
        r"\bno longer\b|(?<!\bof the )\b(?:record|highest|lowest|largest|strongest|weakest|steep(?:er|est)|slower|decline|increases?|decrease|drop|layoffs?|shortage|headcount reduction)\b|\b(?:over|more than|nearly|almost) [$€£]?\d",
    ),
    # … and nobody thought so.
    "unexpected": (
        r"\bthan (?:we|i|they|anyone|anybody|expected|anticipated|planned)\b|\b(?:never|first time|unprecedented|despite|even though|surpris\w+|no one|nobody)\b",
    ),
    # What everybody says of the own house.
    "praise": (
        r"\b(?:confident|proud|grateful|pleased|excited|encouraged|thrilled|delighted|happy|optimistic|great (?:job|team|progress)|incredible|tremendous|phenomenal|outstanding|world[- ]class|best in class|leaders?|leading|well[- ]positioned|very good|solid|healthy|resonat\w+|vigilant|priority|differentiated|meaningful|commit\w+|positioned|focused on|headwinds?|tailwinds?|dynamics|all about)\b|\bfeel (?:really |very |pretty )?(?:good|great)\b|\bthan ever\b|\bfrom (?:a|an|our|the) (?:\w+ ){1,3}?(?:standpoint|perspective|point of view)\b",
    ),
    # A word that stands for something told before, a number that counts nothing, a clause begun twice.
    "unfit": (
        r"\b(?:these|those|their|them|they|they're|he|she|his|her|hers|him)\b|\bthis\b(?! (?:year|quarter|month|week|morning|summer|winter|spring|fall|season|time|country|industry|company)\b)|\bthat(?:'s|'ll)\b",
        r"^(?:the|such an?|that) (?:increase|decrease|change|decline|improvement|reduction|growth|remaining|difference|result|offset|balance|remainder|impact|first|second|third|latter|former|other)\b|\b(?:the|that) same\b|\b(?:in|of|on|for|from|to|about|with|at) that\b",
        r"^(?:i|we) (?:think|guess|believe|mean)(?: \w+)? (?:it|it's|that|this|they|they're)\b|^(?:we|i|you|it)\b[^,]*, (?:we|i|it|they|that|you)(?:'\w+)? (?!(?:is|in)\b)",
        r"\b(?:apologi[sz]e|sorry|excuse me|been asked)\b|\b(?:need|have|want|like) to (?:indicate|mention|say|note|point out|clarify|highlight|add)\b",
        r"\b(?:is|are|was|were), (?!(?:in|for|of|at|by|as|on|after|before)\b)|\bhere[.]?$|\bin there\b",
        r"\ban? \d+ (?!(?:million|billion|percent|year|month|week|day|hour|minute|point|basis)\b)|(?<![$€£\d.,])(?!19\d\d|20\d\d)\d[\d,.]*$",
    ),
    "also": (
        r"\b(?:also|further|furthermore|additionally|for example|of course|actually|certainly|needless to say|overall|again|by the way)\b|\bwouldn't (?:call out|try|say|comment|speculate)\b|^(?:yet|still|equally|then|right now)\b|\bwe then\b",
    ),
    # Half of something: a clause that hangs on another, a word begun twice, what only asks for a nod.
    "torn": (
        r"(?:…|\.\.\.) *\w|\b(\w)-\1\w+|[,;] (?:right|okay|you know|huh|correct|roughly)\b",
        r"^(?:(?:without|of|for|with|in|to|from) (?:which|whom)|given|whether|except|including|excluding|versus|while|whereas|although|though|as)\b[^,]*,?$",
        r"^(?:the )?(?:first|second|third|fourth|last|other|next) (?:\w+ )?(?:is|was|are|were)\b|\bthing (?:is|was)\b",
        r"\b(?:talked|spoke|spoken|talking|mentioned|discussed|said|told) about (?:last|earlier|before|previously|a|at|in|on)\b",
        r"^(?:i|we) (?:can'?t (?:remember|recall|hear|say)|don'?t (?:know|remember|recall))\b|^(?:(?:i|we) (?:mean|guess)|you know)\b",
        r"^(?:that|which), |\b(?:hey|look), |^(?:'?cause|namely|not only|not (?:a|an|the))\b|\bi(?: was|'m) (?:talking|saying|referring)\b",
        r"\b(?:in|into|of|for|by|due|through|from|since|until) 20(?:\d(?=[,.;]|$)|\d{3}\b)",
        r"^(?:i|we) (?:think|guess),? (?:as|in|at|on|for|with|from|to|of|if|when|looking|going|around)\b[^,]*,?$",
        r"^(?:i|we|you|they|he|she|it) (?:do|did|does|could|would|should|will|can)(?:n't)? (?:at|in|on|for|during|since|before|after|with)\b",
        r"\bi (?:can'?t|cannot|won'?t|couldn'?t) (?:really )?(?:give|tell|say|share|get into|provide|break)\b|\b(?:being|is) recorded\b",
        r"\b(?:the|a|an|our) (?!bed|need|feed|seed|speed|shed|weed|breed|greed|red|dead|bread|head|united|hundred)\w+ed[.,]?$|\bto \w+ (?:better|more|less|further)[.,]?$",
        r"^let(?:'s| us| me) (?:begin|start|turn|move|go|talk|look|take|hit|reply|say)\b",
    ),
    "fragment": (
        r"^(?:given|despite|in light of|as a result of|thanks to|in addition to|along with|according to|not only|for the reason|namely)\b[^,]*[.]$|^not only (?:to|during|across|in|for|with|from|as)\b|^(?:namely|for the reason)\b",
        r"^(?:partially|primarily|mainly|mostly|driven|due|offset|including|excluding|based|compared|versus|didn't|whether|anything from|to put|to that|as far as|as it relates|in terms|relative to|with (?:respect|regard)|particularly|especially|talking|looking|going back|(?!nothing|everything|anything|something|during|morning|evening|bring(?!ing)|king|spring|string|being)[a-z]+ing (?!is\b|are\b|was\b|were\b|will\b|can\b)|maybe just|just a|which)\b",
    ),
    "announcing": (
        r"\b(?:i|we)(?:'d| would|'ll| will|'m going to| want to|'re going to) (?:now |just |also |first |briefly )?(?:like to |love to |want to )?(?:add|say|start|begin|provide|discuss|highlight|turn|review|cover|share|touch|mention|talk|point|clarify|give|walk|update|get|open|answer|take|hand|pass|comment|note|conclude|close|reiterate|follow|echo|tell)\b",
        r"\b(?:couple|few|two|three|several) (?:of )?(?:things|points|comments|questions|remarks|items)\b|\b(?:first|second|third|last|other) (?:thing|point|piece|part|bucket|one)\b|\bone (?:is|thing)\b",
        r"\bin (?:summary|conclusion|closing|addition)\b|\boverview\b|\bupdate (?:you|on)\b|\bto (?:clarify|answer|conclude|summarize)\b|\bkeep in mind\b|\bas (?-i:[A-Z])\w+ (?:mentioned|said|noted|just|pointed|discussed|described|indicated|highlighted)",
    ),
    "report": (
        r"\bfiscal\b|\bquarters?\b|\bannuali[sz]ed\b|\bper share\b|\btax rate\b|\bprior year\b|\bsame period\b|\bcapital expenditures?\b|\bcompared (?:to|with)\b|\bapproximately\b|\boffset\b|\bbasis\b|\bnet (?:sales|income|debt)\b|\brevenues?\b|\bmargins?\b|\bincreased by\b|\bdecreased by\b|\bup \d|\bdown \d|\bq[1-4]\b|\bcapex\b|\bebit\b|\bcash flow\b|\bfirst half\b|\bsecond half\b|\bended\b|\bfull[- ]year\b|\bsequential",
    ),
    "broken": (
        r"(?-i:[a-z,…] (?:And|Is|Are|Or|But|So|If|The|A|An|In|To|Of|We|It|Right|Okay|Yeah|Well)[.?!]$)|(?<!\bthan)(?<!\band)(?<!\bor)(?<!\bbut)(?<!\bas)(?<!\bdo)(?<!\bdid)(?<!\bam)(?<!\bwas)(?<!\bhave)(?<!\bcan)(?<!\bwould)(?<!\bshould)(?<!\bcould)(?<!\bwill)(?<!\bnor)(?<!\bis) i[?.!]$",
        r"^(?:i|we|they|the|a|an|and|of)[?.!]$|\bthe the\b|\b(?:a|an|the|of|and|or|but|our|your|my|their|which|because|than)[.!?]$|\b(?:i'm|i've|i'll|we're|we've|we'll|you're|you've|they're|they've|they'll|it's|that's|he's|she's|there's|here's|what's|who's|it'll|that'll)[.!?]$|, (?:so|and|but|or|because)[.!?]$|\b(?:point|thing|problem|trouble|question|truth|answer|idea|reason) (?:is|was) that\.$",
    ),
}

# Small words that stand inside sentences: how a post follows a name, how things are listed, how strangers are called.
FORMS = {
    "and": "and",
    "post": "{title} {joiner} {organization}",
    "post_organization": "of {organization}",
    "at": "at {event}",
    "on": "on {event}",
    "spoke": "spoke",
    "spoke_several": "spoke",
    "took_questions": "and took questions",
    "took_questions_several": "and took questions",
    "panel": "on the panel {title}",
    "talk": "in {title}",
    "with": "with {company}",
    "this_event": "this event",
    "this_conversation": "this conversation",
    "panelists": "panelists",
    "speakers": "speakers",
    "a_speaker": "a speaker",
    "an_asker": "an audience member",
    "another_asker": "another audience member",
    "numbers": "no one two three four five six seven eight nine ten",
    "said": "said",
    "asked": "asked",
    "replied": "replied",
    "countered": "countered",
}

# The article's own sentences: Jinja2 templates. `quote` marks where a quotation goes; `comma`, `stop` and `as_is` say
# how it ends there. Everything else in them comes from the panel file or rests on the turns that the paragraph cites.
PHRASES = {
    "said_after": "{{ quote|comma }} {{ who }} {{ verb }}.",
    "said_inverted": "{{ quote|comma }} {{ verb }} {{ who }}.",
    "said_split": "{{ quote|comma }} {{ who }} {{ verb }}. {{ rest|stop }}",
    "said_split_inverted": "{{ quote|comma }} {{ verb }} {{ who }}. {{ rest|stop }}",
    "said_before": "{{ who }} {{ verb }}: {{ quote|stop }}",
    "added": "{{ who }} added: {{ quote|stop }}",
    "went_on": "{{ who }} went on: {{ quote|stop }}",
    "shorter": "{{ who }} had a shorter answer: {{ quote|stop }}",
    "it_was": "{{ who }} said it was {{ word }}, {{ quote|stop }}",
    "disagreed": "{{ who }} saw it differently: {{ quote|stop }}",
    "agreed": "{{ who }} agreed: {{ quote|stop }}",
    "asked": "{{ quote|ask }} {{ asker }} asked{{ ' ' + whom if whom else '' }}.",
    "prompted": "{{ quote|comma }} {{ asker }} said{{ ' to ' + whom if whom else '' }}.",
    "asked_before": "{{ asker }} asked{{ ' ' + whom if whom else '' }}: {{ quote|stop }}",
    "asked_about": "Asked by {{ asker }} {{ topic }}, {{ who }} {{ verb }}: {{ quote|stop }}",
    "audience_asked": "{{ who }} asked: {{ quote|stop }}",
    "answering": "Answering {{ asker }}, {{ who }} {{ verb }}: {{ quote|stop }}",
    "audience_context": "{{ quote|comma }} said {{ who }}. {{ rest|stop }}",
    "brought": "{{ asker }} brought a question from {{ source }}: {{ quote|stop }}",
    "brought_untold": "{{ asker }} brought a question{{ ' from ' + source if source else ' from an unnamed member of the audience' if unnamed else '' }}.",
    "brought_unnamed": "{{ asker }} brought a question from an unnamed member of the audience: {{ quote|stop }}",
    "brought_own": "{{ asker }} read out a question: {{ quote|stop }}",
    "announced": "{{ who }} welcomed listeners to {{ quote|stop }}",
    "others": "The other {{ 'speakers were' if several else 'speaker was' }} {{ company }}.",
    "moderated": "{{ who }} moderated.",
    "hosted": "{{ who }} hosted.",
    "interviewed": "{{ who }} asked the questions.",
    "editors": "{{ who }} brought questions from the audience.",
    "editors_present": "{{ who }} took part as {{ 'editors' if several else 'editor' }}.",
    "sponsor": "{{ sponsors }} {{ 'are sponsors' if several else 'is a sponsor' }} of {{ occasion }}.",
    "disclosure": "Disclosure: {{ sponsors }} sponsored {{ occasion }}{{ '; ' + conflict if conflict else '' }}.",
    "disclosure_heard": "Disclosure: {{ sponsors }} {{ 'were' if several else 'was' }} named as {{ 'sponsors' if several else 'a sponsor' }} from the stage.",
    "conflict": "{{ who }}, who {{ 'moderated' if moderator else 'was on the panel' }}, is {{ post }}",
    "pictured": "Pictured: {{ names }}.",
    "lightning_heading": "Lightning round: {{ topic }}",
    "lightning_plain": "Lightning round",
    "audience_heading": "From the audience: {{ topic }}",
    "audience_plain": "A question from the audience",
    "asks_heading": "{{ asker }} asks{{ ': ' + topic if topic else '' }}",
    "asks_about": "{{ asker }} asks about {{ topic }}",
    "closing_heading": "Last words",
    "answer": "{{ who }}: {{ quote|stop }}",
    "standfirst_theme": "{{ people }} spoke{{ ' ' + occasion if occasion else '' }} about {{ quote|comma }} as {{ who }} put it{{ ', and did not always agree' if divided else '' }}.",
    "standfirst_divided": "{{ quote|comma }} {{ who }} said{{ ' ' + occasion if occasion else '' }}, and {{ other }} saw it differently.",
    "standfirst_line": "{{ quote|comma }} {{ who }} said{{ ' ' + occasion if occasion else '' }}.",
    "standfirst_rivals": "{{ one }} and {{ other }} did not agree.",
    "standfirst_plain": "{{ people }} {{ occasion }}.",
}
