"""English cue phrases (data; see `language.Language`)."""

from panelscribe.naming.language import Language, words

_HELLO = (
    r"(?:hi|hello|hey|yes|yeah|yep|so|okay|ok|well|sure|right|great|and|oh"
    r"|(?:good )?(?:morning|afternoon|evening)|my question|(?:thanks|thank you)(?=[.!]| [^,\ue000]*[.!]))(?: there"
    r"| everyone| everybody| all| guys| very much| so much| for [a-z ]+)?"
)
_CHANGE = r"(?:turn|hand|pass|give|throw|switch|transfer|send|kick|toss)(?:ing|s)?"
_ASK_VERB = (
    r"(?:take|answer|comment|talk|speak|give|address|respond|go|start|add|handle|cover|begin|elaborate|weigh"
    r"|chime|jump"
    r"|tell|explain|introduce|say|share|follow|kick|lead)"
)
_SAID = (
    r"(?:said|says|saying|was saying|mentioned|mentions|talked|noted|pointed|described|suggested|alluded|explained"
    r"|brought|highlighted|indicated|outlined|was (?:just )?(?:saying|talking|mentioning|describing)|has said"
    r"|put it|told)"
)
_WHICH = r"(?:next|first|second|third|last|final|following|another|our|one more|other)"

ENGLISH = Language(
    code="en",
    capital_nouns=False,
    parts=(
        ("hello", _HELLO),
        ("relative", r"who|whose|which"),
        ("change", _CHANGE),
        ("ask_verb", _ASK_VERB),
        ("said", _SAID),
        ("which", _WHICH),
    ),
    names_self=(
        r"\b(?:my name is|my name's|name is|the name's|i'm|i am|call me|they call me) {n}",
        r"\bmyself,? {n}",
        r"{n} is my name\b",
        r"\b(?:this is|it's|it is) (?:actually |just )?{n},? (?:who's |who is )?(?:here|speaking|from|with"
        r"|calling|in|on for|on behalf|for|in for)\b",
        r"^(?:{hello}[,.!]? )*{n},? (?:here|speaking)\b",
    ),
    may_name_self=(
        r"(?<!\bif )(?<!whether )(?<!think )(?<!because )\b(?:this is|it's|it is) (?:actually |just )?{n}"
        r"(?! who| has| have| will| is| was| said)",
        r"{n} (?:here|speaking)(?=[.,!?]| for| from| with|$)",
    ),
    leads_with_self=(
        r"^(?:{hello}[,.!]? )*{n},? (?:from|with|of|at)\b(?![^.?!]{0,60}[.,!] thank)",
        r"^(?:{hello}[,.!]? )*{n}[,.] \ue002",
        r"^(?:{hello}[,.!]? )*{n}[,.] (?:i|i'm|i've|we|i'd|my|our|and i|the|a|an|with|here|founder|editor"
        r"|reporter|student"
        r"|professor|engineer|director|chief|head|ceo|cto|just|speaking|from|freelance)\b",
    ),
    announces=(
        r"\b{which} (?:[a-z']+ ){0,3}?questions?,? (?:[a-z',]+ ){0,4}?(?:is|its|it's|comes?|coming|be|by|from"
        r"|have|of)"
        r" (?:[a-z',]+ ){0,8}?{n}",
        r"\bthe line of (?:[a-z']+ ){0,3}?{n}",
        r"\b(?:on |to )?line (?:one|two|three|four|five|six|seven|eight|nine),? (?:[a-z']+ ){0,4}?{n}",
        r"\bgo ahead,? {n}",
        r"\bnext,? (?:up )?(?:we have|is|we'll hear from|we've got|comes|i have|to speak is) {g}{n}",
        r"{n},? you're through\b",
        r"\b(?:next|first|another|last) (?:caller|listener|speaker|witness)(?: [a-z']+){0,3}? (?:is|it's) {g}{n}",
        r"\bfrom [^.?!\ue000]{1,50}, we have (?:[a-z]+ ){0,3}?{n}",
        r"\bquestions? from (?:[a-z']+ ){0,3}?{n}",
        r"{n},? (?:(?:of|from|with|at)\b[^.?!]{0,60}[,.] )?(?:please,? )?(?:go ahead|proceed|your line"
        r" is|you may|"
        r"you have the floor|the floor is yours|you are live|you're live|you're up|you're on|you are on|you are up"
        r"|your turn|you're next)",
        r"\b(?:we'll|we will|let's|we|i'll) (?:now |next |then )?(?:go|move|hear|take|turn|jump)(?:"
        r" [a-z']+){0,6}? (?:to|from)"
        r" (?:[a-z']+ ){0,4}?{n}",
    ),
    hands_over=(
        r"\b(?:your|the|our) (?:[a-z]+ )?(?:hosts?|speakers?|presenters?|moderator)(?: for| of| on| at)?(?:"
        r" [a-z']+){0,5}? (?:is|are|will be) {g}{n}",
        r"\b(?:like|want|pleased?|happy|pleasure|delighted) to introduce(?: you to| to you)? {g}{n}",
        r"\b{change} (?:[a-z0-9'&-]+,? ){0,6}?(?:over|back|on) to {g}{n}",
        r"\b{change} (?:the |this |that |my )?(?:[a-z]+ )?(?:it|things|call|floor|mic|microphone|word"
        r"|question|meeting|discussion|presentation|program) to {g}{n}",
        r"\b(?:over|back) to (?:you,? )?{g}{n}",
        r"\b(?:please welcome|welcome to the stage|give it up for|bring in|call on|calling on|invite|the"
        r" floor to) {g}{n}",
        r"\b(?:we'll|we will|let's|i'll|i will|we're going to|i'm going to) (?:now )?(?:start|begin|open|kick off|go)"
        r"(?: off)?(?: (?:with|to))? {n}",
    ),
    asks=(
        r"\b(?:let|have|ask|asking|want|like|get|maybe) (?:to ask )?{n},? (?:to |can |could |you can"
        r" )?(?:maybe |just )?{ask_verb}",
        r"{n}, (?:(?:and |so |um |well |maybe |perhaps |if )*)(?:do|does|would|could|can|did|are|have|has"
        r"|will|should|what|what's|how|how's|why|who|which"
        r"|where|when|you|you've|you're|you'll|your|any|tell|same|is|was|give|go|please|take|want|anything"
        r"|start|start us|say|let me ask"
        r"|i wanted to ask|i have a question)\b",
        r"{n} (?:(?:and |so |um |well |maybe |perhaps )*)(?:(?:do|would|could|can|did|are|have|if|what do|how"
        r" do|why do|what did|how did|since"
        r"|when|as) you|you mentioned|you said|you're|you've|please|why don't|what's your|what is your"
        r"|(?:is|was|does|did|isn't|wasn't|doesn't) (?:that|this|it|there))\b",
        r"\b(?:question|one|that one|this|that)(?:'s|'ll be| is| was| goes)? (?:for|to) {n}",
        r"\b(?:start|starting|begin|hear|heard|thoughts) (?:off )?(?:with|from) {n}",
        r"\b(?:how|what) about (?:you,? )?{n}",
        r"\b(?:to|for|from|with) you,? {n}",
        r"\b(?:maybe|perhaps) {n}[.?,]",
    ),
    thanks=(
        r"\b(?:thanks|thank you|thank|many thanks|cheers|appreciate (?:it|that)|thanks for (?:that|the"
        r" question|your question))"
        r"(?: so much| very much| a lot| again| all| indeed| sir)?[,.]? {n}",
        r"{n},? of [^.?!]{1,60}[.,] (?:thank you|thanks)\b",
        r"{n}[,.] (?:thank you|thanks|many thanks|i appreciate)\b(?! for (?:being|joining|coming|doing))",
        r"\b(?:great|good|fair|excellent|interesting) (?:question|point|one|stuff),? {n}",
    ),
    greets=(
        r"\b(?:hi|hello|hey|(?:good )?morning|(?:good )?afternoon|(?:good )?evening|welcome|good day"
        r"|(?:good|great|nice|lovely|wonderful) to (?:meet|see|have|hear from|talk to|speak with|be with) you)"
        r"(?: back| there| here| again| with us| on)*,? {n}",
        r"{n}[,.] (?:welcome|good (?:morning|evening|afternoon)|(?:good|great|nice|lovely) to (?:see|have|meet) you"
        r"|thank you for (?:being|joining|coming|doing)|thanks for (?:being|joining|coming|doing))\b",
    ),
    responds=(
        r"^(?:(?:yeah|yes|yep|sure|right|great|no|okay|ok|well|so|look|absolutely|exactly|listen|got it"
        r"|perfect|understood|sorry|and"
        r"|but|you know|i think|i mean|thanks|thank you|correct|it's|that's|a|good|question|again|maybe|just"
        r"|um|hi|oh)[,.!]? )"
        r"{1,4}{n}(?=[,.?!])",
        r"\byou know,? {n},",
    ),
    recalls=(
        r"\b(?:as|like|what|when|where|which|since|because|than|how) {n} (?:just |also |has |already |rightly"
        r" |had )?{said}",
        r"{n} (?:just |also |already |has |had )?(?:said|mentioned|pointed out|talked about|was saying)\b",
        r"\b(?:agree|disagree|agreed|differ|echo|echoing|side) (?:[a-z']+ ){0,3}?{n}",
        r"\b(?:to|on|at|of|with|back to) {n} point\b",
        r"\b{n} (?:is|was) (?:absolutely |quite |exactly )?(?:right|wrong)\b",
    ),
    presents=(
        r"{n} (?:will|is going to|would like to) (?:now |first |just |briefly )?(?:make|give|start|begin|say|open"
        r"|present|read|tell|speak|talk|walk|take|introduce)\b",
        r"\b(?:joining (?:me|us)|joined by|joined (?:[a-z]+ ){0,3}by|with (?:me|us)|next to (?:me|him|her"
        r"|them)|beside (?:me|him|her)"
        r"|(?:on|to) (?:my|his|her|the|your|their) (?:far |immediate )?(?:left|right)|we have|there is"
        r"|there's|here (?:is|are)|on the (?:call|line|phone)"
        r"|our (?:panel|panelists|guests|speakers|guest)|followed by|also here|at the (?:far |other |very"
        r" )?end|at the other side|and then|then|representing),? {g}{n}",
        r"{n},? (?:who|who's|whose|is (?:the|a|our|an)|runs|leads|heads|works|joins us|is here|is with us)\b",
        r"{n},? (?:of|from|with|at) [^.?!]{1,40} (?:is here|is with us|joins us|is joining us|has joined us)"
        r"\b",
        r"\b(?:speak(?:ing|ers?)?|participants?|available|presenters?|presenting) {g}{n}",
        r"\b(?:my (?:colleague|friend|co-founder|boss|partner)|our (?:colleague|ceo|cfo"
        r"|cto|president|chairman|chief)) {g}{n}",
        r"\bthis is {n},? (?:who|he|she|our)\b",
    ),
    stands_in=(
        r"\b(?:on for|in for|stand(?:ing)? in for|fill(?:ing)? in for|on behalf of|here,? for|who's here for"
        r"|speaking for|calling for"
        r"|behalf of) {n}",
        r"{n},? (?:who )?(?:couldn't|could not|can't|cannot) (?:be here|make it|join)",
    ),
    reports=(
        r"(?<!\bi )\b(?:says|said|writes|wrote|asks|asked|reads|dear)[,:]? (?:[^.?!]{0,60} )?(?:i'm|i am|my name is"
        r"|my name's|this is) {n}",
        r"\b(?:said|says|saying|told me|goes|went|was like|asked|asking|shouted|wrote|writes)[,:] {n}[,.!?]",
    ),
    speaks_for=(
        r"^(?:{hello}[,.!]? )*(?:he|she) (?:says|said|is saying|tells you|means|thinks)\b",
    ),
    corrects=(
        r"{n},? (?:oh )?(?:sorry|i'm sorry|i mean|excuse me|no|or rather|rather|pardon(?: me)?|apologies|not"
        r" {n}),? {n}",
    ),
    affiliates=(
        r"\b(?:we|us|all of us|here|over|people|folks) (?:here )?(?:at|in) {o}",
        r"\b(?:i'm|i am|i'm here) (?:[a-z-]+ ){0,6}?(?:with|from|at|of|for) {o}",
        r"\bi (?:[a-z']+ ){0,2}?(?:work|run|lead|head|manage|founded|started|co-founded|build|joined|cover"
        r"|teach|edit)"
        r" (?:[a-z'-]+ ){0,6}?{o}",
        r"\b(?:we|i) (?:[a-z']+ ){1,4}(?:at|in) {o}",
        r"\bmy (?:[a-z']+ ){1,4}(?:at|with) {o}",
        r"\bat {o},? (?:we|i|our)\b",
        r"\b(?:our|my) (?:[a-z'-]+ ){0,4}?(?:at|in) {o}",
        r"\bhere at {o}",
    ),
    opens=(
        r"\bwelcome\b",
        r"\bgood (?:morning|afternoon|evening),? (?:everyone|everybody|all|ladies)",
        r"\bmy name is\b|\bi'm {n}",
        r"\b(?:i'll|i will) be (?:your )?(?:moderat|host)",
        r"\b(?:our|the) (?:panel|panelists|guests)\b",
        r"\bjoin(?:ing|ed)? (?:us|me|by)\b",
    ),
    closes=(
        r"\bthat's all (?:the time )?we have\b",
        r"\bthank you (?:all|everyone|everybody|to (?:our|the))\b",
        r"\b(?:please join me|round of applause|give (?:them|it up)|see you (?:next|in|at))\b",
        r"\b(?:last|final) (?:question|word|thoughts?)\b",
        r"\bout of time\b|\b(?:two|five|three|ten|a few) minutes (?:left|more)?\b|\bwrap up\b",
    ),
    asks_names=(
        r"\bwho you are\b",
        r"\b(?:say|tell us|state|give|give us) your name\b",
        r"\bwho's next\b|\bany (?:other |more |further )?questions\?",
        r"^(?:[a-z]+,? ){0,2}(?:first|next|last|another) question\b[^.?!]{0,20}[.?!]$",
        r"\byour name\b",
        r"\bintroduce yourself\b|\bintroduce yourselves\b",
        r"^(?:(?:thank you|thanks|okay|alright|good)[.,]? )*(?:and )?next\b[^.?!]{0,30}[.?!]$",
        r"\b(?:lady|gentleman|woman|man|person|sir|madam|ma'am|student)(?: \S+){0,3}? (?:in|with|at|over|back|down"
        r"|there|on)\b",
        r"\b(?:microphone|mic)(?: is|'s)? (?:coming|on its way)\b",
        r"\byes,? (?:please|sir|ma'am|you)\b",
        r"\bquestions? (?:from|in) the (?:audience|floor|room|back|front)\b|\bquestion (?:down|over|up|out"
        r"|back) (?:here|there)\b",
        r"\b(?:from|in) the audience\b",
    ),
    and_words=words("and & plus or"),
    fillers=words("uh um uhm umm er erm ah eh hmm mm mhm hm mmm uhh ehm"),
    particles=words(
        "van von der den de del della di da dos du la le los las bin ibn al el ter ten zu st"
    ),
    not_names=words(
        "i im a an the and or but so if of to in on at by for with from as is are was were be been am do does"
        " did have has had"
        " will would can could should may might must shall not no yes yeah yep okay ok well oh hi hello hey"
        " thanks thank you"
        " your yours we our ours us they their them he his him she her it its this that these those there"
        " here what when"
        " where who whom whose why how which while because since until than then now just also only very"
        " really right sure"
        " great good fine perfect excellent wonderful fantastic awesome understood absolutely exactly"
        " correct sorry please"
        " welcome congratulations congrats morning afternoon evening night day today tomorrow yesterday"
        " everyone everybody"
        " anyone somebody someone all both each every some any many much more most other another first"
        " second third last"
        " next final finally again maybe perhaps actually basically obviously clearly certainly definitely probably"
        " operator moderator host speaker speakers panel panelist panelists guest guests audience ladies"
        " gentlemen folks"
        " guys team sir madam madame maam mr mrs ms miss mister president vice chief executive officer"
        " financial operating"
        " technology information marketing medical scientific commercial administrative legal ceo cfo coo"
        " cto cio cmo cso"
        " evp svp vp chairman chairwoman chair chairperson director managing general manager senior junior"
        " head lead partner"
        " principal founder co-founder cofounder treasurer secretary counsel controller comptroller analyst"
        " editor reporter"
        " professor dr doctor prof senator governor mayor minister secretary-general investor investors"
        " relations corporate"
        " development strategy communications finance business company group inc corp corporation llc ltd"
        " limited plc bank"
        " capital markets securities partners research associates holdings university college institute"
        " school foundation"
        " committee council department agency association center centre international global america"
        " american americas"
        " europe european asia asian africa african north south east west northern southern eastern western"
        " united states"
        " kingdom us usa uk u.s eu china chinese japan japanese germany german france french spain spanish"
        " italy italian"
        " canada canadian mexico mexican brazil brazilian india indian russia russian ukraine london york"
        " california texas"
        " florida washington chicago boston monday tuesday wednesday thursday friday saturday sunday january"
        " february march"
        " april june july august september october november december q1 q2 q3 q4 fy fiscal quarter year"
        " covid covid-19 ai ml"
        " api gpu cpu sec gaap ebitda non-gaap internet google amazon microsoft apple facebook twitter"
        " youtube linkedin"
        " eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty"
        " seventy eighty ninety dad mum mom everything anything nothing"
        " one two three four five six seven eight nine ten hundred thousand million billion god jesus"
        " christmas easter"
        " let let's lets look listen see like think know want need go going gone come coming get got make"
        " take give tell say"
        " says said talk speaking question questions answer answers slide slides page conference call"
        " earnings results"
        " english open close line lines star hold moving turning looking during before after over under"
        " about into through"
        " between against without within once even still though although however therefore moreover"
        " furthermore too either"
        " neither nor per via plus yet ever never always often sometimes usually generally overall"
        " specifically additionally"
        " my mine me myself whoa wow cool gotcha alright indeed cheers bye goodbye hopefully honestly frankly agreed"
        " mhm uh-huh got-it nope welcome-back ask asked call called new old big small long short high low up"
        " down out off"
    ),
    name_words=words(
        "will grace mark may rose frank bill rich grant faith hope joy art drew jack rob pat sue chase dean"
        " guy gene ray max"
        " bob summer autumn april june august dawn amber olive ivy iris lily violet daisy hunter mason cook"
        " baker young king"
        " white brown black green gray grey long short day field fields wood woods stone rivers banks price"
        " rice page bell ball"
        " wall hall park parks church bush case best love strong small little power powers miles penny pearl"
        " ruby crystal jade"
        " melody harmony skip chip cliff heath brook brooke glen lance mike nick pierce van wade ward wells"
        " west north east"
        " carol bond hill lane marsh moon moss noble pike pope pool post reed reader rush sands sharp shore"
        " singer smart speaker"
        " steel swift temple town waters winter winters wise worth case cash cherry christian destiny ernest"
        " earnest angel"
        " harry jean jimmy josh junior major melody merry mercy norm paige paris patience peg robin rocky"
        " rusty sandy sky stew"
        " sunny terry tiffany trinity victor wendy colt dale doll don duke earl florence ford gale holly jay"
        " jewel john jordan"
        " justice kit lee list logan matt mo ned opal page pierce pip reg rex rod roman sage sterling ty"
        " vance ward zen"
        " bishop butler carpenter carter chance charity cole coop cooper dean early english farmer fisher"
        " fox french friend"
        " gold good grove head held holder hood house hunt ice judge knight law lord lynch may means mills"
        " minor month more"
        " new nice nine pace peel pitt plant plum potter prince quick read rider road root sale savage self"
        " shepherd silver"
        " spring star still story street summers tanner taylor thorn todd trail true turner underwood"
        " valentine vine walker"
        " watch weaver webb wilder wolf works wright"
    ),
    time_names=words("april may june august summer autumn dawn winter january march"),
    time_prepositions=words(
        "in since of by until till through during before after around late early mid next last this every"
        " and to from for or between"
    ),
    employed_by=words("from with at of"),
    known_as=words("called named"),
    describes=(
        (r"\bi (?:just |recently )?(?:co-?founded|founded|started)\b", "founder"),
        (r"\bi (?:co-?)?own\b", "owner"),
        (
            r"\b(?:i'm|i am|i work as) (?:a|an|the) (?!big|huge|bit|little|long|first|fan|lot|great|member"
            r"|person|listener|reader|friend)"
            r"(?P<title>[a-z-]+(?: (?!here\b)[a-z-]+)?)(?= (?:at|from|with|for|of|in|and|who|here|by)\b|[,.!?;])",
            None,
        ),
        (
            r"^(?P<title>editor|reporter|student|professor|engineer|teacher|nurse|freelance [a-z]+)\b",
            None,
        ),
    ),
    deeds=(
        ("i look after", "looks after"),
        ("i run", "runs"),
        ("i lead", "leads"),
        ("i manage", "manages"),
        ("i head", "heads"),
        ("i teach", "teaches"),
        ("i edit", "edits"),
        ("i cover", "covers"),
        ("i organize", "organizes"),
        ("i coordinate", "coordinates"),
    ),
    copulas=words("is was it's that's he's she's be been called named"),
    lost_apostrophes=(
        ("im", "i'm"),
        ("ive", "i've"),
        ("youre", "you're"),
        ("hes", "he's"),
        ("shes", "she's"),
        ("thats", "that's"),
        ("heres", "here's"),
        ("theres", "there's"),
        ("whats", "what's"),
        ("dont", "don't"),
    ),
)
