"""The words that a sentence between quotations may bring along without having heard them. Data only, English.

Everything else that carries meaning must have been said in a turn that the sentence cites. Kept neutral on purpose: no
verb here says more than that somebody spoke ("admitted", "warned" and "promised" do), and no modal or quantity ("must",
"most", "only") is among the function words, since each changes what was claimed.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FUNCTION = _words(
    "a an the this that these those it its itself they them their there here and or but as so than then "
    "of to in on at by for from with about into onto between through among "
    "when where which who whom whose what whether how why "
    "is are was were be been being am has have had having do does did doing will would can could may might "
    "one ones another other others same such also too both"
)
"""Articles, prepositions without a claim of their own, pronouns, auxiliaries. Not "without", "because" or "after"."""

REPORTING = _words(
    "said say says saying told tell tells telling asked ask asks asking added add adds adding spoke speak speaks "
    "speaking talked talk talks talking described describe describes describing recalled recall recalls recalling "
    "continued continue continues answer answers answered answering reply replies replied replying respond responds "
    "responded responding according discussed discuss discusses"
)
"""Verbs of speech that take no side."""

EVENT = _words(
    "panel panels panelist panelists panellist panellists speaker speakers moderator moderators host editor audience "
    "member members question questions answer answers discussion conversation exchange topic subject matter point "
    "issue issues idea example session event stage floor guest guests recording round response view position "
    "differently"
)
"""What an event consists of."""

REPLYING = _words("reply replies replied replying respond responds responded responding response")
"""Say that the turn just before is answered."""

AGREEING = _words(
    "agree agrees agreed agreeing agreement echo echoes echoed echoing concur concurs concurred seconded "
    "endorsed endorse endorses sided"
)
"""Say that two people are of one mind."""

DISAGREEING = _words(
    "disagree disagrees disagreed disagreeing disagreement counter counters countered countering object objects "
    "objected disputed dispute disputes challenged challenge challenges contradicted contradict rebutted rejected "
    "reject rejects rejecting differed differ differs differently"
)
"""Say that two people are not of one mind."""

NEGATIONS = _words(
    "not no never none nobody nothing neither nor nowhere cannot without refuse refuses refused refusing deny denies "
    "denied lack lacks lacked lacking hardly barely fail fails failed failing stop stopped stops avoid avoided"
)
"""Turn a claim round; words on n't count too."""

MODALS = {
    word: kind
    for kind, words in (
        (
            "will",
            "will would won't wouldn't 'll i'll we'll they'll you'll it'll he'll she'll i'd we'd they'd you'd",
        ),
        ("can", "can could can't couldn't cannot"),
        ("may", "may might maybe perhaps probably possibly likely"),
        ("should", "should must shall ought shouldn't mustn't need needs"),
        ("if", "if unless whether"),
        ("if", "when whenever suppose imagine"),
    )
    for word in words.split()
}
"""What makes a claim conditional, possible or wished for, by kind: "I would hire" is not "hired"."""

NUMBERS = _words(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million "
    "millions billion billions trillion percent half halves third thirds quarter quarters twice thrice dozen dozens "
    "double triple second tenth several few many couple all every each most more less fewer"
)
"""Number words and quantities: each must have been said as it is written."""

TITLES = _words(
    "chief officer executive ceo cto cfo coo president vice director manager professor doctor dr editor founder "
    "cofounder co-founder chair chairman chairwoman chairperson head lead leader partner senator minister mayor judge "
    "engineer scientist researcher analyst economist author writer reporter correspondent secretary treasurer boss "
    "owner principal dean fellow ambassador general spokesman spokeswoman spokesperson expert veteran"
)
"""Words of titles: true of somebody only where the panel file, or the person, says so."""
